import { DOKUMEN } from './daftar.js';
import { PENGISI_KOP } from './kepala.js';
import { PENGISI_LAPORAN_TERLAMBAT } from './laporan-terlambat.js';
import { PENGISI_VERIFIKASI } from './verifikasi.js';

/** Every template (`templates/NAMA.json`) → the placeholders that may stand in it. */
export const PENGISI_TEMPLAT: ReadonlyMap<string, readonly string[]> = new Map([
  ['kop', PENGISI_KOP],
  ['verifikasi', PENGISI_VERIFIKASI],
  ['laporan-terlambat', PENGISI_LAPORAN_TERLAMBAT],
  ...Object.values(DOKUMEN)
    .flatMap((milik) => Object.values(milik))
    .map(({ templat, pengisi }) => [templat, pengisi] as const),
]);
