import type { Context } from '../context.js';
import { evolve } from '../domain/evolve.js';
import { type Kalender, susunKalender } from '../domain/kalender.js';
import { kalenderBerlaku } from '../domain/kantor.js';
import type { BerkasKasus, Kasus, Peristiwa } from '../domain/kasus.js';
import type { Standar } from '../domain/standar.js';
import type { Bahan } from '../domain/tindakan/langkah.js';
import { kantor } from './kantor.js';

/** A case together with the standard it runs under. */
export interface KasusBerstandar {
  kasus: Kasus;
  standar: Standar;
  /** The act that was asked for had been recorded before, under the caller's key: nothing was added. */
  terulang?: Peristiwa;
}

/** The calendar in force (now, or at the moment `sampai`): the one that came with the program, as the office changed it. */
export async function kalender(ctx: Context, sampai?: string): Promise<Kalender> {
  return susunKalender(kalenderBerlaku(ctx.acuan.kalender(), (await kantor(ctx, sampai)).libur));
}

/** What a decision under this standard may look at, now. */
export function bahan(ctx: Context, standar: Standar, kal: Kalender): Bahan {
  return { standar, kalender: kal, hariIni: ctx.hariIni, pelaku: ctx.pelaku };
}

/** Folds a stored case under its standard; a store that names an unknown standard is damaged or from elsewhere. */
export function denganStandar(ctx: Context, berkas: BerkasKasus): KasusBerstandar {
  const standar = ctx.acuan.standar(berkas.standar);
  if (standar === null) throw new Error(`${berkas.nomor}: standar "${berkas.standar}" tidak terpasang`);
  return { kasus: evolve(berkas, standar), standar };
}
