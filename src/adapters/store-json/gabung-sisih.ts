import { dirname, join } from 'node:path';
import type { SelisihGabung } from '../../domain/gabung.js';
import { tulisKasus } from './berkas-kasus.js';
import { buatFolderToko, daftar, fsyncFolder, hapus, pautkan, simpul, tulisBaru } from './cakram.js';
import { bacaIsi, bentukTulis } from './isi-berkas.js';
import { namaLampiran } from './periksa-lampiran.js';
import type { Ruang } from './ruang.js';
import { namaLampiranTersegel } from './sandi-berkas.js';

/** Where a case that could not be joined is kept, relative to the store; named by its content, so once for all. */
export function tempatSisihan({ asal, mereka }: SelisihGabung): string {
  return `cadangan/gabung/${asal}-${(mereka.peristiwa.at(-1)?.sidik ?? '').slice(0, 16)}`;
}

/** Keeps their case with its attachments: nothing of theirs is lost when their store is. */
export async function sisihkan(r: Ruang, lain: Ruang, selisih: SelisihGabung): Promise<void> {
  const folder = join(r.folder, tempatSisihan(selisih));
  const tujuan = join(folder, 'kasus.json');
  if (simpul(tujuan) !== null) return;
  buatFolderToko(dirname(folder));
  buatFolderToko(folder);
  const ada = new Set(daftar(folder));
  for (const nama of namaLampiran(selisih.mereka)) {
    if (nama === null || ada.has(nama)) continue;
    const sementara = join(r.folder, 'proses', `sisih-${r.acak()}.tmp`);
    const tersegel = namaLampiranTersegel(nama.slice(0, 64));
    const isi = await bacaIsi(lain, join(lain.folder, 'lampiran', nama), tersegel);
    if (isi === null) continue;
    tulisBaru(sementara, await bentukTulis(r, tersegel, isi));
    pautkan(sementara, join(folder, nama));
    hapus(sementara);
  }
  const sementara = join(r.folder, 'proses', `sisih-${r.acak()}.tmp`);
  await tulisKasus(r, sementara, selisih.mereka);
  pautkan(sementara, tujuan);
  fsyncFolder(folder);
  fsyncFolder(dirname(folder));
  hapus(sementara);
}
