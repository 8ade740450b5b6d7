import type { Context } from '../context.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import type { Kalender } from '../domain/kalender.js';
import { saatDitutup } from '../domain/kasus.js';
import { type Penjelasan, penjelasanHitungan, penjelasanKasus } from '../domain/penjelasan.js';
import { hitunganKantor } from '../domain/setelan.js';
import { isiFormulir } from '../forms/isi.js';
import type { Jawaban } from '../forms/isian.js';
import { angka, saklar, tanggal } from '../forms/jenis-isian.js';
import { tampilkan } from '../render/tabel.js';
import { daftarHari, pesanRincian, tenggatJson } from '../render/tenggat.js';
import { tenggatLayar } from '../render/tenggat-layar.js';
import { type KasusBerstandar, kalender } from '../usecases/bahan.js';
import { kantor } from '../usecases/kantor.js';
import { temukan } from '../usecases/temukan.js';
import { type Keluaran, type Masukan, NOMOR, type Perintah } from './perintah.js';

const ISIAN = {
  undangUndang: saklar('Jam undang-undang, bukan janji kantor'),
  dari: tanggal('Hari penerimaan yang dihitung, tanpa kasus', { bolehNanti: true }),
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
  lihatJuga: ['lihat', 'libur daftar', 'terlambat'],
  jalankan,
};

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const coba = 'layanan tenggat --dari 2026-03-13 --hari 5';
  const terisi = await isiFormulir({ isian: ISIAN, coba }, masukan.flag, ctx);
  if (!terisi.ok) return terisi;
  const diminta = await yangDiminta(ctx, masukan.argumen.NOMOR, terisi.nilai.jawaban);
  if (!diminta.ok) return diminta;
  const { penjelasan, kalender: kal } = diminta.nilai;
  const { rincian } = penjelasan;
  return berhasil({
    json: tenggatJson(rincian),
    teks: await teks(ctx, penjelasan, kal),
    pesan: pesanRincian(rincian),
  });
}

function teks({ layar, pilihan }: Context, penjelasan: Penjelasan, kal: Kalender): string | Promise<string> {
  if (layar.tty && !pilihan.csv) return tenggatLayar(penjelasan, kal, layar);
  return tampilkan(daftarHari(penjelasan, kal), layar, pilihan.csv);
}

interface Diminta {
  penjelasan: Penjelasan;
  /** The calendar that it was counted with. */
  kalender: Kalender;
}

async function yangDiminta(
  ctx: Context,
  nomor: string | undefined,
  { dari, hari, undangUndang }: Jawaban<typeof ISIAN>,
): Promise<Result<Diminta>> {
  if (nomor === undefined) {
    if (dari === undefined || hari === undefined) return tolakPilihan();
    const [kal, { setelan }] = [await kalender(ctx), await kantor(ctx)];
    return berhasil({ penjelasan: penjelasanHitungan(dari, hari, hitunganKantor(setelan), kal), kalender: kal });
  }
  if (dari !== undefined || hari !== undefined) return tolakPilihan();
  const ada = await temukan(ctx, nomor);
  return ada.ok ? penjelasanJam(ctx, ada.nilai, undangUndang === true) : ada;
}

/** Of a closed case as it was counted when it closed: with the calendar of that moment. */
async function penjelasanJam(
  ctx: Context,
  { kasus, standar }: KasusBerstandar,
  undangUndang: boolean,
): Promise<Result<Diminta>> {
  const kal = await kalender(ctx, saatDitutup(kasus) ?? undefined);
  const hari = kasus.ditutup?.tanggal ?? ctx.hariIni;
  const penjelasan = penjelasanKasus(kasus, standar, kal, hari, undangUndang);
  if (penjelasan !== null) return berhasil({ penjelasan, kalender: kal });
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
