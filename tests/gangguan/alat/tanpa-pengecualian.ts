import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { salinanProgram } from '../../alat/salinan-program.js';

/** What excludes in the built program (its names are made short), and what stands in its place: a copy that overwrites, no lock. */
const GANTI = [
  [/\(0,\w+\.linkSync\)\((\w+),(\w+)\)/, 'require("node:fs").copyFileSync($1,$2)'],
  [/await \w+\(\w+\.folder,\w+\)/, 'async()=>{}'],
] as const;

/** A copy of the built program for the negative control of the race; answers its start file. Throws when nothing fits. */
export function tanpaPengecualian(folder: string): string {
  const program = salinanProgram(folder);
  const dist = join(folder, 'dist');
  // The code that was compiled before the change must not be taken for it.
  for (const nama of readdirSync(dist).filter((n) => n.endsWith('.cache'))) rmSync(join(dist, nama));
  const jalur = readdirSync(dist)
    .filter((n) => n.endsWith('.cjs'))
    .map((n) => join(dist, n));
  for (const [pola, ganti] of GANTI) {
    const berisi = jalur.filter((j) => pola.test(readFileSync(j, 'latin1')));
    // The bundle of looks has a copy of its own.
    for (const satu of berisi) {
      const isi = readFileSync(satu, 'latin1');
      if (isi.match(new RegExp(pola, 'g'))?.length !== 1) throw new Error(`kontrol negatif: ${pola} lebih dari sekali`);
      writeFileSync(satu, isi.replace(pola, ganti), 'latin1');
    }
    if (berisi.length === 0) throw new Error(`kontrol negatif: bundel tidak memuat ${pola}`);
  }
  return program;
}
