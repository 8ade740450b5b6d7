import { berhasil, gagal, type Penolakan, type Result } from '../../domain/hasil.js';
import { GagalDenganPenolakan } from '../../errors.js';
import { kodeSistem } from './cakram.js';

/** errno → why, and what a person can do about it. */
const SEBAB: Readonly<Record<string, readonly [sebab: string, obat: string]>> = {
  ENOSPC: ['Cakram penuh.', 'kosongkan ruang cakram'],
  EDQUOT: ['Jatah ruang cakram pengguna ini habis.', 'kosongkan ruang atau minta tambahan jatah'],
  EFBIG: [
    'Berkas melampaui batas ukuran yang diizinkan sistem.',
    'minta pengelola komputer menaikkan batas ukuran berkas',
  ],
  EROFS: ['Sistem berkas hanya dapat dibaca.', 'pasang ulang cakram agar dapat ditulis'],
  EACCES: ['Pengguna ini tidak berhak atas folder data.', 'perbaiki pemilik dan hak folder data'],
  EPERM: [
    'Tindakan ini dilarang sistem, atau cakram ini tidak mendukung hard link.',
    'pakai folder data di cakram lokal milik pengguna ini',
  ],
  ENOTSUP: ['Cakram ini tidak mendukung hard link.', 'pindahkan folder data ke cakram lokal'],
  EIO: ['Cakram gagal membaca atau menulis.', 'salin data ke cakram lain dan periksa cakram ini'],
  EMFILE: ['Terlalu banyak berkas terbuka.', 'tutup program lain'],
  ENFILE: ['Terlalu banyak berkas terbuka.', 'tutup program lain'],
  ELOOP: ['Di dalam folder data ada tautan simbolik; tautan tidak diikuti.', 'ganti tautan itu dengan isinya'],
  ENOTDIR: ['Salah satu folder data ternyata bukan folder.', 'periksa isi folder data'],
  EISDIR: ['Di tempat sebuah berkas data ada folder.', 'periksa isi folder data'],
  EBUSY: ['Berkas data sedang dipakai program lain.', 'tutup program yang memakainya (penyelaras, antivirus)'],
  ENAMETOOLONG: ['Nama folder data terlalu panjang.', 'pindahkan folder data ke tempat yang namanya lebih pendek'],
  ENODEV: ['Cakram folder data tidak terpasang.', 'pasang cakramnya'],
  ENXIO: ['Cakram folder data tidak terpasang.', 'pasang cakramnya'],
  ESTALE: ['Sambungan ke cakram jaringan terputus.', 'sambungkan lagi cakramnya'],
  ETIMEDOUT: ['Sambungan ke cakram jaringan terputus.', 'sambungkan lagi cakramnya'],
  ENOMEM: ['Ingatan komputer habis.', 'tutup program lain'],
  ENOENT: ['Folder atau berkas data hilang saat dipakai.', 'periksa apakah folder data dipindahkan'],
};

/** Why the disk refused, with the errno, and what a person can do about it; null: not the disk's. */
export function galatCakram(galat: unknown): { sebab: string; obat: string } | null {
  const kode = kodeSistem(galat);
  if (kode === null) return null;
  const [sebab, obat] = SEBAB[kode] ?? ['Sistem operasi menolak.', 'periksa folder data'];
  return { sebab: `${sebab} (${kode})`, obat };
}

export function penolakanTidakAda(nomor: string): Penolakan {
  return {
    jenis: 'tidak-ada',
    pesan: `Kasus ${nomor} tidak ada.`,
    sebab: 'Nomor itu belum terdaftar.',
    coba: 'layanan cari',
  };
}

/** The act may already be recorded: a blind repeat could record it twice. */
export function penolakanBelumPasti(nomor: string, dasar: Penolakan): Penolakan {
  return {
    jenis: 'toko',
    pesan: `${nomor}: tindakan mungkin sudah tercatat, tetapi penyimpanannya tidak selesai.`,
    sebab: `${dasar.sebab}\nPeriksa dahulu sebelum mengulang.`,
    coba: `layanan riwayat ${nomor}`,
  };
}

export function penolakanRusak(nomor: string | null, berkas: string, alasan: string): Penolakan {
  return {
    jenis: 'toko',
    pesan: `${nomor === null ? 'Data' : `Kasus ${nomor}`} tidak dapat dibaca: berkas ${berkas} ditolak.`,
    sebab: `${alasan}\nPulihkan berkas itu dari cadangan.`,
    coba: 'layanan periksa',
  };
}

/** A store that is missing in part is no new store. */
export function penolakanHilang(apa: string): Penolakan {
  return {
    jenis: 'toko',
    pesan: 'Data tidak lengkap; tidak ada yang dibaca atau ditulis.',
    sebab: apa,
    coba: 'pulihkan folder data dari cadangan; untuk memeriksa: layanan periksa',
  };
}

/** What an error of the disk means to a person; null = not the disk's: a bug. */
export function penolakanDari(galat: unknown, lokasi: string): Penolakan | null {
  if (galat instanceof GagalDenganPenolakan) return galat.penolakan;
  const cakram = galatCakram(galat);
  if (cakram === null) return null;
  return {
    jenis: 'toko',
    pesan: `Data tidak dapat dibaca atau ditulis di ${lokasi}.`,
    sebab: cakram.sebab,
    coba: `${cakram.obat}, lalu ulangi; untuk memeriksa: layanan periksa`,
  };
}

/** Runs a piece of work; refusals of the store and errors of the disk come back as values, a bug is thrown. */
export async function dijaga<T>(lokasi: string, kerja: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await kerja();
  } catch (galat) {
    const penolakan = penolakanDari(galat, lokasi);
    if (penolakan === null) throw galat;
    return gagal(penolakan);
  }
}

/** As `dijaga`, for what the port answers without a Result. */
export async function dijagaLempar<T>(lokasi: string, kerja: () => Promise<T>): Promise<T> {
  const hasil = await dijaga(lokasi, async () => berhasil(await kerja()));
  if (!hasil.ok) throw new GagalDenganPenolakan(hasil.salah);
  return hasil.nilai;
}
