import { createHmac } from 'node:crypto';
import type { Json, Peristiwa } from './kasus.js';
import { lamaLewat, type SaatMesin } from './sesi.js';

const DETIK_MS = 1000;
const MENIT_MS = 60 * DETIK_MS;
/** This many failures in a row close the door. */
export const GAGAL_TUTUP = 5;
/** The first closing, and the longest: it grows, and is never for ever. */
const TUTUP_MS = 15 * MENIT_MS;
const TUTUP_TERLAMA_MS = 240 * MENIT_MS;
/** A day without a failure starts the count anew. */
export const LUPA_MS = 24 * 60 * MENIT_MS;

/** What the record of the door says of an id before the next attempt. */
export interface Pintu {
  /** Failures in a row. */
  gagal: number;
  /** How long no attempt counts (ms); 0 = now. */
  tunggu: number;
}

const BERSIH: Pintu = { gagal: 0, tunggu: 0 };

/** `untuk`: the id as the record names it. */
export function keadaanPintu(peristiwa: readonly Peristiwa[], untuk: string, kini: SaatMesin): Pintu {
  const terakhir = peristiwa.findLast((p) => p.isi.untuk === untuk && p.isi.perintah === 'masuk');
  const gagal = Number(terakhir?.isi.gagalKe ?? 0);
  if (terakhir === undefined || gagal === 0) return BERSIH;
  const lewat = lamaLewat(saatGagal(terakhir), kini);
  return lewat > LUPA_MS ? BERSIH : { gagal, tunggu: Math.max(0, lamaTutup(gagal) - lewat) };
}

/** 1, 2, 4, 8 seconds, then 15 minutes, 30, 60 … four hours (ms). */
export function lamaTutup(gagal: number): number {
  if (gagal < GAGAL_TUTUP) return DETIK_MS * 2 ** (gagal - 1);
  return Math.min(TUTUP_MS * 2 ** (gagal - GAGAL_TUTUP), TUTUP_TERLAMA_MS);
}

/** How the record names an id that no officer has: somebody may have typed his password there. It tells 65,536 apart. */
export function namaTebakan(id: string, toko: string): string {
  return `?${createHmac('sha256', toko).update(id).digest('hex').slice(0, 4)}`;
}

function saatGagal({ waktu, isi }: Peristiwa): SaatMesin {
  const teks = (nilai: Json | undefined) => (typeof nilai === 'string' ? nilai : null);
  return { jam: Date.parse(waktu), nyala: Number(isi.nyala ?? 0), boot: teks(isi.boot) };
}
