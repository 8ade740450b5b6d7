import { renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BerkasKasus } from '../../domain/kasus.js';
import { tulisKasus } from './berkas-kasus.js';
import { daftar, fsyncFolder, kecuali, simpul } from './cakram.js';
import { type NamaKasus, uraiNamaKasus } from './jalur.js';
import type { Ruang } from './ruang.js';

/**
 * A write under way: the complete new document in `proses/`, and the source of every link. It is removed last, so what
 * a crash left unfinished is found by the next writer, who finishes it or clears it away (`bereskan.ts`).
 */
export interface Niat extends NamaKasus {
  jalur: string;
  simpul: string;
}

export async function tulisNiat(r: Ruang, berkas: BerkasKasus): Promise<Niat> {
  const { nomor, revisi } = berkas;
  const jalur = jalurNiat(r, berkas);
  await tulisKasus(r, jalur, berkas);
  fsyncFolder(join(r.folder, 'proses'));
  await r.kait('niat-tertulis');
  return { nomor, revisi, jalur, simpul: simpul(jalur) ?? '' };
}

/** Where a write under way of this revision lies. */
export function jalurNiat(r: Ruang, { nomor, revisi }: NamaKasus): string {
  return join(r.folder, 'proses', `${nomor}.${revisi}.${process.pid}-${r.acak()}.json`);
}

/** Writes under way, living or dead. */
export function daftarNiat(r: Ruang): (NamaKasus & { jalur: string })[] {
  return daftar(join(r.folder, 'proses'))
    .sort()
    .flatMap((nama) => {
      const bagian = uraiNamaKasus(nama.replace(/\.\d+-[A-Za-z0-9]+\.json$/, '.json'));
      return bagian === null ? [] : [{ ...bagian, jalur: join(r.folder, 'proses', nama) }];
    });
}

/**
 * Takes a write over: under its new name its writer, should it live, can't link it any more (it gets ENOENT and decides
 * again), so what is linked now is all that ever will be. null when another took it first.
 */
export function sita(r: Ruang, niat: NamaKasus & { jalur: string }): (Niat & { terpaut: boolean }) | null {
  const jalur = jalurNiat(r, niat);
  const pindah = kecuali('ENOENT', false, () => {
    renameSync(niat.jalur, jalur);
    return true;
  });
  const s = pindah ? kecuali('ENOENT', null, () => statSync(jalur)) : null;
  if (s === null) return null;
  return { nomor: niat.nomor, revisi: niat.revisi, jalur, simpul: simpul(jalur) ?? '', terpaut: s.nlink > 1 };
}
