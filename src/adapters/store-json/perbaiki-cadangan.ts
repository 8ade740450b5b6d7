import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { waktuWib } from '../../domain/tanggal.js';
import { bentukLain, ubahBentuk } from './bentuk-segel.js';
import { rahasia } from './berkas-rahasia.js';
import { buatFolder, fsyncFolder, tulisBaru } from './cakram.js';
import { bacaBiasa } from './isi-berkas.js';
import type { Ruang } from './ruang.js';
import { penyegel } from './toko.js';

/** Copies files of the store aside, synced, under their own names. Answers the folder, relative to the store. */
export async function cadangkanBerkas(r: Ruang, berkas: readonly string[]): Promise<string> {
  const menyegel = (await penyegel(r)) !== null;
  const saat = waktuWib(r.jam()).slice(0, 19).replaceAll(':', '');
  const tujuan = `cadangan/perbaikan-${saat}-${r.acak().slice(0, 8)}`;
  for (const nama of berkas) {
    // None: finished by its own writer meanwhile. A year's summary and a month of the ledger grow without bound.
    const isi = bacaBiasa(join(r.folder, nama), Number.POSITIVE_INFINITY);
    const salinan = join(r.folder, tujuan, nama);
    buatFolder(dirname(salinan));
    if (isi !== null) tulisBaru(salinan, isi);
    const jalur = `${tujuan}/${nama}`;
    if (menyegel && rahasia(jalur) && bentukLain(r.folder, jalur, true)) await ubahBentuk(r, jalur, true);
    fsyncFolder(dirname(salinan));
  }
  return tujuan;
}

/** For copies that turned out not to be needed. */
export function buangCadangan(r: Ruang, cadangan: string): void {
  rmSync(join(r.folder, cadangan), { recursive: true, force: true });
}
