import type { Penolakan } from '../../domain/hasil.js';
import { GagalDenganPenolakan } from '../../errors.js';
import { kodeSistem } from './cakram.js';

/** errno of the place that a copy goes to → why. */
const SEBAB: Readonly<Record<string, string>> = {
  ENOSPC: 'Cakram tujuannya penuh.',
  EDQUOT: 'Jatah ruang pengguna ini di sana habis.',
  EFBIG: 'Cakram tujuannya tidak dapat memuat berkas sebesar itu.',
  EROFS: 'Cakram tujuannya hanya dapat dibaca.',
  EACCES: 'Pengguna ini tidak boleh menulis di sana.',
  EPERM: 'Pengguna ini tidak boleh menulis di sana.',
  ENOENT: 'Foldernya tidak ada; mungkin cakramnya belum terpasang.',
  ENOTDIR: 'Itu bukan folder.',
  EBUSY: 'Folder itu sedang dipakai sistem (titik pasang cakram).',
  EXDEV: 'Folder itu terletak di cakram lain.',
  EIO: 'Cakram tujuannya gagal menulis.',
};

/** Runs a step on the target of a copy; what its disk refuses is told with the target's path. */
export function diTujuan<T>(tujuan: string, langkah: () => T): T {
  try {
    return langkah();
  } catch (galat) {
    const kode = kodeSistem(galat);
    if (kode === null) throw galat;
    throw new GagalDenganPenolakan({
      jenis: 'toko',
      pesan: `Salinan tidak dapat dibuat di ${tujuan}.`,
      sebab: `${SEBAB[kode] ?? 'Sistem operasi menolak.'} (${kode}) Yang tersimpan sebelumnya tidak berubah.`,
      coba: 'perbaiki itu atau sebut folder lain, lalu ulangi perintahnya',
    });
  }
}

/** What was given is not what the command needs (exit 2). */
export function tolakPemakaian(pesan: string, sebab: string, coba: string): GagalDenganPenolakan {
  return new GagalDenganPenolakan({ jenis: 'pemakaian', pesan, sebab, coba });
}

/** A backup that can't be trusted. */
export function tolakCadangan(jalur: string, sebab: string): GagalDenganPenolakan {
  const penolakan: Penolakan = {
    jenis: 'toko',
    pesan: `Cadangan ${jalur} ditolak.`,
    sebab: `${sebab} Tidak ada yang diubah.`,
    coba: 'cadangan lain yang lebih lama',
  };
  return new GagalDenganPenolakan(penolakan);
}
