import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tulisKeluar } from './adapters/aliran.js';
import type { Halaman } from './cli/halaman.js';
import { BENDERA_BANTUAN } from './cli/minta-bantuan.js';
import type { Layar } from './context.js';
import { KODE_KELUAR } from './errors.js';
import { bolehTanya, layarNyata, tampilkan } from './screen.js';

/** What a question about the program itself needs of the world. */
export interface Muka {
  versi: string;
  keluar(teks: string): void;
  /** The same for a person: fitted to the terminal, through the pager where it is longer than that and `boleh`. */
  tampilkan(teks: string, boleh: boolean): Promise<void>;
  /** The page of `-h` as the build drew it up; null: it must be made. */
  halamanBantuan(): Halaman | null;
  layar(): Layar;
  bolehTanya(): boolean;
}

/** `folder`: of the package. */
export function mukaNyata(folder: string): Muka {
  const { version: versi } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return {
    versi,
    keluar: tulisKeluar,
    tampilkan,
    halamanBantuan: () => halamanJadi(join(folder, 'dist/bantuan.json')),
    layar: () => layarNyata(false),
    bolehTanya: () => bolehTanya({}, null),
  };
}

function halamanJadi(jalur: string): Halaman | null {
  return existsSync(jalur) ? (JSON.parse(readFileSync(jalur, 'utf8')) as Halaman) : null;
}

/**
 * Answers what asks for the program itself, `--versi` and `-h`: it needs no store, and lies in a file of its own
 * (`dist/muka.cjs`). null: it is something else. Else the exit code.
 */
export async function muka(argv: readonly string[], m: Muka): Promise<number | null> {
  if (argv[0] === '--versi') m.keluar(`${m.versi}\n`);
  else {
    const halaman = argv.length === 1 && BENDERA_BANTUAN.has(argv[0] ?? '') ? m.halamanBantuan() : null;
    if (halaman === null) return null;
    const { halamanTeks } = await import('./cli/halaman-teks.js');
    await m.tampilkan(halamanTeks(halaman, m.layar()), m.bolehTanya());
  }
  return KODE_KELUAR.selesai;
}
