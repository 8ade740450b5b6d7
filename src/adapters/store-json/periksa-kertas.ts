import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { BerkasKasus } from '../../domain/kasus.js';
import { daftar } from './cakram.js';
import { folderKertas, jalurKertas } from './jalur.js';
import type { Periksaan } from './periksaan.js';

/** What an erasure that was broken off left. */
export function periksaTerhapus(p: Periksaan, { nomor, garam }: BerkasKasus): void {
  const berkas = folderKertas(nomor);
  if (garam !== '' || daftar(join(p.r.folder, berkas)).length === 0) return;
  p.lapor('terhapus', berkas, nomor, 'Identitas kasus ini sudah dihapus, tetapi kertasnya masih ada.');
}

/** Papers are drawn from the events, so a missing one is only remarked on. */
export function periksaKertas(p: Periksaan, nomor: string, jenis: readonly string[]): void {
  if (jenis.length === 0) return;
  const folder = join(p.r.folder, folderKertas(nomor));
  for (const satu of jenis) {
    const s = lstatSync(`${folder}/${satu}.pdf`, { throwIfNoEntry: false });
    if (s?.isFile() === true && s.size > 0) continue;
    const apa = `Kertas ${s === undefined ? 'tidak ada' : 'tidak utuh'}: layanan cetak ${nomor}.`;
    p.lapor('kertas', jalurKertas(nomor, satu), nomor, apa);
  }
}
