import type { BerkasKasus, PeristiwaBaru } from './kasus.js';

/** The clock of an office PC may be wrong: its battery dies, its year is set by hand. Acts are recorded all the same. */

/** Two entries of a case this far out of order are marked (minutes); less is the play between two PCs. */
const MENIT_WAJAR = 5;
/** Before the first calendar of the program, or beyond any case of today. */
const TAHUN_TERKECIL = 2024;
const TAHUN_TERBESAR = 2099;

/** What is about to be recorded at this moment, marked where the clock went back since the last entry of the case. */
export function tandaiJam(
  { peristiwa }: Pick<BerkasKasus, 'peristiwa'>,
  baru: readonly PeristiwaBaru[],
  waktu: string,
): readonly PeristiwaBaru[] {
  const mundur = jamMundur(peristiwa.at(-1)?.waktu, waktu);
  if (mundur === null) return baru;
  return baru.map((p, i) => (i === 0 ? { ...p, isi: { ...p.isi, jamMundur: mundur } } : p));
}

/** Whole minutes by which an entry is older than the one before it; null when that is nothing to speak of. */
export function jamMundur(sebelum: string | undefined, kini: string): number | null {
  if (sebelum === undefined) return null;
  const menit = (Date.parse(sebelum) - Date.parse(kini)) / 60_000;
  return menit > MENIT_WAJAR ? Math.floor(menit) : null;
}

/** What to tell about a clock that can't be right; null when it may be. */
export function jamMeragukan(waktu: string): string | null {
  const tahun = Number(waktu.slice(0, 4));
  if (tahun >= TAHUN_TERKECIL && tahun <= TAHUN_TERBESAR) return null;
  return `jam komputer menunjukkan ${waktu.slice(0, 10)}: periksa jam komputer. Tetap dicatat dengan tanggal itu.`;
}
