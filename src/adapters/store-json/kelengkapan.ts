import { lstatSync, readFileSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { daftar, kecuali } from './cakram.js';
import { FOLDER } from './jalur.js';

/** Folders whose loss is a loss of records; the others can be made again. */
const FOLDER_CATATAN = ['berjalan', 'arsip', 'jejak', 'lampiran', 'nomor'] as const;
/** What stands in one of these was put there by a store that had its `toko.json`. */
const TANDA_TOKO = ['berjalan', 'arsip', 'jejak', 'nomor', 'cadangan'] as const;

/** What a store has lost as a whole. */
export interface Kehilangan {
  berkas: string;
  pesan: string;
}

/**
 * A store that is missing in part must never pass for a new, empty one. `adaKepala`: `toko.json` is there.
 * Where it is, all folders were made before it (`siapkanToko`).
 */
export function kehilangan(folder: string, adaKepala: boolean): readonly Kehilangan[] {
  if (adaKepala) {
    const isi = new Map([...FOLDER, 'cadangan'].map((nama) => [nama, keadaan(join(folder, nama))]));
    const tautan = [...isi.keys()].filter((nama) => isi.get(nama)?.isSymbolicLink());
    if (tautan.length > 0)
      return tautan.map((berkas) => ({ berkas, pesan: `${berkas} tautan simbolik: tidak diikuti.` }));
    return FOLDER_CATATAN.filter((nama) => isi.get(nama)?.isDirectory() !== true).map((nama) => ({
      berkas: nama,
      pesan: `Folder ${nama} tidak ada, padahal toko.json ada.`,
    }));
  }
  const berisi = TANDA_TOKO.filter((nama) => adalahFolder(join(folder, nama)) && daftar(join(folder, nama)).length > 0);
  if (berisi.length === 0) return terputus(folder);
  return [{ berkas: 'toko.json', pesan: `toko.json tidak ada, padahal ${berisi.join(', ')} berisi data.` }];
}

/** A restore that was killed between moving the old store aside and putting the new one in place. */
export function tandaPemulihan(folder: string): string {
  return `${folder}.pemulihan`;
}

function terputus(folder: string): readonly Kehilangan[] {
  const sisihan = kecuali('ENOENT', null, () => readFileSync(tandaPemulihan(folder), 'utf8').trim());
  if (sisihan === null) return [];
  const lama = sisihan === '' ? '' : ` Data sebelumnya utuh di ${sisihan}.`;
  return [{ berkas: 'toko.json', pesan: `Pemulihan dari cadangan terputus: ulangi layanan pulihkan.${lama}` }];
}

function keadaan(jalur: string): Stats | undefined {
  return lstatSync(jalur, { throwIfNoEntry: false });
}

function adalahFolder(jalur: string): boolean {
  return kecuali('ENOENT', false, () => statSync(jalur).isDirectory());
}
