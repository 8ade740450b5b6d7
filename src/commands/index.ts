import { adu } from './adu.js';
import { alihkan } from './alihkan.js';
import { arsipHapusIdentitas } from './arsip-hapus-identitas.js';
import { batal } from './batal.js';
import { bukaKunci } from './buka-kunci.js';
import { cabut } from './cabut.js';
import { cadangkan } from './cadangkan.js';
import { cari } from './cari.js';
import { cekDokumen } from './cek-dokumen.js';
import { cetak } from './cetak.js';
import { daftar } from './daftar.js';
import { disposisi } from './disposisi.js';
import { gabung } from './gabung.js';
import { jawab } from './jawab.js';
import { jejakAkses, petugasAkses } from './jejak-akses.js';
import { keberatanDaftar } from './keberatan-daftar.js';
import { keberatanTanggapan } from './keberatan-tanggapan.js';
import { keberatanTeruskan } from './keberatan-teruskan.js';
import { keluar } from './keluar.js';
import { klasifikasi } from './klasifikasi.js';
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
import { proses } from './proses.js';
import { pulihkan } from './pulihkan.js';
import { rekap } from './rekap.js';
import { riwayat } from './riwayat.js';
import { serah } from './serah.js';
import { siapa } from './siapa.js';
import { standarDaftar } from './standar-daftar.js';
import { standarLihat } from './standar-lihat.js';
import { tangani } from './tangani.js';
import { tenggat } from './tenggat.js';
import { terima } from './terima.js';
import { terlambat } from './terlambat.js';
import { teruskan } from './teruskan.js';
import { tolak } from './tolak.js';
import { tugas } from './tugas.js';
import { tunda } from './tunda.js';
import { urungkan } from './urungkan.js';
import { verifikasi } from './verifikasi.js';

/** The command table, in the order of the help. */
export const PERINTAH: readonly Perintah[] = [
  daftar,
  teruskan,
  disposisi,
  verifikasi,
  tolak,
  proses,
  serah,
  adu,
  terima,
  klasifikasi,
  tangani,
  jawab,
  alihkan,
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
