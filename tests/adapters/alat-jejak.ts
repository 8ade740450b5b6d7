import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const MARET = 'jejak/2026-03.jsonl';
export const APR = 'jejak/2026-04.jsonl';
export const KASUS1 = 'PI-2026-0001';

/** Lines of a month, changed as they stand. */
export const baris = (bulan: string, ubah: (semua: string[]) => string[]) => (folder: string) => {
  const jalur = join(folder, 'jejak', bulan);
  const semua = readFileSync(jalur, 'utf8').trimEnd().split('\n');
  writeFileSync(
    jalur,
    ubah(semua)
      .map((b) => `${b}\n`)
      .join(''),
  );
};
export const M = '2026-03.jsonl';
export const A = '2026-04.jsonl';
