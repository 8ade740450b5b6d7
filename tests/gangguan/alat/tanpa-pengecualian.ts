import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AKAR } from '../../alat/program.js';

/** What excludes in the built program, and what stands in its place in the copy: a copy that overwrites, no lock. */
const GANTI = [
  ['linkSync(dari,ke)', 'process.getBuiltinModule("node:fs").copyFileSync(dari,ke)'],
  ['await lock(r.folder,opsi)', 'async()=>{}'],
] as const;

/** A copy of the built program for the negative control of the race; answers its start file. Throws when nothing fits. */
export function tanpaPengecualian(folder: string): string {
  for (const nama of ['bin', 'dist', 'data', 'templates', 'package.json']) {
    cpSync(join(AKAR, nama), join(folder, nama), { recursive: true });
  }
  const diganti = new Set<string>();
  for (const nama of readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' })) {
    if (!nama.endsWith('.js')) continue;
    const jalur = join(folder, 'dist', nama);
    let isi = readFileSync(jalur, 'utf8');
    for (const [dari, ke] of GANTI) {
      if (isi.includes(dari)) diganti.add(dari);
      isi = isi.replaceAll(dari, ke);
    }
    writeFileSync(jalur, isi);
  }
  if (diganti.size < GANTI.length) throw new Error('kontrol negatif: bundel tidak lagi memuat yang harus diganti');
  return join(folder, 'bin/layanan.js');
}
