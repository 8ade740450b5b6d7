import { lstatSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { identitasKasus } from '../../domain/gabung-banding.js';
import type { BerkasKasus } from '../../domain/kasus.js';
import { bacaKasusMana } from './berkas-kasus.js';
import { daftar, kecuali } from './cakram.js';
import { DokumenRusak } from './dokumen.js';
import { uraiNamaKasus } from './jalur.js';
import type { Ruang } from './ruang.js';

/** Copies of erased cases in `cadangan/` go: those that `periksa --perbaiki` made, and those kept aside by `gabung`. */
export async function buangSalinan(r: Ruang, kasus: readonly BerkasKasus[]): Promise<void> {
  const nomor = new Set(kasus.map((b) => b.nomor));
  const identitas = new Set(kasus.map(identitasKasus));
  const cadangan = join(r.folder, 'cadangan');
  for (const jalur of berkasDalam(cadangan)) {
    const nama = uraiNamaKasus(jalur.split('/').at(-1) ?? '');
    if (nama !== null && nomor.has(nama.nomor)) rmSync(jalur, { force: true });
  }
  // Under another number maybe, so by what it holds.
  for (const nama of daftar(join(cadangan, 'gabung'))) {
    const folder = join(cadangan, 'gabung', nama);
    const isi = await bacaSisihan(r, join(folder, 'kasus.json'));
    if (isi !== null && isi.garam !== '' && identitas.has(identitasKasus(isi))) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** null: nothing there, or not what `gabung` wrote. */
async function bacaSisihan(r: Ruang, jalur: string): Promise<BerkasKasus | null> {
  try {
    return await bacaKasusMana(r, jalur);
  } catch (galat) {
    if (galat instanceof DokumenRusak) return null;
    throw galat;
  }
}

function* berkasDalam(folder: string): Generator<string> {
  for (const nama of daftar(folder).sort()) {
    const jalur = join(folder, nama);
    const s = kecuali('ENOENT', null, () => lstatSync(jalur));
    if (s?.isDirectory() === true) yield* berkasDalam(jalur);
    else if (s !== null) yield jalur;
  }
}
