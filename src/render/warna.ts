import { Chalk } from 'chalk';
import type { Layar } from '../context.js';

/**
 * Colours by meaning; off = plain text. Late is a word first, then red. Only what can be read on light and dark alike:
 * red, bold and dim; no yellow, which white swallows.
 */
export interface Warna {
  terlambat(teks: string): string;
  tebal(teks: string): string;
  redup(teks: string): string;
}

export function warna(nyala: boolean): Warna {
  const kapur = nyala ? BERWARNA : POLOS;
  return { terlambat: kapur.red.bold, tebal: kapur.bold, redup: kapur.dim };
}

const BERWARNA = new Chalk({ level: 1 });
const POLOS = new Chalk({ level: 0 });

/** The colour of what begins so: late stands out. For text that is already safe to print (`aman.ts`). */
export function hiasan(awal: string, layar: Layar): (teks: string) => string {
  return awal.startsWith('TERLAMBAT') ? warna(layar.warna).terlambat : (teks) => teks;
}

export function warnai(teks: string, layar: Layar): string {
  return hiasan(teks, layar)(teks);
}
