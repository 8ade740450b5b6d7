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
  const kapur = new Chalk({ level: nyala ? 1 : 0 });
  return { terlambat: kapur.red.bold, tebal: kapur.bold, redup: kapur.dim };
}

/** Late stands out; the text must already be safe to print (`aman.ts`). */
export function warnai(teks: string, layar: Layar): string {
  return teks.startsWith('TERLAMBAT') ? warna(layar.warna).terlambat(teks) : teks;
}
