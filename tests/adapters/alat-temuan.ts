import { appendFileSync, mkdirSync, readFileSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bacaKasus } from './alat-periksa.js';
import { isiFolder } from './bahan-toko.js';

/** What is done to a store, and the one finding that must come of it. */
export type Kerusakan = [nama: string, rusakkan: (folder: string) => void, temuan: string];

export const PI1 = 'berjalan/PI-2026-0001.3.json';
export const ganti = (jalur: string, ubah: (teks: string) => string | Uint8Array) => (folder: string) =>
  writeFileSync(join(folder, jalur), ubah(readFileSync(join(folder, jalur), 'utf8')));
export const kasus =
  (ubah: (k: ReturnType<typeof bacaKasus>) => unknown) =>
  (folder: string): void =>
    writeFileSync(join(folder, PI1), `${JSON.stringify(ubah(bacaKasus(folder, 'PI-2026-0001')), null, 2)}\n`);

const BESAR = 61 * 1024 * 1024;

/** A file of lines that has outgrown what is read whole: its lines, one endless line of nothing, and its lines again. */
export function membesar(jalur: string): void {
  const isi = readFileSync(jalur);
  truncateSync(jalur, BESAR);
  appendFileSync(jalur, `\n${isi}`);
}

export function jadikanFolder(jalur: string): void {
  unlinkSync(jalur);
  mkdirSync(jalur, { mode: 0o700 });
}

export const lampiran = (folder: string) => join(folder, 'lampiran', isiFolder(folder, 'lampiran')[0] ?? '');
