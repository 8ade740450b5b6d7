import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { BATAS, sebutUkuran } from '../domain/batas.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import type { LampiranSiap } from '../ports/store.js';
import { sebutGalat } from './arti-galat.js';
import { BACA_AMAN } from './cara-buka.js';
import { kodeGalat } from './store-json/cakram.js';

const POTONGAN_BYTE = 64 * 1024;

/** First bytes → type. The name of a file says nothing. */
const TANDA: readonly (readonly [tipe: string, awal: Buffer])[] = [
  ['pdf', Buffer.from('%PDF-')],
  ['jpg', Buffer.from([0xff, 0xd8, 0xff])],
  ['png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
];

const GAGAL_BUKA: Readonly<Record<string, string>> = {
  ENOENT: 'tidak ditemukan: periksa nama dan foldernya',
  ENOTDIR: 'tidak ditemukan: periksa nama dan foldernya',
  ENAMETOOLONG: 'bernama terlalu panjang: periksa nama dan foldernya',
  ELOOP: 'adalah tautan simbolik: sebutkan berkas aslinya',
  EACCES: 'tidak boleh dibaca pengguna ini: perbaiki hak bacanya',
  EPERM: 'tidak boleh dibaca pengguna ini: perbaiki hak bacanya',
  ENXIO: 'bukan berkas biasa: sebutkan berkas PDF, JPEG, atau PNG',
};

/**
 * Checks an attachment (regular file, 1 byte to 20 MB, PDF/JPEG/PNG by content) and hashes it, all from one descriptor,
 * so that nothing can be swapped in between. `tampung` gets the bytes. The refusal is one sentence with the cure.
 */
export function telaahLampiran(
  jalur: string,
  tampung: (potongan: Buffer) => void,
): Result<Omit<LampiranSiap, 'sementara'>, string> {
  const nama = basename(jalur);
  const sebut = (apa: string) => gagal(`Lampiran ${nama} ${apa}.`);
  const fd = buka(jalur);
  if (typeof fd === 'string') return sebut(fd);
  try {
    const s = fstatSync(fd);
    if (s.isDirectory()) return sebut('adalah folder: sebutkan berkasnya satu per satu');
    if (!s.isFile()) return sebut('bukan berkas biasa: sebutkan berkas PDF, JPEG, atau PNG');
    if (s.size > BATAS.lampiranByte) return sebut(TERLALU_BESAR);
    const isi = alirkan(fd, tampung);
    if (typeof isi === 'string') return sebut(isi);
    const { awal, ukuran, sha256 } = isi;
    // Counted, not believed: a file may grow while it is read.
    if (ukuran > BATAS.lampiranByte) return sebut(TERLALU_BESAR);
    if (ukuran === 0) return sebut('kosong (0 byte): pilih berkas yang berisi');
    const tipe = TANDA.find(([, tanda]) => awal.subarray(0, tanda.length).equals(tanda))?.[0];
    if (tipe === undefined) return sebut('bukan PDF, JPEG, atau PNG menurut isinya: ubah dahulu ke salah satunya');
    return berhasil({ nama, sha256, tipe, ukuran });
  } finally {
    closeSync(fd);
  }
}

const TERLALU_BESAR = `lebih dari ${sebutUkuran(BATAS.lampiranByte)}: perkecil atau bagi berkasnya`;

function buka(jalur: string): number | string {
  if (jalur === '' || jalur.includes('\0')) return GAGAL_BUKA.ENOENT ?? '';
  try {
    return openSync(jalur, BACA_AMAN);
  } catch (galat) {
    return GAGAL_BUKA[kodeGalat(galat) ?? ''] ?? takTerbaca(galat);
  }
}

/** Why and what to do, where the file itself can't be read: no fault of the store. */
function takTerbaca(galat: unknown): string {
  const sebab = sebutGalat(galat);
  if (sebab === null) throw galat;
  return `tidak dapat dibaca, ${sebab}: periksa cakramnya, atau pilih berkas lain`;
}

/** Its bytes on their way; a sentence where they can't be read. */
function alirkan(
  fd: number,
  tampung: (potongan: Buffer) => void,
): { awal: Buffer; ukuran: number; sha256: string } | string {
  const hash = createHash('sha256');
  let awal = Buffer.alloc(0);
  let ukuran = 0;
  while (ukuran <= BATAS.lampiranByte) {
    const potongan = Buffer.alloc(POTONGAN_BYTE);
    const terbaca = baca(fd, potongan);
    if (typeof terbaca === 'string') return terbaca;
    const isi = potongan.subarray(0, terbaca);
    if (isi.length === 0) break;
    if (awal.length < 16) awal = Buffer.concat([awal, isi.subarray(0, 16)]);
    ukuran += isi.length;
    hash.update(isi);
    tampung(isi);
  }
  return { awal, ukuran, sha256: hash.digest('hex') };
}

function baca(fd: number, potongan: Buffer): number | string {
  try {
    return readSync(fd, potongan, 0, potongan.length, null);
  } catch (galat) {
    return takTerbaca(galat);
  }
}
