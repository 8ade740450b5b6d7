import { lstatSync, renameSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { BENTUK_SEKILAS, type Sekilas } from '../../domain/sekilas.js';
import type { BacaanSekilas, BerkasRusak } from '../../ports/store.js';
import { bacaSatu } from './bacaan.js';
import { hapusDiam, MODE_BERKAS } from './cakram.js';
import { bacaBiasa } from './isi-berkas.js';
import { BERKAS_SEKILAS, uraiNamaKasus } from './jalur.js';
import { namaBerjalan, TERLALU_BARU_MS } from './nama-berjalan.js';
import { daftarNiat } from './niat.js';
import type { Ruang } from './ruang.js';
import type { Salinan } from './terbaru.js';

/** Written again when one case of so many had to be read. */
const BASI_SEPER = 64;

/** Inode, size, times of change (ms): all of it the same, and the file is the one that was verified. */
type Tanda = readonly [simpul: number, byte: number, diubah: number, berganti: number];
/** `catatan`: a record of the desk itself, whole, and nothing for a list. */
type Entri = readonly [...Tanda, Sekilas | 'catatan'];
/** By the name of the case's file. */
type Isi = Readonly<Record<string, Entri>>;

type Bernama = readonly [nama: string, Entri];

interface BerkasSekilas {
  skema: typeof BENTUK_SEKILAS;
  versi: string;
  kasus: Isi;
}

/**
 * The open cases for a list: the glance of each whose file is still the one that was verified when it was taken, the
 * case itself of any other. In a sealed store nothing of a case may lie in the clear: every one is read.
 */
export async function bacaSekilas(r: Ruang, tersegel: boolean): Promise<BacaanSekilas> {
  if (tersegel) buangSekilas(r);
  const lama = tersegel ? {} : isiSekilas(r);
  const bacaan: BacaanSekilas = { sekilas: [], berkas: [], rusak: [] };
  const [tetap, baru] = await pilah(r, lama, bacaan);
  for (const [, entri] of tetap) if (entri[4] !== 'catatan') bacaan.sekilas.push(entri[4]);
  const basi = baru.length * BASI_SEPER > tetap.length || adaYangPergi(lama, [...tetap, ...baru]);
  if (!tersegel && basi) simpanSekilas(r, Object.fromEntries([...tetap, ...baru]));
  return bacaan;
}

/** Does the file tell of a case that has no glance any more: closed, or secret or anonymous by now? */
function adaYangPergi(lama: Isi, kini: readonly Bernama[]): boolean {
  const ada = new Set(kini.map(([nama]) => nomorDiNama(nama)));
  return Object.keys(lama).some((nama) => !ada.has(nomorDiNama(nama)));
}

function nomorDiNama(nama: string): string {
  return nama.slice(0, nama.indexOf('.'));
}

/** The entries that still hold, and those of the cases that were read instead, into `bacaan`. */
async function pilah(r: Ruang, lama: Isi, bacaan: BacaanSekilas): Promise<[tetap: Bernama[], baru: Bernama[]]> {
  const tetap: Bernama[] = [];
  const baru: Bernama[] = [];
  const sibuk = new Set(daftarNiat(r).map((n) => n.nomor));
  for (const s of tertinggi(r, lama)) {
    const tanda = sibuk.has(s.nomor) ? null : tandaKini(s.jalur);
    const ada = tanda === null ? null : masihSama(lama[s.nama], tanda);
    const entri = ada ?? (await entriBaru(r, s, tanda, bacaan));
    if (entri !== null) (entri === ada ? tetap : baru).push([s.nama, entri]);
  }
  return [tetap, baru];
}

interface SalinanBernama extends Salinan {
  nama: string;
}

/** The highest revision of each open case, by the names in the folder; of a name with a glance number and revision are known. */
function tertinggi(r: Ruang, lama: Isi): Iterable<SalinanBernama> {
  const folder = join(r.folder, 'berjalan');
  const hasil = new Map<string, SalinanBernama>();
  for (const nama of namaBerjalan(r)) {
    const kasus = lama[nama]?.[4];
    const bagian = typeof kasus === 'object' ? kasus : uraiNamaKasus(nama);
    if (bagian === null || (hasil.get(bagian.nomor)?.revisi ?? 0) >= bagian.revisi) continue;
    const { nomor, revisi } = bagian;
    hasil.set(nomor, { wadah: 'berjalan', nomor, revisi, nama, jalur: `${folder}${sep}${nama}` });
  }
  return hasil.values();
}

/** Where nothing of a case may lie beside it: the store is sealed, or identities were erased. */
export function buangSekilas(r: Ruang): void {
  hapusDiam(join(r.folder, BERKAS_SEKILAS));
}

/** Reads the case into `bacaan`; answers its entry where it has a glance, and its file is not too new for one. */
async function entriBaru(r: Ruang, s: Salinan, tanda: Tanda | null, bacaan: BacaanSekilas): Promise<Entri | null> {
  const isi = await bacaBerkas(r, s, tanda === null, bacaan);
  const tua = tanda !== null && r.jam() - Math.max(tanda[2], tanda[3]) > TERLALU_BARU_MS;
  return isi === null || !tua ? null : [...tanda, isi];
}

/** Reads a case into `bacaan`; answers its glance where it has one. */
async function bacaBerkas(
  r: Ruang,
  s: Salinan,
  sibuk: boolean,
  { berkas, rusak }: { berkas: BacaanSekilas['berkas']; rusak: BerkasRusak[] },
): Promise<Entri[4] | null> {
  const isi = await bacaSatu(r, s, sibuk, {});
  if (isi === null) return null;
  if ('pesan' in isi) {
    rusak.push(isi);
    return null;
  }
  if (r.selesai(isi)) return null;
  berkas.push(isi);
  return r.sekilas(isi);
}

/** What is on disk; nothing where it isn't there, damaged, or of another version. */
export function isiSekilas(r: Ruang): Isi {
  try {
    const isi = bacaBiasa(join(r.folder, BERKAS_SEKILAS))?.toString() ?? '';
    const { skema, versi, kasus } = JSON.parse(isi) as Partial<BerkasSekilas>;
    return skema === BENTUK_SEKILAS && versi === r.versi && typeof kasus === 'object' ? (kasus ?? {}) : {};
  } catch {
    return {};
  }
}

/** null: no regular file. */
export function tandaKini(jalur: string): Tanda | null {
  const s = lstatSync(jalur, { throwIfNoEntry: false });
  return s?.isFile() === true ? [s.ino, s.size, s.mtimeMs, s.ctimeMs] : null;
}

/** The entry, when its file is the one that it was made from. */
export function masihSama(a: Entri | undefined, b: Tanda): Entri | null {
  if (!Array.isArray(a)) return null;
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2] && a[3] === b[3] ? a : null;
}

/** Not synced: what a power cut leaves of it is no JSON, or is held against the files as before. A list needs no right to write. */
function simpanSekilas(r: Ruang, kasus: Isi): void {
  const sementara = join(r.folder, 'proses', `sekilas-${r.acak()}.tmp`);
  const isi: BerkasSekilas = { skema: BENTUK_SEKILAS, versi: r.versi, kasus };
  try {
    writeFileSync(sementara, JSON.stringify(isi), { mode: MODE_BERKAS, flag: 'wx' });
    renameSync(sementara, join(r.folder, BERKAS_SEKILAS));
  } catch {
    hapusDiam(sementara);
  }
}
