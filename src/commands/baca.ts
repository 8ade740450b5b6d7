import { cari } from './cari.js';
import { lihat } from './lihat.js';
import { meja } from './meja.js';
import type { Perintah } from './perintah.js';
import { riwayat } from './riwayat.js';
import { tenggat } from './tenggat.js';
import { terlambat } from './terlambat.js';
import { tugas } from './tugas.js';

/** What a desk looks at all day: found here, the other commands needn't be loaded (docs/kinerja.md). */
export const BACA: readonly Perintah[] = [meja, lihat, riwayat, tenggat, cari, tugas, terlambat];
