import type { Context } from '../context.js';
import { evolve } from '../domain/evolve.js';
import { type Kalender, susunKalender } from '../domain/kalender.js';
import { type KeadaanKantor, kalenderBerlaku } from '../domain/kantor.js';
import type { BerkasKasus, Kasus, Peristiwa } from '../domain/kasus.js';
import { kosongkan, tertutupBagi } from '../domain/rahasia.js';
import { empatMata } from '../domain/setelan.js';
import type { Standar } from '../domain/standar.js';
import { RAHASIA } from '../domain/tampak.js';
import type { Bahan } from '../domain/tindakan/langkah.js';
import type { Acuan } from '../ports/acuan.js';
import { kantor } from './kantor.js';

/** A case together with the standard it runs under. */
export interface KasusBerstandar {
  kasus: Kasus;
  standar: Standar;
  /** The act that was asked for had been recorded before, under the caller's key: nothing was added. */
  terulang?: Peristiwa;
  /** Its content is closed to who sits here, and `kasus` emptied of it. `utuh` is for papers and the store, never shown. */
  tertutup?: { utuh: Kasus };
}

/** The case with nothing hidden: what a paper is drawn from (it has a gate of its own), and what the store is held to. */
export function kasusUtuh({ kasus, tertutup }: KasusBerstandar): Kasus {
  return tertutup?.utuh ?? kasus;
}

/** The calendar in force (now, or at the moment `sampai`): the one that came with the program, as the office changed it. */
export async function kalender(ctx: Context, sampai?: string): Promise<Kalender> {
  return kalenderKantor(ctx, await kantor(ctx, sampai));
}

/** The same for whoever has the office's record at hand. */
export function kalenderKantor(ctx: Context, { libur }: Pick<KeadaanKantor, 'libur'>): Kalender {
  return susunKalender(kalenderBerlaku(ctx.acuan.kalender(), libur));
}

type Setelan = KeadaanKantor['setelan'];

/** What a decision under this standard may look at, now. */
export function bahan(ctx: Context, standar: Standar, kal: Kalender, setelan: Setelan): Bahan {
  return { standar, kalender: kal, hariIni: ctx.hariIni, pelaku: ctx.pelaku, empatMata: empatMata(setelan) };
}

/** A case as it was folded, nothing hidden. */
export type KasusLipat = Pick<KasusBerstandar, 'kasus' | 'standar'>;

/** Folds a stored case as it may be looked at by who sits here: the content of a secret one only where he reads it. */
export function denganStandar(ctx: Context, berkas: BerkasKasus): KasusBerstandar {
  return bagiPelaku(ctx, lipat(ctx.acuan, berkas));
}

export function bagiPelaku({ pelaku }: Pick<Context, 'pelaku'>, { kasus, standar }: KasusLipat): KasusBerstandar {
  const tertutup = tertutupBagi(kasus, standar, pelaku) !== null;
  return tertutup ? { kasus: kosongkan(kasus, RAHASIA), standar, tertutup: { utuh: kasus } } : { kasus, standar };
}

/** Folds a stored case; a store that names an unknown standard is damaged or from elsewhere. */
export function lipat(acuan: Pick<Acuan, 'standar'>, berkas: BerkasKasus): KasusLipat {
  const standar = acuan.standar(berkas.standar);
  if (standar === null) throw new Error(`${berkas.nomor}: standar "${berkas.standar}" tidak terpasang`);
  return { kasus: evolve(berkas, standar), standar };
}
