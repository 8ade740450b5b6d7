import { kodeGalat, kodeSistem } from './store-json/cakram.js';

/** What the system's refusals mean to a person, by errno. */
const ARTI: Readonly<Record<string, string>> = {
  ENOENT: 'tidak ada',
  ENOTDIR: 'foldernya tidak ada',
  EISDIR: 'itu folder, bukan berkas',
  EACCES: 'tidak diizinkan',
  EPERM: 'tidak diizinkan',
  EROFS: 'cakramnya hanya-baca',
  ENOSPC: 'cakramnya penuh',
  EDQUOT: 'jatah cakramnya habis',
  EIO: 'cakramnya gagal dibaca atau ditulis',
  ELOOP: 'tautannya berputar',
  ENAMETOOLONG: 'namanya terlalu panjang',
  EBUSY: 'sedang dipakai program lain',
  ENXIO: 'bukan berkas biasa',
  EEXIST: 'sudah ada',
  EFBIG: 'melampaui batas ukuran berkas',
  EMFILE: 'terlalu banyak berkas terbuka',
  ENFILE: 'terlalu banyak berkas terbuka',
  ENODEV: 'cakramnya tidak terpasang',
  ENOMEM: 'ingatan komputer habis',
  ESTALE: 'sambungan ke cakram jaringan terputus',
  ETIMEDOUT: 'sambungan ke cakram jaringan terputus',
};

/** In a few words, for the inside of a sentence; never the errno itself. */
export function artiGalat(galat: unknown): string {
  return ARTI[kodeGalat(galat) ?? ''] ?? 'ditolak sistem operasi';
}

/** The same with the errno in parentheses, for whoever looks after the computer; null: no refusal of the system's. */
export function sebutGalat(galat: unknown): string | null {
  const kode = kodeSistem(galat);
  return kode === null ? null : `${artiGalat(galat)} (${kode})`;
}
