import type { Context } from '../context.js';
import { evolve } from '../domain/evolve.js';
import { type Kalender, susunKalender } from '../domain/kalender.js';
import type { BerkasKasus, Kasus } from '../domain/kasus.js';
import type { Standar } from '../domain/standar.js';
import { type Tanggal, tanggalWib, waktuWib } from '../domain/tanggal.js';
import type { Bahan } from '../domain/tindakan/langkah.js';

/** A case together with the standard it runs under. */
export interface KasusBerstandar {
  kasus: Kasus;
  standar: Standar;
}

/** Today in WIB by the context's clock. */
export function hariIni(ctx: Context): Tanggal {
  return tanggalWib(ctx.jam());
}

/** The calendar in force. */
export function kalender(ctx: Context): Kalender {
  return susunKalender(ctx.acuan.kalender());
}

/** What a decision under this standard may look at, now. */
export function bahan(ctx: Context, standar: Standar): Bahan {
  return { standar, kalender: kalender(ctx), hariIni: hariIni(ctx), jabatan: null };
}

/** Who writes, and when: what every event carries beside the act itself. */
export function pencatat(ctx: Context): { waktu: string; petugas: string } {
  return { waktu: waktuWib(ctx.jam()), petugas: ctx.petugas };
}

/** Folds a stored case under its standard; a store that names an unknown standard is damaged or from elsewhere. */
export function denganStandar(ctx: Context, berkas: BerkasKasus): KasusBerstandar {
  const standar = ctx.acuan.standar(berkas.standar);
  if (standar === null) throw new Error(`${berkas.nomor}: standar "${berkas.standar}" tidak terpasang`);
  return { kasus: evolve(berkas, standar), standar };
}
