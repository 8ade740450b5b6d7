import { isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { type Adapter, Low } from 'lowdb';
import { sebutUkuran } from '../../domain/batas.js';
import type { Penolakan } from '../../domain/hasil.js';
import { GagalDenganPenolakan } from '../../errors.js';
import { BACA_AMAN } from '../cara-buka.js';
import { kodeGalat, tulisBaru } from './cakram.js';
import { kasusTersegel } from './sandi-awal.js';

/** A case of 1,000 events of 8 KB; nothing bigger is parsed or written (bytes). */
const BATAS_DOKUMEN = 8 * 1024 * 1024;
/** The same, sealed and in base64 (bytes). */
const BATAS_TERSEGEL = 1.5 * BATAS_DOKUMEN;
const TERDALAM = 64;
/** What was written must be readable again. */
const TERLALU_BESAR: Penolakan = {
  jenis: 'toko',
  pesan: 'Tindakan ini tidak dapat dicatat: berkas kasusnya menjadi terlalu besar.',
  sebab: `Batas satu kasus ${sebutUkuran(BATAS_DOKUMEN)}.`,
  coba: 'persingkat teksnya; naskah panjang disimpan sebagai lampiran',
};

/** The document is not what this program wrote. `message` is an Indonesian sentence without personal data. */
export class DokumenRusak extends Error {
  override name = 'DokumenRusak';
}

type Urai<T> = (json: unknown) => T | Promise<T>;

/**
 * lowdb over a file that a power cut can't halve: writing makes a new file, complete and synced, and nothing else;
 * giving it its name is the caller's exclusive step. Reading takes only what `urai` accepts (it throws DokumenRusak).
 */
function adaptor<T>(jalur: string, urai: Urai<T>): Adapter<T> {
  return {
    read: async () => {
      const isi = bacaTerbatas(jalur);
      if (isi === null) return null;
      const teks = teksUtf8(isi);
      const json = uraiJson(teks);
      const tertulis = persis(teks, json, lekukan(json, 0));
      const nilai = await urai(json);
      if (!tertulis) throw new DokumenRusak('Tulisannya bukan tulisan program (kunci ganda atau spasi).');
      return nilai;
    },
    write: async (data) => {
      const isi = Buffer.from(tulisan(data));
      if (terlaluBesar(isi)) throw new GagalDenganPenolakan(TERLALU_BESAR);
      tulisBaru(jalur, isi);
    },
  };
}

/** null when there is no such file. */
export async function bacaDokumen<T>(jalur: string, urai: Urai<T>): Promise<T | null> {
  const db = new Low<T | null>(adaptor<T | null>(jalur, urai), null);
  await db.read();
  return db.data;
}

export async function tulisDokumen<T>(jalur: string, isi: T): Promise<void> {
  await new Low<T>(
    adaptor<T>(jalur, () => isi),
    isi,
  ).write();
}

function bacaTerbatas(jalur: string): Buffer | null {
  const fd = buka(jalur);
  if (fd === null) return null;
  try {
    const s = fstatSync(fd);
    if (!s.isFile()) throw new DokumenRusak('Bukan berkas biasa.');
    const isi = s.size > BATAS_TERSEGEL ? null : bacaSeluruhnya(fd, s.size);
    if (isi === null || terlaluBesar(isi)) {
      throw new DokumenRusak(`Ukurannya melebihi ${sebutUkuran(BATAS_DOKUMEN)}.`);
    }
    return isi;
  } finally {
    closeSync(fd);
  }
}

/** Where the last short document was read to: what a caller gets of it is good until the next one is read. */
let meja: Buffer | null = null;
const MEJA_BYTE = 64 * 1024;

function bacaSeluruhnya(fd: number, ukuran: number): Buffer {
  if (ukuran >= MEJA_BYTE) return readFileSync(fd);
  meja ??= Buffer.alloc(MEJA_BYTE);
  // One byte more than it has: nobody adds to a document.
  return readSync(fd, meja, 0, ukuran + 1, 0) === ukuran ? meja.subarray(0, ukuran) : readFileSync(fd);
}

function terlaluBesar(isi: Uint8Array): boolean {
  return isi.length > (kasusTersegel(isi) ? BATAS_TERSEGEL : BATAS_DOKUMEN);
}

/** What must fit in the clear before it is sealed: it may be opened again for good. */
export function tolakTerlaluBesar(isi: unknown): void {
  if (terlaluBesar(Buffer.from(tulisan(isi)))) throw new GagalDenganPenolakan(TERLALU_BESAR);
}

/** The JSON of a file, unchecked; null for anything that can't be read as such. */
export function bacaMentah(jalur: string): unknown {
  try {
    const isi = bacaTerbatas(jalur);
    return isi === null ? null : JSON.parse(isi.toString());
  } catch {
    return null;
  }
}

function buka(jalur: string): number | null {
  try {
    return openSync(jalur, BACA_AMAN);
  } catch (galat) {
    if (kodeGalat(galat) === 'ENOENT') return null;
    if (kodeGalat(galat) === 'ELOOP') throw new DokumenRusak('Bukan berkas biasa, melainkan tautan simbolik.');
    throw galat;
  }
}

/**
 * As this program writes it, in lines or in one: JSON.parse takes keys that stand twice, and any space. `lekuk`: what its lines would
 * take; more than there is, and it isn't spelled in lines again, which might make gigabytes of it.
 */
function persis(teks: string, json: unknown, lekuk: number): boolean {
  return (lekuk < teks.length && teks === tulisan(json)) || teks === JSON.stringify(json);
}

/** JSON as this program writes it. */
export function tulisan(json: unknown): string {
  return `${JSON.stringify(json, null, 2)}\n`;
}

function uraiJson(teks: string): unknown {
  if (teks.startsWith('\uFEFF')) throw new DokumenRusak('Berkas diawali tanda BOM.');
  let nilai: unknown;
  try {
    nilai = JSON.parse(teks);
  } catch {
    // The engine's message would quote the content.
    throw new DokumenRusak(teks.trim() === '' ? 'Berkas kosong.' : 'Isinya bukan JSON yang utuh.');
  }
  return nilai;
}

/** As it lies there, a BOM too. Not by TextDecoder, which opens ICU for it. */
function teksUtf8(isi: Buffer): string {
  if (!isUtf8(isi)) throw new DokumenRusak('Isinya bukan teks UTF-8.');
  return isi.toString();
}

/** Characters that the line ends and indents within a value take in `tulisan`. Throws DokumenRusak for what no document of ours has in it. */
function lekukan(nilai: unknown, dalam: number): number {
  if (typeof nilai !== 'object' || nilai === null) return 0;
  if (dalam > TERDALAM) throw new DokumenRusak(`Susunannya lebih dari ${TERDALAM} tingkat.`);
  const sebaris = 3 + 2 * dalam;
  let jumlah = 0;
  if (Array.isArray(nilai)) {
    for (const satu of nilai) jumlah += sebaris + lekukan(satu, dalam + 1);
    return jumlah;
  }
  // What JSON.parse makes has no keys but its own.
  for (const kunci in nilai) {
    if (kunci === '__proto__') throw new DokumenRusak('Memuat kunci terlarang.');
    jumlah += sebaris + lekukan((nilai as Record<string, unknown>)[kunci], dalam + 1);
  }
  return jumlah;
}
