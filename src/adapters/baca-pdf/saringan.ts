import { inflateSync } from 'node:zlib';
import { bukaSaringan as bukaSaringanPng } from '../logo/png-saringan.js';
import { adalahNama, type Kamus, type Nilai } from './token.js';

/** How much is unpacked of one file (bytes): a bomb is not, however many there are of them. */
export interface JatahBuka {
  sisa: number;
}

/** What a stream that can't be unpacked takes of that. */
const HARGA_GAGAL = 2 * 1024 * 1024;

/** What a stream holds; null: more than is left, damaged, or a filter that papers and their updates don't use. */
export function bukaSaringan(mentah: string, kamus: Kamus, jatah: JatahBuka): string | null {
  if (jatah.sisa <= 0) return null;
  const isi = bukaSatu(mentah, kamus, jatah.sisa);
  jatah.sisa -= isi === null ? HARGA_GAGAL : isi.length;
  return isi;
}

function bukaSatu(mentah: string, kamus: Kamus, batas: number): string | null {
  const [satu, lain] = daftar(kamus.get('Filter'));
  if (lain !== undefined) return null;
  const [aturan = null] = daftar(kamus.get('DecodeParms'));
  if (satu === undefined) return mentah.length <= batas && aturan === null ? mentah : null;
  if (!adalahNama(satu) || satu.nama !== 'FlateDecode') return null;
  try {
    const isi = inflateSync(Buffer.from(mentah, 'latin1'), { maxOutputLength: Math.max(1, batas) });
    return aturan === null ? isi.toString('latin1') : tanpaRamalan(isi, aturan);
  } catch {
    return null;
  }
}

function daftar(n: Nilai | undefined): readonly Nilai[] {
  if (n === undefined || n === null) return [];
  return Array.isArray(n) ? n : [n];
}

/** So many rows are unpacked: more than a cross-reference stream has entries. */
const BARIS_TERBANYAK = 100_000;

/** PNG predictors (ISO 32000-1 §7.4.4.4) over rows of single bytes, as cross-reference streams have them. */
function tanpaRamalan(isi: Buffer, aturan: Nilai): string | null {
  if (!(aturan instanceof Map)) return null;
  const angka = (kunci: string, bawaan: number) => aturan.get(kunci) ?? bawaan;
  const [ramalan, lebar] = [angka('Predictor', 1), angka('Columns', 1)];
  if (ramalan === 1) return isi.toString('latin1');
  if (typeof ramalan !== 'number' || ramalan < 10 || ramalan > 15) return null;
  if (angka('Colors', 1) !== 1 || angka('BitsPerComponent', 8) !== 8) return null;
  if (typeof lebar !== 'number' || !Number.isInteger(lebar) || lebar < 1) return null;
  const banyak = isi.length / (lebar + 1);
  if (!Number.isInteger(banyak) || banyak > BARIS_TERBANYAK) return null;
  return bukaSaringanPng(isi, lebar, banyak, 1)?.toString('latin1') ?? null;
}
