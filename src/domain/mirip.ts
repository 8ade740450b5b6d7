import type { Isi, Kasus, Peristiwa } from './kasus.js';
import { selisihHari, type Tanggal } from './tanggal.js';
import { kemiripan } from './teks.js';

/** Days back in which a likeness is worth naming. */
export const HARI_MIRIP = 30;
/** Share of common words from which two texts are called alike: found by trying, low enough for a re-worded copy. */
export const AMBANG_TEKS = 0.6;
/** Fields of which the same value is a likeness, and texts of which a similar one is. */
export const IDENTITAS_MIRIP = ['nik', 'kk', 'badanHukum'] as const;
export const TEKS_MIRIP = ['rincian', 'uraian'] as const;

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

/**
 * Could a case be `serupa` that is stored like this? Looks at every value that it ever had, unverified: true may be wrong,
 * false is not.
 */
export function mungkinSerupa(mentah: unknown, isian: Isi): boolean {
  const peristiwa = (mentah as { peristiwa?: unknown } | null)?.peristiwa;
  if (!Array.isArray(peristiwa)) return true;
  return peristiwa.some((p: Partial<Peristiwa> | null) => {
    const { isi = {}, pribadi = {} } = p ?? {};
    const menjadi = objek(isi.menjadi) ? isi.menjadi : {};
    return [isi, menjadi, tanpaAwalan(pribadi)].some((satu) => samaIdentitas(satu, isian) || miripTeks(satu, isian));
  });
}

/** Free texts stand beside the chain as `isi.rincian` or, put right, `isi.menjadi.rincian`. */
function tanpaAwalan(pribadi: Isi): Isi {
  return Object.fromEntries(Object.entries(pribadi).map(([k, v]) => [k.split('.').at(-1) ?? k, v]));
}

function objek(nilai: unknown): nilai is Isi {
  return typeof nilai === 'object' && nilai !== null && !Array.isArray(nilai);
}

function samaIdentitas(a: Isi, b: Isi): boolean {
  return IDENTITAS_MIRIP.some((kunci) => a[kunci] !== undefined && a[kunci] === b[kunci]);
}

function miripTeks(a: Isi, b: Isi): boolean {
  return TEKS_MIRIP.some((kunci) => {
    const [x, y] = [a[kunci], b[kunci]];
    return typeof x === 'string' && typeof y === 'string' && kemiripan(x, y) >= AMBANG_TEKS;
  });
}
