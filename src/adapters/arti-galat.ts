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
};

/** In a few words, for the inside of a sentence; never the errno itself. */
export function artiGalat(galat: unknown): string {
  const kode = galat instanceof Error ? (galat as NodeJS.ErrnoException).code : undefined;
  return ARTI[kode ?? ''] ?? 'ditolak sistem operasi';
}
