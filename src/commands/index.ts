import { batal } from './batal.js';
import { cabut } from './cabut.js';
import { cari } from './cari.js';
import { cetak } from './cetak.js';
import { daftar } from './daftar.js';
import { disposisi } from './disposisi.js';
import { koreksi } from './koreksi.js';
import { lanjut } from './lanjut.js';
import { lihat } from './lihat.js';
import type { Perintah } from './perintah.js';
import { proses } from './proses.js';
import { riwayat } from './riwayat.js';
import { serah } from './serah.js';
import { standarDaftar } from './standar-daftar.js';
import { standarLihat } from './standar-lihat.js';
import { tenggat } from './tenggat.js';
import { teruskan } from './teruskan.js';
import { tolak } from './tolak.js';
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
  lanjut,
  cabut,
  batal,
  koreksi,
  lihat,
  riwayat,
  tenggat,
  cari,
  cetak,
  standarDaftar,
  standarLihat,
];
