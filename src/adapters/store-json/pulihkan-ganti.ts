import { lstatSync, readlinkSync, renameSync, rmdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { waktuWib } from '../../domain/tanggal.js';
import type { PengamatSalin } from '../../ports/cadangan.js';
import { diTujuan, tolakCadangan } from './cadangan-galat.js';
import { bedaIsi } from './cadangan-manifes.js';
import { buangDiam, samakan, sinkronFolder, type Tersalin } from './cadangan-salin.js';
import { buatFolder, daftar, fsyncFolder, hapus, kecuali, tulisBaru } from './cakram.js';
import { FOLDER } from './jalur.js';
import { tandaPemulihan } from './kelengkapan.js';
import { denganKunci } from './kunci.js';
import { jalurNyata, type Sumber } from './pulihkan-sumber.js';
import type { Ruang } from './ruang.js';

/** What a killed run left goes after this long (ms). */
const UMUR_SISA_MS = 86_400_000;

/**
 * Puts a copy of the backup in the store's place; what stood there is moved aside as a whole. Answers where to.
 * Killed at any step: the old store, or the new one, or (between two renames) a mark that makes every command
 * say so, with both whole beside it; the same command again completes it.
 */
export async function gantiToko(r: Ruang, sumber: Sumber, berisi: boolean, p: PengamatSalin): Promise<string | null> {
  const tempat = tempatNyata(r.folder);
  diTujuan(tempat, () => buatFolder(dirname(tempat)));
  buangSisa(r, tempat);
  const baru = `${tempat}.pulih-${r.acak().slice(0, 8)}`;
  try {
    await salin(sumber, baru, p);
    return berisi ? await denganKunci(r, async () => tukar(r, tempat, baru)) : pasang(r, tempat, baru, null);
  } catch (galat) {
    buangDiam(baru);
    throw galat;
  }
}

async function salin({ data, sidik, cadangan }: Sumber, baru: string, p: PengamatSalin): Promise<void> {
  const salinan = new Map<string, Tersalin>();
  diTujuan(baru, () => {
    for (const nama of ['', ...FOLDER]) buatFolder(join(baru, nama));
  });
  await samakan(data, baru, salinan, (berkas) => p.maju('Memulihkan', berkas));
  sinkronFolder(baru, salinan.keys());
  const beda = await bedaIsi(baru, sidik, (berkas) => p.maju('Membaca ulang', berkas));
  if (beda !== null) throw tolakCadangan(cadangan.jalur, `Yang terbaca sesudah disalin bukan isinya: ${beda}`);
}

function tukar(r: Ruang, tempat: string, baru: string): string {
  const saat = waktuWib(r.jam()).slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  const ada = new Set(daftar(dirname(tempat)));
  const dasar = `${tempat}-sebelum-pulih-${saat}`;
  let sisihan = dasar;
  for (let n = 2; ada.has(basename(sisihan)); n += 1) sisihan = `${dasar}-${n}`;
  pasang(r, tempat, baru, sisihan);
  // The lock went along with the old store.
  kecuali('ENOENT', undefined, () => rmdirSync(join(sisihan, 'kunci')));
  return sisihan;
}

/** The two renames. Between them a mark stands where the store is looked for, so nobody begins an empty one. */
function pasang(r: Ruang, tempat: string, baru: string, sisihan: string | null): null {
  const tanda = tandaPemulihan(r.folder);
  diTujuan(tempat, () => {
    if (sisihan !== null) {
      hapus(tanda);
      tulisBaru(tanda, `${sisihan}\n`);
      fsyncFolder(dirname(tanda));
      renameSync(tempat, sisihan);
      fsyncFolder(dirname(tempat));
    }
    naikkan(tempat, baru, sisihan);
    fsyncFolder(dirname(tempat));
    hapus(tanda);
  });
  return null;
}

/** Where the new one can't be put in place the old one goes back. */
function naikkan(tempat: string, baru: string, sisihan: string | null): void {
  try {
    renameSync(baru, tempat);
  } catch (galat) {
    if (sisihan !== null) renameSync(sisihan, tempat);
    throw galat;
  }
}

/** The folder that is to be replaced: what a link points to, also when that was moved aside by a killed run. */
function tempatNyata(folder: string): string {
  const nyata = jalurNyata(folder);
  if (nyata !== null) return nyata;
  const tautan = kecuali('ENOENT', false, () => lstatSync(folder).isSymbolicLink());
  return tautan ? resolve(dirname(folder), readlinkSync(folder)) : folder;
}

function buangSisa(r: Ruang, tempat: string): void {
  for (const nama of daftar(dirname(tempat))) {
    if (!nama.startsWith(`${basename(tempat)}.pulih-`)) continue;
    const jalur = join(dirname(tempat), nama);
    const mtime = kecuali('ENOENT', null, () => lstatSync(jalur).mtimeMs);
    if (mtime !== null && r.jam() - mtime > UMUR_SISA_MS) buangDiam(jalur);
  }
}
