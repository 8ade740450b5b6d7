import { arsipHapusIdentitas } from './arsip-hapus-identitas.js';
import { batal } from './batal.js';
import { bukaKunci } from './buka-kunci.js';
import { cabut } from './cabut.js';
import { cadangkan } from './cadangkan.js';
import { cari } from './cari.js';
import { cekDokumen } from './cek-dokumen.js';
import { cetak } from './cetak.js';
import { gabung } from './gabung.js';
import { HARIAN } from './harian.js';
import { jejakAkses, petugasAkses } from './jejak-akses.js';
import { keberatanDaftar } from './keberatan-daftar.js';
import { keberatanTanggapan } from './keberatan-tanggapan.js';
import { keberatanTeruskan } from './keberatan-teruskan.js';
import { keluar } from './keluar.js';
import { koreksi } from './koreksi.js';
import { kunciPublik } from './kunci-publik.js';
import { lampirkan } from './lampirkan.js';
import { lanjut } from './lanjut.js';
import { liburDaftar } from './libur-daftar.js';
import { liburHapus } from './libur-hapus.js';
import { liburImpor } from './libur-impor.js';
import { liburTambah } from './libur-tambah.js';
import { lihat } from './lihat.js';
import { masuk } from './masuk.js';
import { meja } from './meja.js';
import { pelengkapan } from './pelengkapan.js';
import { pengaturan } from './pengaturan.js';
import { pengaturanEnkripsi } from './pengaturan-enkripsi.js';
import { pengaturanTemplat } from './pengaturan-templat.js';
import { periksa } from './periksa.js';
import type { Perintah } from './perintah.js';
import { perpanjang } from './perpanjang.js';
import { petugasDaftar } from './petugas-daftar.js';
import { petugasNonaktif } from './petugas-nonaktif.js';
import { petugasTambah } from './petugas-tambah.js';
import { petugasUbah } from './petugas-ubah.js';
import { pulihkan } from './pulihkan.js';
import { rekap } from './rekap.js';
import { riwayat } from './riwayat.js';
import { siapa } from './siapa.js';
import { standarDaftar } from './standar-daftar.js';
import { standarLihat } from './standar-lihat.js';
import { tenggat } from './tenggat.js';
import { terlambat } from './terlambat.js';
import { tugas } from './tugas.js';
import { tunda } from './tunda.js';
import { urungkan } from './urungkan.js';

/** The command table, in the order of the help. */
export const PERINTAH: readonly Perintah[] = [
  ...HARIAN,
  keberatanDaftar,
  keberatanTeruskan,
  keberatanTanggapan,
  tunda,
  lanjut,
  perpanjang,
  cabut,
  batal,
  urungkan,
  koreksi,
  lampirkan,
  meja,
  lihat,
  riwayat,
  tenggat,
  cari,
  tugas,
  terlambat,
  rekap,
  cetak,
  cekDokumen,
  standarDaftar,
  standarLihat,
  liburDaftar,
  liburTambah,
  liburHapus,
  liburImpor,
  jejakAkses,
  petugasAkses,
  masuk,
  keluar,
  siapa,
  petugasTambah,
  petugasDaftar,
  petugasUbah,
  petugasNonaktif,
  pengaturan,
  pengaturanTemplat,
  pengaturanEnkripsi,
  pelengkapan,
  kunciPublik,
  periksa,
  cadangkan,
  pulihkan,
  gabung,
  arsipHapusIdentitas,
  bukaKunci,
];
