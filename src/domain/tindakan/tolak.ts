import { berhasil, type Result } from '../hasil.js';
import type { Kasus, PeristiwaBaru } from '../kasus.js';
import type { Tanggal } from '../tanggal.js';
import { type Bahan, mulaiTindakan, peristiwaLangkah } from './langkah.js';

/** Refusal by the PPID (SK Penolakan; UU 14/2008 Pasal 17, uji konsekuensi Pasal 19). */
export interface Penolakan17 {
  tanggal: Tanggal;
  /** Huruf of Pasal 17; it or `dasarLain` (or both) is given. */
  pasal17?: string;
  dasarLain?: string;
  /** Result of the uji konsekuensi: obligatory. */
  konsekuensi: string;
  jangkaWaktu: string;
  /** Number of the letter, as typed. */
  nomorSurat?: string;
}

/** Step 6. */
export function tolak(kasus: Kasus, p: Penolakan17, bahan: Bahan): Result<PeristiwaBaru> {
  const langkah = mulaiTindakan(kasus, 'tolak', p.tanggal, bahan);
  if (!langkah.ok) return langkah;
  const { tanggal, ...isi } = p;
  return berhasil(peristiwaLangkah(kasus, langkah.nilai, { tanggal, isi: { ...isi } }, bahan));
}
