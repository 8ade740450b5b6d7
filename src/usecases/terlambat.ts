import type { Context } from '../context.js';
import { laporanTerlambat } from '../documents/laporan-terlambat.js';
import { yangSegera, yangTerlambat } from '../domain/laporan.js';
import type { Tanggal } from '../domain/tanggal.js';
import type { BerkasRusak } from '../ports/store.js';
import { bahanKantor } from './bahan-kantor.js';
import { type RincianKasus, rinci } from './rincian-kasus.js';
import { kasusBerjalan, kasusSekilas } from './semua-kasus.js';

export interface PermintaanTerlambat {
  /** Kind of case; absent = all kinds. */
  jenis?: string;
  /** Reference day of the count; absent = today. The cases are read as they stand now. */
  acuan?: Tanggal;
  /** Also what falls due within so many hari kerja. */
  segera?: number;
  /** Everything of the cases is needed: for JSON and for a paper. */
  utuh: boolean;
}

export interface LaporanTerlambat {
  /** null = all kinds. */
  jenis: string | null;
  acuan: Tanggal;
  segera: number | null;
  /** Late ones, most late first; after them what falls due soon. */
  baris: readonly RincianKasus[];
  rusak: readonly BerkasRusak[];
}

/** Open cases past the office's promise on the reference day. */
export async function terlambat(ctx: Context, p: PermintaanTerlambat): Promise<LaporanTerlambat> {
  const { kasus, rusak } = await (p.utuh ? kasusBerjalan(ctx) : kasusSekilas(ctx));
  const acuan = p.acuan ?? ctx.hariIni;
  const diminta = kasus.filter((k) => p.jenis === undefined || k.kasus.jenis === p.jenis);
  const rincian = await rinci(ctx, diminta, acuan);
  const segera = p.segera === undefined ? [] : yangSegera(rincian, p.segera);
  return {
    jenis: p.jenis ?? null,
    acuan,
    segera: p.segera ?? null,
    baris: [...yangTerlambat(rincian), ...segera],
    rusak,
  };
}

/** The report as a paper. Same cases, same reference day, drawn on the same day: same bytes. */
export async function gambarTerlambat(ctx: Context, laporan: LaporanTerlambat): Promise<Uint8Array> {
  const naskah = laporanTerlambat({ ...laporan, disusun: ctx.hariIni }, await bahanKantor(ctx));
  return (await ctx.penggambar()).gambar(naskah);
}
