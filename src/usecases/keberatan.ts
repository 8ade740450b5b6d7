import type { Context } from '../context.js';
import { berhasil, type Result, tolakAturan } from '../domain/hasil.js';
import type { Kasus } from '../domain/kasus.js';
import type { Standar, Waktu } from '../domain/standar.js';
import type { Tanggal } from '../domain/tanggal.js';
import {
  bakukanAlasan,
  type MasaPengajuan,
  masaPengajuan,
  salinanPermohonan,
  sasaranKeberatan,
  tautkanKeberatan,
} from '../domain/tindakan/keberatan.js';
import { type KasusBerstandar, kalender } from './bahan.js';
import { daftarkan, pendaftaranTercatat } from './daftarkan.js';
import { kasusBerjalan } from './semua-kasus.js';
import { temukan } from './temukan.js';
import { tindak } from './tindak.js';

const JENIS = 'keberatan';

export interface PermintaanKeberatan {
  /** Letters of Pasal 35 ayat (1). */
  alasan: readonly string[];
  kasusPosisi: string;
  kuasa?: string | undefined;
  tujuan?: string | undefined;
  /** Day of receipt; absent = received now. */
  diterima?: Tanggal | undefined;
}

export interface KeberatanTerdaftar {
  hasil: KasusBerstandar;
  /** null: none of its grounds waits for the request's outcome, so no window is counted. */
  masa: MasaPengajuan | null;
  /** Other keberatan on the same request that are still open. */
  berjalan: readonly string[];
  /** The request's side of the link; refused = the keberatan stands, `tautkan` completes it later. */
  tautan: Result<string | null>;
}

/** The request that a keberatan is lodged on. Refused: `sasaranKeberatan`. */
export async function permohonanKeberatan(ctx: Context, teks: string): Promise<Result<KasusBerstandar>> {
  const ada = await temukan(ctx, teks, ['permohonan']);
  if (!ada.ok) return ada;
  const sasaran = sasaranKeberatan(ada.nilai.kasus);
  return sasaran.ok ? ada : sasaran;
}

/** The keberatan that the caller's key has opened before, its link completed; null = none. */
export async function keberatanTercatat(ctx: Context): Promise<Result<KeberatanTerdaftar | null>> {
  const ada = await pendaftaranTercatat(ctx, JENIS);
  if (!ada.ok) return ada;
  if (ada.nilai === null) return berhasil(null);
  const tautan = ctx.pilihan.ujiCoba ? berhasil(null) : await tautkan(ctx, ada.nilai.kasus);
  return berhasil({ hasil: ada.nilai, masa: null, berjalan: [], tautan });
}

/** What an officer should know before asking anything; null: every ground can be lodged today. */
export async function halanganHariIni(ctx: Context, permohonan: KasusBerstandar): Promise<string | null> {
  const { batas } = standarKeberatan(ctx);
  const masa = masaPengajuan(permohonan, ctx.hariIni, batas, { kalender: await kalender(ctx) });
  return masa.ok ? null : masa.salah.sebab;
}

/** Registers a keberatan under its own number, then links its request: two saves, the first is the truth. */
export async function daftarkanKeberatan(
  ctx: Context,
  permohonan: KasusBerstandar,
  p: PermintaanKeberatan,
): Promise<Result<KeberatanTerdaftar>> {
  const { kasus } = permohonan;
  const { standar, batas } = standarKeberatan(ctx);
  const alasan = bakukanAlasan(p.alasan);
  const diterima = p.diterima ?? ctx.hariIni;
  if (diterima < kasus.diterima) return tolakMendahului(kasus, diterima);
  const masa = tanpaHasil(ctx, alasan)
    ? berhasil(null)
    : masaPengajuan(permohonan, diterima, batas, { kalender: await kalender(ctx) });
  if (!masa.ok) return masa;
  const berjalan = await keberatanBerjalan(ctx, kasus.nomor);
  const { kasusPosisi, kuasa, tujuan } = p;
  const isian = {
    ...salinanPermohonan(kasus),
    terkait: kasus.nomor,
    alasan,
    kasusPosisi,
    kuasa,
    ...(tujuan === undefined ? {} : { tujuan }),
    ...isianMasa(masa.nilai),
  };
  const hasil = await daftarkan(ctx, { standar, diterima: p.diterima, isian, lampiran: [] });
  if (!hasil.ok) return hasil;
  const tautan = await tautkan(ctx, hasil.nilai.kasus);
  return berhasil({ hasil: hasil.nilai, masa: masa.nilai, berjalan, tautan });
}

/** Writes the link into the request where it is missing. Answers the request's number, null when nothing was missing. */
export async function tautkan(ctx: Context, keberatan: Kasus): Promise<Result<string | null>> {
  const [asal = ''] = keberatan.terkait;
  const ada = await temukan(ctx, asal);
  if (!ada.ok) return ada;
  const { nomor, terkait } = ada.nilai.kasus;
  if (terkait.includes(keberatan.nomor)) return berhasil(null);
  const { diterima } = keberatan;
  const simpan = await tindak(ctx, nomor, 'keberatan', diterima, (kasus, bahan) =>
    tautkanKeberatan(kasus, { diterima, nomor: keberatan.nomor }, bahan),
  );
  return simpan.ok ? berhasil(nomor) : simpan;
}

function standarKeberatan(ctx: Context): { standar: Standar; batas: Waktu } {
  const standar = ctx.acuan.standar(JENIS);
  if (standar?.batasAjukan === undefined) throw new Error('standar keberatan tanpa batas pengajuan');
  return { standar, batas: standar.batasAjukan };
}

function tanpaHasil(ctx: Context, alasan: readonly string[]): boolean {
  const bebas = ctx.acuan.alasanKeberatan().filter((a) => a.tanpaHasil);
  return alasan.every((huruf) => bebas.some((a) => a.huruf === huruf));
}

function isianMasa(masa: MasaPengajuan | null) {
  if (masa === null) return {};
  const { alasanTimbul, batasAjukan, terlambat: terlambatDiajukan } = masa;
  return { alasanTimbul, batasAjukan, terlambatDiajukan };
}

async function keberatanBerjalan(ctx: Context, permohonan: string): Promise<readonly string[]> {
  const { kasus } = await kasusBerjalan(ctx);
  return kasus
    .map((k) => k.kasus)
    .filter((k) => k.jenis === JENIS && k.terkait.includes(permohonan))
    .map((k) => k.nomor);
}

function tolakMendahului(kasus: Kasus, diterima: Tanggal): Result<never> {
  return tolakAturan(
    `${kasus.nomor}: keberatan tidak dapat mendahului permohonannya.`,
    `Permohonannya diterima ${kasus.diterima}; --diterima ${diterima} lebih awal.`,
    `--diterima ${kasus.diterima}`,
  );
}
