import type { Context } from '../context.js';
import { duaJam } from '../domain/dua-jam.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import type { Kalender } from '../domain/kalender.js';
import type { Tanggal } from '../domain/tanggal.js';
import { hariNol, hitungHariKerja, type RincianTenggat } from '../domain/tenggat.js';
import { isiFormulir } from '../forms/isi.js';
import type { Jawaban } from '../forms/isian.js';
import { angka, saklar, tanggal } from '../forms/jenis-isian.js';
import { tampilkan } from '../render/tabel.js';
import { daftarHari, pesanRincian, tenggatJson } from '../render/tenggat.js';
import { hariIni, type KasusBerstandar, kalender } from '../usecases/bahan.js';
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
  berdaftar: true,
  bidang: ['mulai', 'jatuhTempo', 'sementara', 'kalenderKurang', 'hari'],
  contoh: ['layanan tenggat PI-2026-0001', 'layanan tenggat --dari 2026-03-13 --hari 5'],
  jalankan,
};

interface Diminta {
  rincian: RincianTenggat;
  diterima: Tanggal;
}

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const coba = 'layanan tenggat --dari 2026-03-13 --hari 5';
  const terisi = await isiFormulir({ isian: ISIAN, coba }, masukan.flag, ctx);
  if (!terisi.ok) return terisi;
  const kal = await kalender(ctx);
  const diminta = await yangDiminta(ctx, masukan.argumen.NOMOR, terisi.nilai.jawaban, kal);
  if (!diminta.ok) return diminta;
  const { rincian, diterima } = diminta.nilai;
  const teks = await tampilkan(daftarHari(rincian, diterima, kal, ctx.layar.tty), ctx.layar, ctx.pilihan.csv);
  return berhasil({ json: tenggatJson(rincian), teks, pesan: pesanRincian(rincian) });
}

async function yangDiminta(
  ctx: Context,
  nomor: string | undefined,
  j: Jawaban<typeof ISIAN>,
  kal: Kalender,
): Promise<Result<Diminta>> {
  const { dari, hari } = j;
  if (nomor === undefined) {
    if (dari === undefined || hari === undefined) return tolakPilihan();
    const rincian = hitungHariKerja(hariNol(dari, false, kal), hari, kal);
    return berhasil({ rincian, diterima: dari });
  }
  if (dari !== undefined || hari !== undefined) return tolakPilihan();
  const ada = await temukan(ctx, nomor);
  return ada.ok ? rincianKasus(ada.nilai, j.undangUndang === true, kal, hariIni(ctx)) : ada;
}

function rincianKasus(
  { kasus, standar }: KasusBerstandar,
  undangUndang: boolean,
  kal: Kalender,
  hari: Tanggal,
): Result<Diminta> {
  const jam = duaJam(kasus, standar, kal, kasus.ditutup?.tanggal ?? hari);
  const janji = { ...jam.janji, sementara: jam.janji.sementara || jam.klasifikasiSementara };
  const rincian = undangUndang ? jam.undangUndang : janji;
  if (rincian !== null) return berhasil({ rincian, diterima: kasus.diterima });
  return gagal({
    jenis: 'tidak-ada',
    pesan: `${kasus.nomor} tidak punya jam undang-undang.`,
    sebab: `Standar ${standar.kode} hanya memuat janji kantor.`,
    coba: `layanan tenggat ${kasus.nomor}`,
  });
}

function tolakPilihan(): Result<never> {
  return gagal({
    jenis: 'pemakaian',
    pesan: 'Tenggat apa yang dijelaskan?',
    sebab: 'Sebut NOMOR sebuah kasus, atau --dari TANGGAL bersama --hari N; tidak keduanya.',
    coba: 'layanan tenggat --dari 2026-03-13 --hari 5',
  });
}
