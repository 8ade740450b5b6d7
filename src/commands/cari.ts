import type { Context } from '../context.js';
import { berhasil, type Kesalahan, type Result } from '../domain/hasil.js';
import { periksaNik } from '../domain/identitas.js';
import { isiFormulir } from '../forms/isi.js';
import type { JawabanSementara } from '../forms/isian.js';
import { angka, saklar, tanggal, teks } from '../forms/jenis-isian.js';
import { daftarKasus } from '../render/daftar-kasus.js';
import { BIDANG_KASUS, kasusJson } from '../render/kasus-json.js';
import { tampilkan } from '../render/tabel.js';
import { cari as carikan } from '../usecases/cari.js';
import { rinci } from '../usecases/rincian-kasus.js';
import { keluaranDaftar } from './keluaran-daftar.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';

const ISIAN = {
  jenis: teks('Jenis kasus: permohonan …'),
  status: teks('Status, mis. verifikasi'),
  dari: tanggal('Diterima sejak'),
  sampai: tanggal('Diterima sampai dengan', { bolehNanti: true }),
  nik: teks('NIK atau No. KK pemohon', {
    nilai: 'NIK',
    baca: (mentah, bahan) => {
      const hasil = periksaNik(mentah, bahan.wilayah);
      return hasil.ok ? berhasil(hasil.nilai.nomor) : hasil;
    },
  }),
  tahun: angka('Tahun penerimaan', 2000, 2999),
  semua: saklar('Juga kasus yang sudah selesai'),
};

export const cari: Perintah = {
  nama: 'cari',
  kelompok: 'Membaca',
  ringkasan: 'Cari kasus menurut teks, jenis, status, tanggal, atau NIK',
  argumen: [{ nama: 'TEKS', wajib: false, uraian: 'Bagian dari nomor, nama, atau isian mana pun' }],
  isian: ISIAN,
  menulis: false,
  berdaftar: true,
  bidang: BIDANG_KASUS,
  contoh: ['layanan cari', 'layanan cari bansos --semua', 'layanan cari --status verifikasi --json nomor,tenggat'],
  jalankan,
};

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const formulir = { isian: ISIAN, coba: 'layanan cari --bantuan', periksa: dikenalStandar(ctx) };
  const terisi = await isiFormulir(formulir, masukan.flag, ctx);
  if (!terisi.ok) return terisi;
  const { semua, ...saringan } = terisi.nilai.jawaban;
  const hasil = await carikan(ctx, { ...saringan, teks: masukan.argumen.TEKS, semua: semua === true });
  const rincian = await rinci(ctx, hasil.kasus);
  return berhasil(
    keluaranDaftar(
      rincian.map((r) => kasusJson(r)),
      await tampilkan(daftarKasus(rincian), ctx.layar, ctx.pilihan.csv),
      hasil.rusak,
      'Tidak ada kasus yang cocok.',
    ),
  );
}

/** A kind or a status that no standard has would only ever find nothing. */
function dikenalStandar(ctx: Context): (jawaban: JawabanSementara) => readonly Kesalahan[] {
  return (jawaban) => {
    const semua = ctx.acuan.daftarStandar();
    const dikenal = { jenis: semua.map((s) => s.jenis), status: semua.flatMap((s) => s.status.map((x) => x.kode)) };
    return (['jenis', 'status'] as const).flatMap((k) => {
      const nilai = jawaban[k];
      if (typeof nilai !== 'string' || dikenal[k].includes(nilai)) return [];
      return [
        { bendera: `--${k}`, pesan: `"${nilai}" tidak dikenal; yang ada: ${[...new Set(dikenal[k])].join(', ')}` },
      ];
    });
  };
}
