import { createHash } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, lstatSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as lega } from 'node:timers/promises';
import { BACA_AMAN } from '../cara-buka.js';
import { diTujuan } from './cadangan-galat.js';
import { buatFolder, daftar, fsyncFolder, hapus, kecuali, MODE_BERKAS, simpul } from './cakram.js';
import { BERKAS_SEKILAS, FOLDER_DRAF, FOLDER_INDEKS } from './jalur.js';

const POTONGAN_BYTE = 256 * 1024;
/** Others (the lock's sign of life) get their turn every so many files. */
const SELA = 16;
/** What a running program leaves at the top of a store, and no record; unfinished forms go after a week, a backup stays; index and glances are made anew. */
const BUKAN_CATATAN: ReadonlySet<string> = new Set([
  'proses',
  'kunci',
  'pemegang.json',
  'sesi',
  FOLDER_DRAF,
  FOLDER_INDEKS,
  BERKAS_SEKILAS,
]);

/** Every regular file of a folder of data, with its identity; `lain`: what is no file that could be copied. */
export interface IsiFolder {
  berkas: Map<string, string>;
  lain: string[];
}

export function isiFolder(folder: string): IsiFolder {
  const isi: IsiFolder = { berkas: new Map(), lain: [] };
  for (const nama of daftar(folder).sort()) if (!BUKAN_CATATAN.has(nama)) telusuri(folder, nama, isi);
  return isi;
}

function telusuri(folder: string, jalur: string, isi: IsiFolder): void {
  const s = kecuali('ENOENT', null, () => lstatSync(join(folder, jalur)));
  if (s === null) return;
  // A list of hashes is one line a file.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these would break a line
  if (/[\u0000-\u001f\\]/.test(jalur) || !(s.isDirectory() || s.isFile())) isi.lain.push(jalur);
  else if (s.isDirectory()) {
    for (const nama of daftar(join(folder, jalur)).sort()) telusuri(folder, `${jalur}/${nama}`, isi);
  } else isi.berkas.set(jalur, simpul(join(folder, jalur)) ?? '');
}

/** A file of a copy: of which original, and what was read from it. */
export interface Tersalin {
  simpul: string;
  sha256: string;
  byte: number;
}

/**
 * Brings a copy up to date with its original: what is new or another file by now is copied, what is gone goes.
 * Answers whether anything was different.
 */
export async function samakan(
  asal: string,
  tujuan: string,
  salinan: Map<string, Tersalin>,
  maju: (berkas: number) => void,
): Promise<boolean> {
  const { berkas } = isiFolder(asal);
  let berubah = false;
  for (const jalur of [...salinan.keys()].filter((j) => !berkas.has(j))) {
    diTujuan(tujuan, () => hapus(join(tujuan, jalur)));
    salinan.delete(jalur);
    berubah = true;
  }
  let ke = 0;
  for (const [jalur, asli] of berkas) {
    if (salinan.get(jalur)?.simpul === asli) continue;
    berubah = true;
    if (ke % SELA === 0) await lega();
    ke += 1;
    diTujuan(tujuan, () => hapus(join(tujuan, jalur)));
    const isi = salinBerkas(join(asal, jalur), join(tujuan, jalur));
    if (isi === null) salinan.delete(jalur);
    else salinan.set(jalur, { simpul: asli, ...isi });
    maju(salinan.size);
  }
  return berubah;
}

/** Copies one file, synced. null: it is gone, or no file any more. */
function salinBerkas(asal: string, tujuan: string): { sha256: string; byte: number } | null {
  const mode = BACA_AMAN;
  const dari = kecuali('ELOOP', null, () => kecuali('ENOENT', null, () => openSync(asal, mode)));
  if (dari === null) return null;
  try {
    if (!fstatSync(dari).isFile()) return null;
    diTujuan(tujuan, () => buatFolder(dirname(tujuan)));
    const ke = diTujuan(tujuan, () => openSync(tujuan, 'wx', MODE_BERKAS));
    try {
      return alirkan(dari, ke, tujuan);
    } finally {
      closeSync(ke);
    }
  } finally {
    closeSync(dari);
  }
}

function alirkan(dari: number, ke: number, tujuan: string): { sha256: string; byte: number } {
  const hash = createHash('sha256');
  const potongan = Buffer.alloc(POTONGAN_BYTE);
  let byte = 0;
  for (let n = readSync(dari, potongan); n > 0; n = readSync(dari, potongan)) {
    const isi = potongan.subarray(0, n);
    hash.update(isi);
    byte += n;
    diTujuan(tujuan, () => {
      // A full disk takes a part and says nothing.
      for (let ditulis = 0; ditulis < n; ) ditulis += writeSync(ke, isi, ditulis);
    });
  }
  diTujuan(tujuan, () => fsyncSync(ke));
  return { sha256: hash.digest('hex'), byte };
}

/** For an unfinished copy on the way out of an error, which must stay the error that is told. */
export function buangDiam(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // A later run removes it.
  }
}

/** New names survive a power cut only when their folders were synced. */
export function sinkronFolder(tujuan: string, jalur: Iterable<string>): void {
  const folder = new Set([...jalur].map((j) => dirname(join(tujuan, j))));
  diTujuan(tujuan, () => {
    for (const satu of [...folder, tujuan]) fsyncFolder(satu);
  });
}
