import { execFileSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AKAR } from './program.js';

/** The tarball of `npm pack`, and what is in it. Nothing is built: `dist/` is there already. */
export function kemas(ke: string): { tarball: string; byte: number; isi: readonly string[] } {
  const argumen = ['pack', '--ignore-scripts', '--json', '--pack-destination', ke];
  const [hasil] = JSON.parse(execFileSync('npm', argumen, { cwd: AKAR, encoding: 'utf8' }));
  const isi = hasil.files.map((f: { path: string }) => f.path);
  return { tarball: join(ke, hasil.filename), byte: hasil.size, isi };
}

interface PaketTerkunci {
  dev?: boolean;
  hasInstallScript?: boolean;
  integrity?: string;
  resolved?: string;
}

/** The packages that package-lock.json names, by their folder; the project itself is left out. */
export function terkunci(): ReadonlyMap<string, PaketTerkunci> {
  const { packages } = JSON.parse(readFileSync(join(AKAR, 'package-lock.json'), 'utf8'));
  return new Map(Object.entries<PaketTerkunci>(packages).filter(([nama]) => nama !== ''));
}

/** Bytes of everything below a folder; 0 when it isn't there. */
export function ukuranFolder(folder: string): number {
  const s = lstatSync(folder, { throwIfNoEntry: false });
  if (s === undefined) return 0;
  if (!s.isDirectory()) return s.size;
  return readdirSync(folder).reduce((jumlah, nama) => jumlah + ukuranFolder(join(folder, nama)), 0);
}
