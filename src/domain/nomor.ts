import { BATAS } from './batas.js';
import { berhasil, gagal, type Result } from './hasil.js';

export interface BagianNomor {
  /** Counter, e.g. `PI`. */
  awalan: string;
  tahun: number;
  urut: number;
}

/** A number written in full: so one case has one name. */
export const POLA_NOMOR = '[A-Z]{1,8}-\\d{4}-(?:(?!0000)\\d{4}|[1-9]\\d{4,8})';
const NOMOR = new RegExp(`^${POLA_NOMOR}$`);

/** `PI-2026-0001`: four digits, more when needed. */
export function susunNomor(awalan: string, tahun: number, urut: number): string {
  return `${awalan}-${tahun}-${sebutUrut(urut)}`;
}

/** The last part of a number, as it is written. */
export function sebutUrut(urut: number): string {
  return String(urut).padStart(4, '0');
}

/** The number of the same counter so many later. */
export function nomorSesudah(nomor: string, banyak: number): string {
  const bagian = uraikanNomor(nomor);
  if (bagian === null) throw new Error('bukan nomor kasus');
  return susunNomor(bagian.awalan, bagian.tahun, bagian.urut + banyak);
}

/** The parts of a number written in full; null for any other spelling. */
export function uraikanNomor(teks: string): BagianNomor | null {
  if (!NOMOR.test(teks)) return null;
  const [awalan = '', tahun, urut] = teks.split('-');
  return { awalan, tahun: Number(tahun), urut: Number(urut) };
}

/**
 * Full numbers that a typed one may mean: `1` (one a prefix, this year), `pi-1`, `PI-2026-1`, `pi-2026-0001`.
 * Refused when it is no number, or has a prefix that is not in `awalan`.
 */
export function bacaNomor(
  teks: string,
  tahunIni: number,
  awalan: readonly string[],
): Result<readonly string[], string> {
  const contoh = susunNomor(awalan[0] ?? 'PI', tahunIni, 1);
  const bukan = `Bukan nomor kasus: ketik nomor lengkap seperti ${contoh}, atau singkat seperti 1.`;
  if (teks.length > BATAS.ketikan) return gagal(bukan);
  const cocok = /^(?:([A-Z]{1,8})-(?:(\d{4})-)?)?(\d{1,9})$/.exec(teks.trim().toUpperCase());
  const urut = Number(cocok?.[3] ?? 0);
  if (!cocok || urut === 0) return gagal(bukan);
  const [, ketikan, tahun] = cocok;
  if (ketikan !== undefined && !awalan.includes(ketikan)) {
    return gagal(`Awalan ${ketikan} tidak dikenal: yang dipakai ${awalan.join(', ')}, misalnya ${contoh}.`);
  }
  const dipilih = ketikan === undefined ? awalan : [ketikan];
  return berhasil(dipilih.map((a) => susunNomor(a, tahun === undefined ? tahunIni : Number(tahun), urut)));
}
