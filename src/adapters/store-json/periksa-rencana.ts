import { join } from 'node:path';
import { daftar, namaDalam } from './cakram.js';
import { jalurKasus, tahunNomor, uraiNamaKasus, type Wadah } from './jalur.js';
import { type NomorAda, tandaiNomor } from './periksa-nomor.js';
import type { Ruang } from './ruang.js';
import type { Salinan } from './terbaru.js';
import { namaTerurut } from './urutan-nomor.js';

/** Cases that are looked at in one go. */
const SEKALIGUS = 100;

/** Some cases of a year's archive (`tahun`), or open ones (null): a line each, its files by name, `/` between them. */
export interface Bagian {
  tahun: string | null;
  /** Their bytes, which both threads see. */
  kasus: Uint8Array;
}

/** All cases as they were listed, in the order in which they are told of. */
export interface Rencana {
  bagian: readonly Bagian[];
  /** Years that have an archive or a summary. */
  tahun: readonly string[];
  ada: NomorAda;
  banyak: number;
}

/** Open cases are listed first: of one that moves to the archive meanwhile both files are looked at together. */
export function susunRencana(r: Ruang): Rencana {
  const berjalan = new Map(perKasus(r, 'berjalan'));
  const nama = daftar(join(r.folder, 'arsip')).flatMap((satu) => /^\d{4}(?=$|\.jsonl$)/.exec(satu)?.[0] ?? []);
  const tahun = [...new Set(nama)].sort();
  const rencana = { bagian: [] as Bagian[], tahun, ada: new Map(), banyak: 0 };
  for (const satu of tahun) bagikan(rencana, satu, bersama(perKasus(r, 'arsip', satu), berjalan));
  bagikan(rencana, null, berjalan);
  return rencana;
}

type Kasusnya = Iterable<readonly [nomor: string, berkas: string]>;

/** Archived cases, each with its open files, which are taken out of `berjalan`. */
function* bersama(arsip: Kasusnya, berjalan: Map<string, string>): Kasusnya {
  for (const [nomor, nama] of arsip) {
    const terbuka = berjalan.get(nomor);
    yield [nomor, terbuka === undefined ? nama : `${terbuka}/${nama}`];
    berjalan.delete(nomor);
  }
}

/** Each number with its files in this folder, `a` or `b` (archived, open) before each name. */
function perKasus(r: Ruang, wadah: Wadah, tahun = ''): Kasusnya {
  const tanda = wadah === 'arsip' ? 'a' : 'b';
  // One in the folder of another year is named as a stranger already.
  const disini = (nama: string) => {
    const bagian = uraiNama(nama);
    return bagian === null || (wadah === 'arsip' && tahunNomor(bagian.nomor) !== tahun) ? null : bagian;
  };
  return berkelompok(namaTerurut(namaDalam(join(r.folder, wadah, tahun)), disini), tanda);
}

/** Names that stand together: one case. */
function* berkelompok(nama: Iterable<string>, tanda: string): Kasusnya {
  let [nomor, berkas] = ['', ''];
  for (const satu of nama) {
    const ini = satu.slice(0, satu.indexOf('.'));
    if (ini === nomor) berkas += `/${tanda}${satu}`;
    else {
      if (nomor !== '') yield [nomor, berkas];
      [nomor, berkas] = [ini, `${tanda}${satu}`];
    }
  }
  if (nomor !== '') yield [nomor, berkas];
}

function uraiNama(nama: string): { nomor: string; ke: number } | null {
  const bagian = uraiNamaKasus(nama);
  return bagian === null ? null : { nomor: bagian.nomor, ke: bagian.revisi };
}

type Disusun = { bagian: Bagian[]; ada: NomorAda; banyak: number };

function bagikan(rencana: Disusun, tahun: string | null, kasus: Kasusnya): void {
  let baris: string[] = [];
  const tutup = () => {
    if (baris.length > 0) rencana.bagian.push(bagianDari(tahun, baris));
    rencana.banyak += baris.length;
    baris = [];
  };
  for (const [nomor, berkas] of kasus) {
    tandaiNomor(rencana.ada, nomor);
    if (baris.push(berkas) === SEKALIGUS) tutup();
  }
  tutup();
}

/** A part of these cases. */
export function bagianDari(tahun: string | null, baris: readonly string[]): Bagian {
  const isi = Buffer.from(baris.join('\n'));
  const kasus = new Uint8Array(new SharedArrayBuffer(isi.length));
  kasus.set(isi);
  return { tahun, kasus };
}

/** The cases of a part, each with all its files. */
export function uraiBagian(folder: string, { kasus }: Bagian): { nomor: string; salinan: Salinan[] }[] {
  const isi = Buffer.from(kasus).toString();
  return isi.split('\n').map((baris) => {
    const salinan = baris.split('/').flatMap((satu) => uraiSalinan(folder, satu) ?? []);
    return { nomor: salinan[0]?.nomor ?? '', salinan };
  });
}

function uraiSalinan(folder: string, teks: string): Salinan | null {
  const bagian = uraiNamaKasus(teks.slice(1));
  const wadah = teks.startsWith('a') ? 'arsip' : 'berjalan';
  return bagian === null ? null : { wadah, ...bagian, jalur: jalurKasus(folder, wadah, bagian) };
}
