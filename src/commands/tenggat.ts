import type { Context } from '../context.js';
import { duaJam } from '../domain/dua-jam.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import { hariNol, hitungHariKerja, type RincianTenggat } from '../domain/tenggat.js';
import { isiFormulir } from '../forms/isi.js';
import type { Jawaban } from '../forms/isian.js';
import { angka, saklar, tanggal } from '../forms/jenis-isian.js';
import { tampilkan } from '../render/tabel.js';
import { daftarHari, pesanRincian, tenggatJson } from '../render/tenggat.js';
import { hariIni, kalender } from '../usecases/bahan.js';
import { temukan } from '../usecases/temukan.js';
import { type Keluaran, type Masukan, NOMOR, type Perintah } from './perintah.js';

const ISIAN = {
  undangUndang: saklar('Jam undang-undang, bukan janji kantor'),
  dari: tanggal('Hitung dari hari ini, tanpa kasus', { bolehNanti: true }),
  hari: angka('Banyaknya hari kerja (bersama --dari)', 1, 1000),
};

export const tenggat: Perintah = {
  nama: 'tenggat',
  kelompok: 'Membaca',
  ringkasan: 'Jelaskan sebuah tenggat hari demi hari',
  argumen: [{ ...NOMOR, wajib: false }],
  isian: ISIAN,
  menulis: false,
  bidang: ['mulai', 'jatuhTempo', 'sementara', 'kalenderKurang', 'hari'],
  contoh: ['layanan tenggat PI-2026-0001', 'layanan tenggat --dari 2026-03-13 --hari 5'],
  jalankan,
};

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const terisi = await isiFormulir(
    { isian: ISIAN, coba: 'layanan tenggat --dari 2026-03-13 --hari 5' },
    masukan.flag,
    ctx,
  );
  if (!terisi.ok) return terisi;
  const rincian = await rincianDiminta(ctx, masukan.argumen.NOMOR, terisi.nilai.jawaban);
  if (!rincian.ok) return rincian;
  const teks = await tampilkan(daftarHari(rincian.nilai, ctx.layar.tty), ctx.layar, ctx.pilihan.csv);
  return berhasil({ json: tenggatJson(rincian.nilai), teks, pesan: pesanRincian(rincian.nilai) });
}

async function rincianDiminta(
  ctx: Context,
  nomor: string | undefined,
  j: Jawaban<typeof ISIAN>,
): Promise<Result<RincianTenggat>> {
  const kal = await kalender(ctx);
  if (nomor === undefined) {
    if (j.dari === undefined || j.hari === undefined) return tolakTanpaKasus();
    return berhasil(hitungHariKerja(hariNol(j.dari, false, kal), j.hari, kal));
  }
  const ada = await temukan(ctx, nomor);
  if (!ada.ok) return ada;
  const { kasus, standar } = ada.nilai;
  const jam = duaJam(kasus, standar, kal, kasus.ditutup?.tanggal ?? hariIni(ctx));
  if (j.undangUndang !== true)
    return berhasil({ ...jam.janji, sementara: jam.janji.sementara || jam.klasifikasiSementara });
  if (jam.undangUndang !== null) return berhasil(jam.undangUndang);
  return gagal({
    jenis: 'tidak-ada',
    pesan: `${kasus.nomor} tidak punya jam undang-undang.`,
    sebab: `Standar ${standar.kode} hanya memuat janji kantor.`,
    coba: `layanan tenggat ${kasus.nomor}`,
  });
}

function tolakTanpaKasus(): Result<never> {
  return gagal({
    jenis: 'pemakaian',
    pesan: 'Tenggat apa yang dijelaskan?',
    sebab: 'Sebut NOMOR sebuah kasus, atau --dari TANGGAL dan --hari N.',
    coba: 'layanan tenggat --dari 2026-03-13 --hari 5',
  });
}
