import type { Isi, Kasus } from './kasus.js';
import { selisihHari, type Tanggal } from './tanggal.js';
import { kemiripan } from './teks.js';

/** Days back in which a likeness is worth naming. */
const HARI_MIRIP = 30;
/** Share of common words from which two texts are called alike: found by trying, low enough for a re-worded copy. */
const AMBANG_TEKS = 0.6;

/**
 * True: same identity or similar text, received within the last 30 days. It warns, it never blocks.
 * A hidden reporter or report is never named as alike: that would tell who or what it is.
 */
export function serupa(kasus: Kasus, isian: Isi, diterima: Tanggal): boolean {
  const jarak = Math.abs(selisihHari(kasus.diterima, diterima));
  if (jarak > HARI_MIRIP) return false;
  if (kasus.isian.anonim === true || kasus.isian.rahasia === true) return false;
  return samaIdentitas(kasus.isian, isian) || miripTeks(kasus.isian, isian);
}

function samaIdentitas(a: Isi, b: Isi): boolean {
  return ['nik', 'kk', 'badanHukum'].some((kunci) => a[kunci] !== undefined && a[kunci] === b[kunci]);
}

function miripTeks(a: Isi, b: Isi): boolean {
  return ['rincian', 'uraian'].some((kunci) => {
    const [x, y] = [a[kunci], b[kunci]];
    return typeof x === 'string' && typeof y === 'string' && kemiripan(x, y) >= AMBANG_TEKS;
  });
}
