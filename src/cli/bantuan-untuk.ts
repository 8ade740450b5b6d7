import type { Perintah } from '../commands/perintah.js';
import type { Context } from '../context.js';
import type { Result } from '../domain/hasil.js';
import { bantu, topikDiminta } from './bantu.js';
import type { Halaman } from './halaman.js';
import { bahanTopik } from './topik.js';

/** The page that these words ask for; null = none: their command is to run, or explains itself. */
export function bantuanUntuk(
  tabel: readonly Perintah[],
  kata: readonly string[],
  acuan: Context['acuan'],
): Result<Halaman> | null {
  const topik = topikDiminta(tabel, kata);
  return topik === null ? null : bantu(topik, tabel, bahanTopik(acuan));
}
