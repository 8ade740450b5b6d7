import { sebutanTte, tolakSebutanTte } from '../domain/sebutan-tte.js';
import { pengisiDalam } from './templat.js';

/** What is wrong with a sentence, and where in its key's value to look for the line (absent: at the key). */
export interface Salah {
  apa: string;
  cari?: string | undefined;
}

/**
 * What a paper proves: numbers, codes, days, grounds. Where a sentence of the program says one, the office's must too; the
 * names of the office and of its laws may be written out.
 */
const WAJIB: ReadonlySet<string> = new Set([
  'kode',
  'nomor',
  'nomorBukti',
  'nomorSurat',
  'sidikJejak',
  'tujuan',
  'saat',
  'tanggal',
  'sejak',
  'acuan',
  'jumlah',
  'huruf',
  'dasarLain',
]);

/** Placeholders that stand in the program's own sentence (or list) and are missing in this one. */
export function pengisiHilang(kalimat: readonly string[], asli: string | readonly string[]): Salah[] {
  const ada = pengisiDalam({ kalimat });
  return pengisiDalam({ asli })
    .filter((p) => WAJIB.has(p) && !ada.includes(p))
    .map((p) => ({ apa: `pengisi {${p}} wajib ada: tulis {${p}} di tempatnya` }));
}

/** Sentences that claim a certified signature, alone or over several of a list. */
export function sebutanTerlarang(kalimat: readonly string[]): Salah[] {
  const sendiri = kalimat.flatMap((k) => salahSebutan(k, k));
  return sendiri.length > 0 ? sendiri : salahSebutan(kalimat.join(' '), undefined);
}

function salahSebutan(kalimat: string, cari: string | undefined): Salah[] {
  const apa = sebutanTte(kalimat);
  return apa === null ? [] : [{ apa: tolakSebutanTte(apa), cari }];
}
