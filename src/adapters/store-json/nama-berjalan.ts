import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { daftar, tolakTautan } from './cakram.js';
import type { Ruang } from './ruang.js';

/** Within one tick of the file system's clock a change may go unseen: what changed just now is looked at again (ms). */
export const TERLALU_BARU_MS = 3000;

interface Teringat {
  diubah: number;
  nama: readonly string[];
}

const INGATAN = new WeakMap<Ruang, Teringat>();

/**
 * Names in the folder of open cases, for reading. A command that looks several things up lists it once, as long as the
 * folder is seen not to have changed; a writer lists anew each time.
 */
export function namaBerjalan(r: Ruang): readonly string[] {
  const folder = join(r.folder, 'berjalan');
  tolakTautan(folder);
  const diubah = saatDiubah(r);
  const ada = INGATAN.get(r);
  if (ada?.diubah === diubah) return ada.nama;
  const nama = daftar(folder);
  if (r.jam() - diubah > TERLALU_BARU_MS) INGATAN.set(r, { diubah, nama });
  return nama;
}

/** Nothing has come or gone there since it was listed, nor just before: no case is on its way to the archive. */
export function tenang(r: Ruang): boolean {
  return INGATAN.get(r)?.diubah === saatDiubah(r);
}

function saatDiubah(r: Ruang): number {
  return lstatSync(join(r.folder, 'berjalan'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
