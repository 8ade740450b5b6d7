import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as lega } from 'node:timers/promises';
import type { Json } from '../../domain/kasus.js';
import { kanonik, sidikDibaca } from '../../domain/rantai.js';
import type { Cadangan } from '../../ports/cadangan.js';
import { sebutGalat } from '../arti-galat.js';
import { diTujuan, tolakCadangan } from './cadangan-galat.js';
import { isiFolder, type Tersalin } from './cadangan-salin.js';
import { kecuali, tulisBaru } from './cakram.js';
import { bacaDokumen, DokumenRusak } from './dokumen.js';
import { sidikBerkas } from './periksa-lampiran.js';

/** Data of a backup; beside it stand the two files that vouch for them. */
export const FOLDER_DATA = 'data';
/** `sha256sum -c SHA256SUMS` checks a backup without this program. */
const DAFTAR_SIDIK = 'SHA256SUMS';
const MANIFES = 'cadangan.json';
/** A list of half a million files (bytes). */
const BATAS_DAFTAR = 64 * 1024 * 1024;
const SELA = 16;

type Isi = Omit<Cadangan, 'jalur'>;

/** `cadangan.json`; written last, so a folder without it is no backup. */
interface Manifes extends Isi {
  skema: 1;
  /** SHA-256 of the list of hashes. */
  daftar: string;
  /** SHA-256 over everything else here. */
  sidik: string;
}

export function tulisManifes(folder: string, isi: Isi, salinan: ReadonlyMap<string, Tersalin>): void {
  const baris = [...salinan].sort(([a], [b]) => (a < b ? -1 : 1));
  const daftar = baris.map(([jalur, { sha256 }]) => `${sha256}  ${FOLDER_DATA}/${jalur}\n`).join('');
  diTujuan(folder, () => tulisBaru(join(folder, DAFTAR_SIDIK), daftar));
  const tanpaSidik = { skema: 1 as const, ...isi, daftar: sidikTeks(daftar) };
  const manifes: Manifes = { ...tanpaSidik, sidik: sidikIsi(tanpaSidik) };
  diTujuan(folder, () => tulisBaru(join(folder, MANIFES), `${JSON.stringify(manifes, null, 2)}\n`));
}

export function adaManifes(folder: string): boolean {
  return kecuali('ENOTDIR', false, () => kecuali('ENOENT', false, () => statSync(join(folder, MANIFES)).isFile()));
}

/** What a backup says of itself, and the hash of each of its files. Refuses what is not as it was written. */
export async function bacaManifes(folder: string): Promise<{ cadangan: Cadangan; sidik: ReadonlyMap<string, string> }> {
  const manifes = await bacaBerkasManifes(folder);
  const { skema: _, daftar, sidik: __, ...isi } = manifes;
  const teks = bacaDaftar(folder);
  if (sidikTeks(teks) !== daftar)
    throw tolakCadangan(folder, `${DAFTAR_SIDIK} bukan yang ditulis bersama cadangan ini.`);
  const sidik = new Map<string, string>();
  for (const baris of teks.split('\n')) {
    const [, nilai = '', jalur = ''] = /^([0-9a-f]{64}) {2}data\/(.+)$/.exec(baris) ?? [];
    if (jalur !== '') sidik.set(jalur, nilai);
  }
  // One made before there was such a thing says nothing of it.
  return { cadangan: { jalur: folder, ...isi, tersegel: isi.tersegel === true }, sidik };
}

async function bacaBerkasManifes(folder: string): Promise<Manifes> {
  try {
    const manifes = await bacaDokumen(join(folder, MANIFES), uraiManifes);
    if (manifes !== null) return manifes;
  } catch (galat) {
    if (!(galat instanceof DokumenRusak)) throw galat;
    throw tolakCadangan(folder, `${MANIFES}: ${galat.message}`);
  }
  throw tolakCadangan(folder, `${MANIFES} tidak ada: ini bukan cadangan, atau pembuatannya dahulu terputus.`);
}

function uraiManifes(json: unknown): Manifes {
  if (typeof json !== 'object' || json === null) throw new DokumenRusak('Isinya bukan keterangan cadangan.');
  const { sidik, ...isi } = json as Manifes;
  if (typeof isi.skema === 'number' && isi.skema > 1) {
    throw new DokumenRusak(`Dibuat versi layanan yang lebih baru (skema ${isi.skema}): perbarui program ini.`);
  }
  if (!bentukSah(isi)) throw new DokumenRusak('Isinya tidak lengkap.');
  if (sidikDibaca(() => sidikIsi(isi)) !== sidik) throw new DokumenRusak('Isinya berubah sejak dibuat.');
  return { ...isi, sidik };
}

/** A hash can be made anew by anybody who writes the file: its fields are looked at all the same. */
function bentukSah(isi: Partial<Manifes>): boolean {
  const { jejak, temuan } = isi;
  const angka = [isi.kasus, isi.peristiwa, isi.berkas, isi.byte, jejak?.urut];
  const teks = [isi.dibuat, isi.toko, isi.daftar, jejak?.sidik];
  return (
    angka.every((n) => Number.isSafeInteger(n) && Number(n) >= 0) &&
    teks.every((t) => typeof t === 'string') &&
    /^[0-9a-f]{64}$/.test(jejak?.sidik ?? '') &&
    Array.isArray(temuan) &&
    temuan.every((t) => [t?.jenis, t?.berkas, t?.pesan].every((s) => typeof s === 'string'))
  );
}

function bacaDaftar(folder: string): string {
  const jalur = join(folder, DAFTAR_SIDIK);
  const byte = kecuali('ENOENT', null, () => statSync(jalur).size);
  if (byte === null) throw tolakCadangan(folder, `${DAFTAR_SIDIK} tidak ada.`);
  if (byte > BATAS_DAFTAR) throw tolakCadangan(folder, `${DAFTAR_SIDIK} terlalu besar.`);
  return readFileSync(jalur, 'utf8');
}

/** Reads every file of a copy. The first that differs, is missing or too many, as one sentence; null = all as listed. */
export async function bedaIsi(
  data: string,
  sidik: ReadonlyMap<string, string>,
  maju: (berkas: number) => void,
): Promise<string | null> {
  const { berkas, lain } = isiFolder(data);
  if (lain[0] !== undefined) return `${lain[0]} bukan berkas biasa.`;
  const asing = [...berkas.keys()].find((jalur) => !sidik.has(jalur));
  if (asing !== undefined) return `Berkas ${asing} tidak tercatat di ${DAFTAR_SIDIK}.`;
  let ke = 0;
  for (const [jalur, harus] of sidik) {
    if (!berkas.has(jalur)) return `Berkas ${jalur} tidak ada.`;
    if (ke % SELA === 0) await lega();
    ke += 1;
    const salah = salahIsi(join(data, jalur), harus);
    if (salah !== null) return `Berkas ${jalur} ${salah}.`;
    maju(ke);
  }
  return null;
}

function salahIsi(jalur: string, harus: string): string | null {
  try {
    return sidikBerkas(jalur) === harus ? null : 'berubah sejak dibuat';
  } catch (galat) {
    const sebab = sebutGalat(galat);
    if (sebab === null) throw galat;
    return `tidak dapat dibaca: ${sebab}`;
  }
}

function sidikTeks(teks: string): string {
  return createHash('sha256').update(teks).digest('hex');
}

function sidikIsi(isi: object): string {
  return sidikTeks(`layanan/cadangan/v1\n${kanonik(isi as Json)}`);
}
