import { join } from 'node:path';
import type { BerkasKasus } from '../../domain/kasus.js';
import { GagalDenganPenolakan } from '../../errors.js';
import { bacaKasus } from './berkas-kasus.js';
import { fsyncFolder, hapus, simpul } from './cakram.js';
import { DokumenRusak } from './dokumen.js';
import { jalurKasus, type NamaKasus } from './jalur.js';
import { adaKlaimDari, teruskan } from './klaim.js';
import { daftarNiat, type Niat, sita } from './niat.js';
import { rampungkan } from './rapikan.js';
import type { Ruang } from './ruang.js';
import { memuat, terbaru } from './terbaru.js';

type NamaNiat = NamaKasus & { jalur: string };

/** Finishes or clears away the writes that others left in `proses/`. A damaged case keeps its litter and hinders nobody. */
export async function bereskan(r: Ruang, milik: (niat: NamaNiat) => boolean): Promise<void> {
  for (const nama of daftarNiat(r).filter(milik)) {
    const niat = sita(r, nama);
    if (niat === null) continue;
    if (!niat.terpaut || (await bereskanTerpaut(r, niat))) hapus(niat.jalur);
  }
}

/** false: can't be judged, leave it. */
async function bereskanTerpaut(r: Ruang, niat: Niat): Promise<boolean> {
  try {
    const berkas = await bacaKasus(r, niat.jalur, niat);
    if (berkas !== null) await tuntaskan(r, niat, berkas);
    return true;
  } catch (galat) {
    if (galat instanceof DokumenRusak) return false;
    if (galat instanceof GagalDenganPenolakan && galat.penolakan.jenis === 'toko') return false;
    throw galat;
  }
}

async function tuntaskan(r: Ruang, niat: Niat, berkas: BerkasKasus): Promise<void> {
  const kini = await terbaru(r, niat.nomor);
  if (kini !== null && memuat(kini.berkas, berkas)) {
    fsyncFolder(join(r.folder, 'berjalan'));
    return rampungkan(r, berkas, () => null);
  }
  // Linked to its paper number only: that claim is carried through.
  if (adaKlaimDari(r, niat)) return void (await teruskan(r, niat.jalur, berkas));
  // A late link that its writer didn't live to take back.
  const tempat = jalurKasus(r.folder, 'berjalan', niat);
  if (kini !== null && kini.jalur !== tempat && simpul(tempat) === niat.simpul) hapus(tempat);
}
