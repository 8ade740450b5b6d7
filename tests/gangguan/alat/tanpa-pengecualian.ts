import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AKAR } from '../../alat/program.js';

/** What excludes in the built program (its names are made short), and what stands in its place: a copy that overwrites, no lock. */
const GANTI = [
  [/\(0,\w+\.linkSync\)\((\w+),(\w+)\)/g, 'require("node:fs").copyFileSync($1,$2)'],
  [/await \w+\(\w+\.folder,\w+\)/g, 'async()=>{}'],
] as const;

/** A copy of the built program for the negative control of the race; answers its start file. Throws when nothing fits. */
export function tanpaPengecualian(folder: string): string {
  for (const nama of ['bin', 'dist', 'data', 'templates', 'package.json']) {
    cpSync(join(AKAR, nama), join(folder, nama), { recursive: true });
  }
  const jalur = join(folder, 'dist/main.cjs');
  // The code that was compiled before the change must not be taken for it.
  rmSync(`${jalur}.cache`, { force: true });
  let isi = readFileSync(jalur, 'latin1');
  for (const [pola, ganti] of GANTI) {
    if (isi.match(pola)?.length !== 1) throw new Error(`kontrol negatif: bundel tidak memuat ${pola} tepat sekali`);
    isi = isi.replace(pola, ganti);
  }
  writeFileSync(jalur, isi, 'latin1');
  return join(folder, 'bin/layanan.js');
}
