import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BerkasKasus } from '../../domain/kasus.js';
import { bacaArsip, bacaBerjalan } from './bacaan.js';
import { buangSalinan } from './buang-salinan.js';
import { daftar, fsyncFolder, hapus, kecuali, pautkan } from './cakram.js';
import { gudangDraf } from './draf.js';
import { buangIndeks } from './indeks-berkas.js';
import { folderKertas } from './jalur.js';
import { lampiranTercatat, namaLampiran } from './periksa-lampiran.js';
import type { Ruang } from './ruang.js';
import { buangSekilas } from './sekilas-berkas.js';
import { terbaru } from './terbaru.js';
import { bacaKepala } from './toko.js';
import { menulis } from './tulis.js';

/** In `proses/`: an attachment on its way out, under its own name. */
const AWALAN_KELUAR = 'hapus-';

/**
 * What an erasure leaves beside the documents of its cases goes: papers, copies, attachments that are theirs alone. May be
 * done twice. Answers how many attachments stay because a damaged case may name them.
 */
export async function buangTerhapus(r: Ruang, nomor: readonly string[]): Promise<number> {
  if ((await bacaKepala(r)) === null) return 0;
  const kasus: BerkasKasus[] = [];
  for (const satu of nomor) {
    const berkas = (await terbaru(r, satu))?.berkas;
    if (berkas?.garam === '') kasus.push(berkas);
  }
  await menulis(r, async () => {
    buangSekilas(r);
    for (const satu of kasus) rmSync(join(r.folder, folderKertas(satu.nomor)), { recursive: true, force: true });
    await buangSalinan(r, kasus);
    if (kasus.length > 0) buangIndeks(r);
    // Drafts outlive no retention: looking removes those that are over.
    await gudangDraf(r).semua();
  });
  return buangLampiran(r, new Set(kasus.flatMap(lampiranTercatat)));
}

/**
 * Needs no lock, so nobody waits while all cases are read: an attachment is moved out first, then looked for once more,
 * and a case that came meanwhile gets it back (and a registration looks after its own, `buatSekali`).
 */
async function buangLampiran(r: Ruang, milik: ReadonlySet<string | null>): Promise<number> {
  const folder = join(r.folder, 'lampiran');
  const keluar = (nama: string) => join(r.folder, 'proses', `${AWALAN_KELUAR}${nama}`);
  const kembalikan = (nama: string) => {
    pautkan(keluar(nama), join(folder, nama));
    hapus(keluar(nama));
  };
  // Of an erasure that was broken off.
  for (const nama of daftar(join(r.folder, 'proses'))) {
    if (nama.startsWith(AWALAN_KELUAR)) kembalikan(nama.slice(AWALAN_KELUAR.length));
  }
  const ada = daftar(folder).filter((nama) => milik.has(nama));
  const awal = await lampiranTerpakai(r);
  if (awal === null) return ada.length;
  const calon = ada.filter((nama) => !awal.has(nama));
  for (const nama of calon) kecuali('ENOENT', undefined, () => renameSync(join(folder, nama), keluar(nama)));
  const kini = calon.length === 0 ? awal : await lampiranTerpakai(r);
  for (const nama of calon) {
    if (kini?.has(nama) === false) hapus(keluar(nama));
    else kembalikan(nama);
  }
  fsyncFolder(folder);
  return 0;
}

/** Attachments of the cases whose identity is there; null: a damaged case may name any of them. */
async function lampiranTerpakai(r: Ruang): Promise<ReadonlySet<string> | null> {
  const { berkas, rusak } = await bacaBerjalan(r);
  const terpakai = new Set(berkas.flatMap(namaLampiran).filter((nama) => nama !== null));
  if (rusak.length > 0) return null;
  for await (const satu of bacaArsip(r)) {
    if (!('peristiwa' in satu)) return null;
    for (const nama of namaLampiran(satu)) if (nama !== null) terpakai.add(nama);
  }
  return terpakai;
}
