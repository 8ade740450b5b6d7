import { dirname, join } from 'node:path';
import type { SelisihGabung } from '../../domain/gabung.js';
import { salinBerkas } from './cadangan-salin.js';
import { buatFolder, daftar, fsyncFolder, hapus, pautkan, simpul } from './cakram.js';
import { tulisDokumen } from './dokumen.js';
import { namaLampiran } from './periksa-lampiran.js';
import type { Ruang } from './ruang.js';

/** Where a case that could not be joined is kept, relative to the store; named by its content, so once for all. */
export function tempatSisihan({ asal, mereka }: SelisihGabung): string {
  return `cadangan/gabung/${asal}-${(mereka.peristiwa.at(-1)?.sidik ?? '').slice(0, 16)}`;
}

/** Keeps their case with its attachments: nothing of theirs is lost when their store is. */
export async function sisihkan(r: Ruang, folderLain: string, selisih: SelisihGabung): Promise<void> {
  const folder = join(r.folder, tempatSisihan(selisih));
  const tujuan = join(folder, 'kasus.json');
  if (simpul(tujuan) !== null) return;
  buatFolder(folder);
  const ada = new Set(daftar(folder));
  for (const nama of namaLampiran(selisih.mereka)) {
    if (nama === null || ada.has(nama)) continue;
    const sementara = join(r.folder, 'proses', `sisih-${r.acak()}.tmp`);
    salinBerkas(join(folderLain, 'lampiran', nama), sementara);
    pautkan(sementara, join(folder, nama));
    hapus(sementara);
  }
  const sementara = join(r.folder, 'proses', `sisih-${r.acak()}.tmp`);
  await tulisDokumen(sementara, selisih.mereka);
  pautkan(sementara, tujuan);
  fsyncFolder(folder);
  fsyncFolder(dirname(folder));
  hapus(sementara);
}
