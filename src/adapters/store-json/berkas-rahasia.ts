import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { daftar, kecuali } from './cakram.js';
import { BERKAS_SEKILAS, FOLDER_DRAF, FOLDER_INDEKS, FOLDER_KUNCI } from './jalur.js';

/** Folders of which everything is sealed, strangers too: a copy made by a sync program holds a case as well. */
const FOLDER_RAHASIA = [
  'proses',
  'berjalan',
  'arsip',
  'nomor',
  'lampiran',
  'dokumen',
  'cadangan',
  FOLDER_DRAF,
  FOLDER_KUNCI,
  FOLDER_INDEKS,
  BERKAS_SEKILAS,
] as const;

/** Ledger and summaries name numbers, states and days, no more than file names do; so copies of them, and heads on their way. */
const TERANG = /(^|\/)(arsip\/\d{4}|jejak\/\d{4}-\d{2})\.jsonl$|^proses\/(toko|enkripsi|ringkasan|jam)-/;

/** May this file of the store (relative) hold what citizens told? */
export function rahasia(nama: string): boolean {
  return !TERANG.test(nama);
}

/** Regular files that hold what citizens told, relative to the store. */
export function* berkasRahasia(folder: string): Generator<string> {
  for (const nama of FOLDER_RAHASIA) yield* telusuri(folder, nama);
}

function* telusuri(folder: string, nama: string): Generator<string> {
  if (!rahasia(nama)) return;
  const s = kecuali('ENOENT', null, () => lstatSync(join(folder, nama)));
  if (s?.isFile() === true) yield nama;
  if (s?.isDirectory() === true) {
    for (const satu of daftar(join(folder, nama)).sort()) yield* telusuri(folder, `${nama}/${satu}`);
  }
}
