import { z } from 'zod';
import type { TabelAkses } from './akses.js';
import { berhasil, gagal, type Result } from './hasil.js';

const wewenang = z.union([
  z.enum(['bebas', 'masuk', 'langkah']),
  z.array(z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'kode jabatan')).min(1),
]);
/** A command as typed; then, where a row is for more than the command, one flag or one argument. */
const tabel = z.record(
  z
    .string()
    .regex(/^[a-z]+(?:-[a-z]+)*(?: [a-z]+(?:-[a-z]+)*)*(?: (?:--[a-z]+(?:-[a-z]+)*|[A-Z]+))?$/, 'nama perintah'),
  wewenang,
);

/** The access table of outside data; refused with every fault, or with posts that the office doesn't have. */
export function periksaTabelAkses(isi: unknown, jabatan: readonly string[]): Result<TabelAkses, readonly string[]> {
  const hasil = tabel.safeParse(isi);
  if (!hasil.success) return gagal(hasil.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`));
  const asing = Object.entries(hasil.data).flatMap(([k, w]) =>
    typeof w === 'string' ? [] : w.filter((j) => !jabatan.includes(j)).map((j) => `${k}: jabatan "${j}" tidak dikenal`),
  );
  return asing.length > 0 ? gagal(asing) : berhasil(hasil.data);
}
