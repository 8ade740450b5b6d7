import type { Context } from '../context.js';
import { tanggalPanjang } from '../domain/bahasa.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import { bulanAda, type MasaDiminta, masaDari, periksaMasa } from '../domain/masa.js';
import { KODE_KELUAR } from '../errors.js';
import { isiFormulir } from '../forms/isi.js';
import { angka, tanggal, teks } from '../forms/jenis-isian.js';
import { daftarRekap, rekapJson, tabelRekap, tabelRincian } from '../render/rekap.js';
import { tampilkan } from '../render/tabel.js';
import { type Rekap, rekap as susun } from '../usecases/rekap.js';
import { pesanRusak } from './keluaran-daftar.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';

const ISIAN = {
  bulan: teks('Diterima dalam bulan ini (bawaan: bulan berjalan)', {
    nilai: 'TAHUN-BULAN',
    baca: (mentah) => (bulanAda(mentah) ? berhasil(mentah) : gagal('tulis tahun dan bulan seperti 2026-11')),
  }),
  tahun: angka('Diterima dalam tahun ini', 1900, 9999),
  dari: tanggal('Diterima sejak', { bolehNanti: true }),
  sampai: tanggal('Diterima sampai dengan (bersama --dari; bawaan: hari ini)', { bolehNanti: true }),
};

export const rekap: Perintah = {
  nama: 'rekap',
  kelompok: 'Membaca',
  ringkasan: 'Hitung kasus yang diterima dalam suatu masa: hasil, tepat waktu, terlambat, lama layanan',
  argumen: [],
  isian: ISIAN,
  menulis: false,
  berdaftar: true,
  bidang: ['dari', 'sampai', 'permohonan', 'pengaduan', 'keberatan'],
  contoh: [
    'layanan rekap',
    'layanan rekap --bulan 2026-11',
    'layanan rekap --tahun 2026 --json permohonan',
    'layanan rekap --dari 2026-01-01 --sampai 2026-06-30 --csv',
  ],
  jalankan,
};

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const terisi = await isiFormulir(
    {
      isian: ISIAN,
      coba: 'layanan rekap --bulan 2026-11',
      periksa: (j) => periksaMasa(j as MasaDiminta, ctx.hariIni),
    },
    masukan.flag,
    ctx,
  );
  if (!terisi.ok) return terisi;
  const hasil = await susun(ctx, masaDari(terisi.nilai.jawaban, ctx.hariIni));
  return berhasil({
    json: rekapJson(hasil),
    teks: await tabel(ctx, hasil),
    pesan: pesanRusak(hasil.rusak),
    kode: hasil.rusak.length > 0 ? KODE_KELUAR.toko : KODE_KELUAR.selesai,
  });
}

async function tabel(ctx: Context, hasil: Rekap): Promise<string> {
  const { layar, pilihan } = ctx;
  if (!layar.tty || pilihan.csv) return tampilkan(daftarRekap(hasil), layar, pilihan.csv);
  const masa = `Diterima ${tanggalPanjang(hasil.dari)} sampai dengan ${tanggalPanjang(hasil.sampai)}`;
  const rincian = [...hasil.perJenis].filter(([, r]) => r.diterima > 0);
  const bagian = rincian.map(
    async ([jenis, r]) => `${jenis}\n${await tampilkan(tabelRincian(r, layar), layar, false)}`,
  );
  return [`${masa}\n${await tampilkan(tabelRekap(hasil), layar, false)}`, ...(await Promise.all(bagian))].join('\n');
}
