import { adu } from './adu.js';
import { alihkan } from './alihkan.js';
import { daftar } from './daftar.js';
import { disposisi } from './disposisi.js';
import { jawab } from './jawab.js';
import { klasifikasi } from './klasifikasi.js';
import type { Perintah } from './perintah.js';
import { proses } from './proses.js';
import { serah } from './serah.js';
import { tangani } from './tangani.js';
import { terima } from './terima.js';
import { teruskan } from './teruskan.js';
import { tolak } from './tolak.js';
import { verifikasi } from './verifikasi.js';

/** What a desk records all day, first in the help: found here, the other commands needn't be loaded (docs/kinerja.md). */
export const HARIAN: readonly Perintah[] = [
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
];
