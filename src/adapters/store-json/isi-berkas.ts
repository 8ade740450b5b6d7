import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { BATAS, sebutUkuran } from '../../domain/batas.js';
import { BACA_AMAN } from '../cara-buka.js';
import { kecuali } from './cakram.js';
import { DokumenRusak } from './dokumen.js';
import type { Ruang } from './ruang.js';
import { berkasTersegel, KEPALA_BYTE } from './sandi-awal.js';
import { bukaBerkas, segelBerkas } from './sandi-berkas.js';
import { penyegel } from './toko.js';

/** An attachment or a paper with its seal, and what a stranger in the folder may weigh (bytes). */
const BATAS_ISI = 3 * BATAS.lampiranByte;

/**
 * The content of an attachment or a paper, opened where it is sealed; null when there is no regular file. Throws
 * DokumenRusak, also when it was sealed as anything else than `nama`.
 */
export async function bacaIsi(r: Ruang, jalur: string, nama: string): Promise<Buffer | null> {
  const isi = bacaBiasa(jalur);
  return isi === null || !berkasTersegel(isi) ? isi : bukaBerkas(await r.kunciData(), isi, nama);
}

/** Bytes as they are to be written now: sealed as `nama`, or as they are. */
export async function bentukTulis(r: Ruang, nama: string, isi: Uint8Array): Promise<Uint8Array> {
  const kunci = await penyegel(r);
  return kunci === null ? isi : segelBerkas(kunci, nama, isi);
}

/** The bytes of a regular file, as they lie there; null when there is none. Throws DokumenRusak where it has more than `batas`. */
export function bacaBiasa(jalur: string, batas: number = BATAS_ISI): Buffer | null {
  return denganBerkas(jalur, (fd) => {
    if (fstatSync(fd).size > batas) throw new DokumenRusak(`Ukurannya melebihi ${sebutUkuran(batas)}.`);
    return readFileSync(fd);
  });
}

/** The first bytes of a regular file; null when there is none. */
export function bacaAwal(jalur: string): Buffer | null {
  return denganBerkas(jalur, (fd) => {
    const awal = Buffer.alloc(KEPALA_BYTE);
    return awal.subarray(0, readSync(fd, awal, 0, KEPALA_BYTE, 0));
  });
}

/** A regular file, open for reading, for the caller to close; null when there is none. */
export function bukaBiasa(jalur: string): number | null {
  const mode = BACA_AMAN;
  const fd = kecuali('ELOOP', null, () => kecuali('ENOENT', null, () => openSync(jalur, mode)));
  if (fd === null || fstatSync(fd).isFile()) return fd;
  closeSync(fd);
  return null;
}

function denganBerkas<T>(jalur: string, kerja: (fd: number) => T): T | null {
  const fd = bukaBiasa(jalur);
  if (fd === null) return null;
  try {
    return kerja(fd);
  } finally {
    closeSync(fd);
  }
}

export function sidikIsi(isi: Uint8Array): string {
  return createHash('sha256').update(isi).digest('hex');
}
