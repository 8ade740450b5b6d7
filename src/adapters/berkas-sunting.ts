import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { kecuali } from './store-json/cakram.js';

/** The file that an editor is given. */
export const TEKS = 'teks.txt';
/** What was read out of vim's swap file. */
export const PULIH = `${TEKS}.pulih`;
/** What stands for the text, the best first: what editors save beside it when they are ended from outside (nano, emacs). */
const URUTAN = [PULIH, `${TEKS}.save`, `#${TEKS}#`];
/** Vim's swap file of the text: what was typed, saved or not. */
const SWAP = new RegExp(`^\\.${TEKS.replaceAll('.', '\\.')}\\.sw[a-z]$`);
/** Where it names the process that writes it (memline.c, `block0`): four bytes, the lowest first. */
const LETAK_PID = 24;

/** Name of the file that holds what an editor kept last before it was ended from outside. */
export function namaTeks(folder: string): string {
  const ada = readdirSync(folder);
  return URUTAN.find((nama) => ada.includes(nama)) ?? TEKS;
}

/** An editor left something beside the text, which it takes away when it is closed. */
export function adaTertinggal(folder: string): boolean {
  return namaTeks(folder) !== TEKS || swap(folder).length > 0;
}

/** The process that writes a swap file there; null: there is none. */
export function pemegangSwap(folder: string): number | null {
  const [nama] = swap(folder);
  // It may be taken away as soon as it is listed.
  return nama === undefined ? null : kecuali('ENOENT', null, () => pidDi(join(folder, nama)));
}

function pidDi(jalur: string): number | null {
  const kepala = Buffer.alloc(LETAK_PID + 4);
  const berkas = openSync(jalur, 'r');
  try {
    readSync(berkas, kepala);
  } finally {
    closeSync(berkas);
  }
  return kepala.readInt32LE(LETAK_PID) || null;
}

/** Names of vim's swap files there. */
export function swap(folder: string): readonly string[] {
  return readdirSync(folder).filter((nama) => SWAP.test(nama));
}
