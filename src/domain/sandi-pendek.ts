import { ABJAD, keBasis32 } from './basis32.js';

/** 80 bits: nobody finds a second ledger with the same code. */
const PANJANG = 16;
/** 50 bits: so much of a code must at least be legible on an old paper. */
const TERPENDEK = 10;
const KELOMPOK = 4;

/** The short code of a hash (hex, at least 80 bits): its first 80 bits, `4Z7K-M2QP-…`. */
export function sandiPendek(sidik: string): string {
  if (!/^[0-9a-f]{20,}$/.test(sidik)) throw new Error('bukan sidik');
  const huruf = keBasis32(Buffer.from(sidik.slice(0, 20), 'hex'));
  return tulisSandi(huruf);
}

/** Letters in groups of four, as they are read aloud. */
export function tulisSandi(huruf: string): string {
  return huruf.match(new RegExp(`.{1,${KELOMPOK}}`, 'g'))?.join('-') ?? '';
}

/** A typed code in its one spelling (small letters, O for 0, I or L for 1, any grouping); null when it is no code. */
export function bacaSandi(teks: string): string | null {
  if (teks.length > 64) return null;
  const baku = teks.toUpperCase().replaceAll(/[-\s]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  const sah = baku.length >= TERPENDEK && baku.length <= PANJANG && [...baku].every((h) => ABJAD.includes(h));
  return sah ? baku : null;
}

/** Is this the code of the hash, or the beginning of it? `sandi` as `bacaSandi` gives it. */
export function cocokSandi(sandi: string, sidik: string): boolean {
  return sandiPendek(sidik).replaceAll('-', '').startsWith(sandi);
}
