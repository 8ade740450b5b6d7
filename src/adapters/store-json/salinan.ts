import { join } from 'node:path';
import { daftar, tolakTautan } from './cakram.js';
import { jalurKasus, uraiNamaKasus, type Wadah } from './jalur.js';
import { banding } from './nomor-bebas.js';
import type { Ruang } from './ruang.js';
import type { Salinan } from './terbaru.js';

/** The newest file of each case in a folder, by number. */
export function salinanTertinggi(r: Ruang, wadah: Wadah, tahun = ''): Map<string, Salinan> {
  const tertinggi = new Map<string, Salinan>();
  const folder = join(r.folder, wadah, tahun);
  tolakTautan(folder);
  for (const nama of daftar(folder)) {
    const bagian = uraiNamaKasus(nama);
    if (bagian === null || (tertinggi.get(bagian.nomor)?.revisi ?? 0) >= bagian.revisi) continue;
    tertinggi.set(bagian.nomor, { wadah, ...bagian, jalur: jalurKasus(r.folder, wadah, bagian) });
  }
  return tertinggi;
}

/** By number. */
export function urut(salinan: ReadonlyMap<string, Salinan>): Salinan[] {
  return [...salinan.values()].sort((a, b) => banding(a.nomor, b.nomor));
}
