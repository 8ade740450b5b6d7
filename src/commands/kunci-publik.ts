import type { Context } from '../context.js';
import { berhasil, gagal, type Kesalahan, type Result } from '../domain/hasil.js';
import { pemDari, sidikKunci } from '../domain/kunci-kantor.js';
import { Dibatalkan } from '../errors.js';
import { isiFormulir } from '../forms/isi.js';
import { jalurBaru, saklar, teks } from '../forms/jenis-isian.js';
import { gantiKunci, gantunganKunci } from '../usecases/kunci-kantor.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';

const ISIAN = {
  ke: jalurBaru('Tulis ke berkas ini', { nilai: 'FILE.pem' }),
  timpa: saklar('Timpa berkas yang sudah ada'),
  ganti: saklar('Pasang kunci baru sebagai ganti yang hilang atau bocor'),
  alasan: teks('Mengapa kuncinya diganti'),
};
const GANTI = 'layanan kunci-publik --ganti --alasan "kunci hilang" --ya';

export const kunciPublik: Perintah = {
  nama: 'kunci-publik',
  kelompok: 'Mengurus meja',
  ringkasan: 'Tampilkan kunci publik kantor, untuk memeriksa dokumen di komputer lain',
  argumen: [],
  isian: ISIAN,
  menulis: true,
  bidang: ['berkas', 'kunci', 'tercatat'],
  contoh: ['layanan kunci-publik --ke kunci-kantor.pem', GANTI],
  jalankan,
};

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const coba = 'layanan kunci-publik';
  const terisi = await isiFormulir({ isian: ISIAN, coba, periksa: periksaGanti }, masukan.flag, ctx);
  if (!terisi.ok) return terisi;
  const { ke, timpa, alasan } = terisi.nilai.jawaban;
  const ganti = alasan === undefined ? berhasil(null) : await pasangBaru(ctx, alasan);
  if (!ganti.ok) return ganti;
  const ada = await gantunganKunci(ctx);
  if (!ada.ok) return ada;
  const { aktif, semua } = ada.nilai;
  if (semua.length === 0 && alasan === undefined) return gagal(BELUM_ADA);
  const urut = [...semua].sort((a, b) => Number(b === aktif) - Number(a === aktif));
  const berkas = await tulisPem(ctx, urut, ke, timpa === true);
  if (!berkas.ok) return berkas;
  const tercatat = alasan !== undefined && !ctx.pilihan.ujiCoba;
  return berhasil({
    json: { berkas: berkas.nilai, kunci: urut.map((p) => kunciJson(p, aktif)), tercatat },
    teks: berkas.nilai === null ? urut.map(pemDari).join('') : `${berkas.nilai}\n`,
    pesan: [
      ...urut.map((p) => sebutKunci(p, aktif)),
      ...(tercatat ? [TERPASANG] : []),
      ...(ctx.pilihan.ujiCoba ? [UJI_COBA] : []),
    ],
  });
}

/** null: to stdout, or a dry run. */
async function tulisPem(
  ctx: Context,
  publik: readonly string[],
  ke: string | undefined,
  timpa: boolean,
): Promise<Result<string | null>> {
  if (ke === undefined || ctx.pilihan.ujiCoba) return berhasil(null);
  return ctx.berkasLuar.tulis(ke, Buffer.from(publik.map(pemDari).join('')), timpa);
}

async function pasangBaru(ctx: Context, alasan: string): Promise<Result<unknown>> {
  const boleh = await setujui(ctx);
  return boleh.ok ? gantiKunci(ctx, alasan) : boleh;
}

const TERPASANG =
  'Kunci baru terpasang dan tercatat. Kertas lama tetap dapat diperiksa; bagikan berkas kunci publik yang baru.';
const UJI_COBA = 'Uji coba, tidak ada yang dicatat atau ditulis.';

function periksaGanti({ ganti, alasan }: Readonly<Record<string, unknown>>): readonly Kesalahan[] {
  if ((ganti === true) === (alasan !== undefined)) return [];
  return [{ bendera: '--alasan', pesan: ganti === true ? 'wajib bersama --ganti' : 'hanya bersama --ganti' }];
}

async function setujui(ctx: Context): Promise<Result<null>> {
  const { ya, ujiCoba, bolehTanya } = ctx.pilihan;
  if (ya || ujiCoba) return berhasil(null);
  if (!bolehTanya) return gagal(PERLU_YA);
  const prompter = await ctx.prompter();
  if (!(await prompter.ya('Pasang kunci kantor yang baru?', false))) throw new Dibatalkan();
  return berhasil(null);
}

function kunciJson(publik: string, aktif: string | null) {
  return { sidik: sidikKunci(publik), aktif: publik === aktif, pem: pemDari(publik) };
}

function sebutKunci(publik: string, aktif: string | null): string {
  return `Sidik kunci ${sidikKunci(publik)}${publik === aktif ? ' (yang dipakai)' : ' (hanya untuk memeriksa)'}`;
}

const BELUM_ADA = {
  jenis: 'tidak-ada',
  pesan: 'Kantor ini belum punya kunci.',
  sebab: 'Kunci dibuat bersama dokumen pertama.',
  coba: 'layanan daftar',
} as const;

const PERLU_YA = {
  jenis: 'pemakaian',
  pesan: 'Penggantian kunci tidak dapat dibatalkan dan perlu --ya.',
  sebab: 'Tidak ada yang dicatat.',
  coba: GANTI,
} as const;
