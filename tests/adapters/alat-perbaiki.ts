import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tafsir } from './alat-periksa.js';
import { nilai, toko } from './bahan-toko.js';

export const perbaiki = async (folder: string) => nilai(await toko(folder).perbaiki(tafsir));
export const tulis = (jalur: string, isi: unknown) =>
  writeFileSync(jalur, `${JSON.stringify(isi, null, 2)}\n`, { mode: 0o600 });
export const isiJejak = (folder: string) =>
  ['03', '04'].map((b) => readFileSync(join(folder, `jejak/2026-${b}.jsonl`), 'utf8'));
/** Files under the copies, relative to each. */
export const cadangan = (folder: string) =>
  readdirSync(join(folder, 'cadangan')).flatMap((satu) =>
    readdirSync(join(folder, 'cadangan', satu), { recursive: true, encoding: 'utf8' })
      .filter((n) => statSync(join(folder, 'cadangan', satu, n)).isFile())
      .sort(),
  );

/** Something derived is lost; afterwards the store is whole, and what was touched lies in the copy. */
export type Perbaikan = [nama: string, hilangkan: (folder: string) => void, kata: string, disalin: string[]];

export const EKOR = 'jejak/2026-04.jsonl';
