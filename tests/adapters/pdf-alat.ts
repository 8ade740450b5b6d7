import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@jest/globals';
import { penggambarPdfkit } from '../../src/adapters/documents-pdfkit/penggambar.js';
import type { Blok, Naskah } from '../../src/documents/blok.js';
import { FOLDER_FONT } from '../documents/contoh.js';

/** Runs only where the tool is installed (.ci/run installs poppler-utils, qpdf and zbar-tools). */
export function testDengan(
  alat: 'pdftotext' | 'pdftocairo' | 'pdftoppm' | 'pdffonts' | 'pdfinfo' | 'qpdf' | 'zbarimg',
) {
  return spawnSync(alat, [alat.startsWith('pdf') ? '-v' : '--version']).error === undefined ? test : test.skip;
}

export function gambar(naskah: Naskah): Promise<Uint8Array> {
  return penggambarPdfkit({ folderFont: FOLDER_FONT }).gambar(naskah);
}

export function naskah(blok: readonly Blok[], ganti: Partial<Naskah> = {}): Naskah {
  const waktu = '2026-03-13T09:30:00+07:00';
  return { jenis: 'uji', judul: 'Naskah uji', waktu, orientasi: 'tegak', kaki: 'kaki PI-2026-0001', blok, ...ganti };
}

/** Gives the file of these bytes to a tool and returns what it prints. */
export function dengan(bytes: Uint8Array, alat: string, arg: (berkas: string) => string[]): string {
  return denganFolder((folder) => {
    const berkas = join(folder, 'a.pdf');
    writeFileSync(berkas, bytes);
    return execFileSync(alat, arg(berkas), { encoding: 'utf8', maxBuffer: 64 << 20 });
  });
}

/** Work in a folder that goes away. */
export function denganFolder<T>(kerja: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'layanan-pdf-'));
  try {
    return kerja(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Text of each page, as pdftotext lays it out. */
export function halamanTeks(bytes: Uint8Array): string[] {
  return dengan(bytes, 'pdftotext', (f) => ['-layout', f, '-'])
    .split('\f')
    .slice(0, -1);
}

export function mentah(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
