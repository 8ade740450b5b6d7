import { join, relative } from 'node:path';
import type { BerkasKasus } from '../../domain/kasus.js';
import { sidikGaram } from '../../domain/rantai.js';
import { GagalDenganPenolakan } from '../../errors.js';
import { bacaKasus } from './berkas-kasus.js';
import { adaNama, daftar, folderKecil, simpul, tolakTautan } from './cakram.js';
import { DokumenRusak } from './dokumen.js';
import { penolakanRusak } from './galat.js';
import { folderArsip, jalurKasus, uraiNamaKasus, type Wadah } from './jalur.js';
import { namaBerjalan, tenang } from './nama-berjalan.js';
import type { Ruang } from './ruang.js';

/** A file that holds some revision of a case. */
export interface Salinan {
  wadah: Wadah;
  nomor: string;
  revisi: number;
  jalur: string;
}

export interface SalinanTerbaca extends Salinan {
  berkas: BerkasKasus;
}

export interface Terbaru extends SalinanTerbaca {
  simpul: string;
}

/** Listings before a case counts as missing: a name that moves during one listing may escape it. */
const DAFTAR_ULANG = 3;
/** Saves of a case up to which a large archive is asked for it by name: five times the longest way there is. */
const REVISI_DITANYA = 128;

/** Every revision of a case on disk; the last one is the case (highest revision; the archive wins a tie). */
export function salinanKasus(r: Ruang, nomor: string): Salinan[] {
  // Cases move from `berjalan` to `arsip`: listed in this order none slips between.
  return berurut([...isiWadah(r, 'berjalan', nomor), ...isiWadah(r, 'arsip', nomor)]);
}

/**
 * The same without listing the archive of a year that has grown large: it is asked for each name that a case may have
 * there. Only a case of more than `REVISI_DITANYA` saves can escape it, so what is not found is to be looked for again
 * with `salinanKasus`.
 */
export function salinanCepat(r: Ruang, nomor: string, ditanya = REVISI_DITANYA): Salinan[] {
  return cepat(r, nomor, isiWadah(r, 'berjalan', nomor), ditanya);
}

/** For whoever only reads: at the first look names that this run has listed already will do. */
export function salinanTeringat(): typeof salinanCepat {
  let lagi = false;
  return (r, nomor) => {
    const nama = lagi ? daftar(join(r.folder, 'berjalan')) : namaBerjalan(r);
    lagi = true;
    return cepat(r, nomor, milik(r, 'berjalan', nomor, nama), REVISI_DITANYA);
  };
}

function cepat(r: Ruang, nomor: string, berjalan: readonly Salinan[], ditanya: number): Salinan[] {
  const folder = folderArsip(r.folder, nomor);
  if (!adaNama(folder)) return berurut([...berjalan]);
  if (folderKecil(folder)) return berurut([...berjalan, ...isiWadah(r, 'arsip', nomor)]);
  const sampai = Math.max(0, ...berjalan.map((s) => s.revisi)) + ditanya;
  return berurut([...berjalan, ...bernama(folder, nomor, sampai)]);
}

/** The revisions of a case up to this one that the archive has, asked for name by name. */
function bernama(folder: string, nomor: string, sampai: number): Salinan[] {
  const ada: Salinan[] = [];
  // Hundreds of names are asked for in every write: their paths aren't joined anew.
  const awalan = join(folder, `${nomor}.`);
  for (let revisi = 1; revisi <= sampai; revisi += 1) {
    const jalur = `${awalan}${revisi}.json`;
    if (adaNama(jalur)) ada.push({ wadah: 'arsip', nomor, revisi, jalur });
  }
  return ada;
}

function berurut(salinan: Salinan[]): Salinan[] {
  return salinan.sort((a, b) => a.revisi - b.revisi);
}

function isiWadah(r: Ruang, wadah: Wadah, nomor: string): Salinan[] {
  const folder = wadah === 'arsip' ? folderArsip(r.folder, nomor) : join(r.folder, 'berjalan');
  tolakTautan(folder);
  return milik(r, wadah, nomor, daftar(folder));
}

function milik(r: Ruang, wadah: Wadah, nomor: string, isi: readonly string[]): Salinan[] {
  const awalan = `${nomor}.`;
  const sendiri = isi.filter((nama) => nama.startsWith(awalan));
  return sendiri.flatMap((nama) => {
    const bagian = uraiNamaKasus(nama);
    return bagian === null ? [] : [{ wadah, ...bagian, jalur: jalurKasus(r.folder, wadah, bagian) }];
  });
}

/** The newest revision, verified; null when there is no such case. A damaged one is refused, never passed over. */
export async function terbaru(
  r: Ruang,
  nomor: string,
  salinan: (r: Ruang, nomor: string) => Salinan[] = salinanKasus,
): Promise<Terbaru | null> {
  for (let i = 0; i < DAFTAR_ULANG; i += 1) {
    const akhir = salinan(r, nomor).at(-1);
    const isi = akhir === undefined ? null : await bacaSalinan(r, akhir);
    if (isi !== null) return isi;
    if (akhir === undefined && tenang(r)) return null;
  }
  return null;
}

/** The same for whoever asks for many: a large archive is listed only for a case that isn't found by name. */
export async function terbaruCepat(r: Ruang, nomor: string): Promise<Terbaru | null> {
  return (await terbaru(r, nomor, salinanCepat)) ?? terbaru(r, nomor);
}

/** null when the file has moved on since it was listed. */
export function bacaSalinan(r: Ruang, salinan: Salinan): Promise<Terbaru | null> {
  return menyebutRusak(r, salinan, async () => {
    const s = simpul(salinan.jalur);
    if (s === null) return null;
    const sudah = r.terverifikasi.get(salinan.jalur);
    if (sudah?.simpul === s) return sudah;
    const berkas = await bacaKasus(r, salinan.jalur, salinan);
    // Of what was read, not of what took its place meanwhile.
    if (berkas === null || simpul(salinan.jalur) !== s) return null;
    const isi = { ...salinan, berkas, simpul: s };
    if (salinan.wadah === 'berjalan') r.terverifikasi.set(salinan.jalur, isi);
    return isi;
  });
}

/** The same for whoever doesn't care which file it was, nor asks for it again. */
export function bacaSekali(r: Ruang, salinan: Salinan): Promise<SalinanTerbaca | null> {
  if (salinan.wadah === 'berjalan') return bacaSalinan(r, salinan);
  return menyebutRusak(r, salinan, async () => {
    const berkas = await bacaKasus(r, salinan.jalur, salinan);
    return berkas === null ? null : { ...salinan, berkas };
  });
}

async function menyebutRusak<T>(r: Ruang, salinan: Salinan, baca: () => Promise<T>): Promise<T> {
  try {
    return await baca();
  } catch (galat) {
    if (!(galat instanceof DokumenRusak)) throw galat;
    throw new GagalDenganPenolakan(penolakanRusak(salinan.nomor, relative(r.folder, salinan.jalur), galat.message));
  }
}

/**
 * Is what `baru` recorded part of `berkas`? The salt tells two cases apart that took the same number;
 * the hash of the last event covers every event before it.
 */
export function memuat(berkas: BerkasKasus, baru: BerkasKasus): boolean {
  const n = baru.peristiwa.length;
  return sidikGaram(berkas) === sidikGaram(baru) && berkas.peristiwa[n - 1]?.sidik === baru.peristiwa[n - 1]?.sidik;
}
