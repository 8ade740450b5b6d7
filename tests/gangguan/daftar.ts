import type { Skenario } from './alat/skenario.js';
import { bersama, bersamaKontrol } from './bersama.js';
import { bunuhAcak, bunuhDaftar, bunuhPertama, bunuhSerah, kontrolDiTempat } from './bunuh.js';
import { cadangan } from './cadangan.js';
import { gabungAcak, gabungDibunuh } from './gabung.js';
import { cakramPenuh, galatSuntik, hanyaBaca } from './galat.js';
import { jam } from './jam.js';
import { kertasDibunuh, kertasPadam } from './kertas.js';
import { kunci } from './kunci.js';
import { kontrolTanpaFsync, padamDiTengah, padamSesudahKeluarNol } from './listrik.js';
import { pulihDibunuh } from './pulih.js';
import { hapusDibunuh } from './retensi.js';
import { rusak } from './rusak.js';
import { segelDibunuh, tersegelDibunuh } from './segel.js';
import { sejarah } from './sejarah.js';
import { cakramLenyap, pipaTertutup, sinyalAcak } from './sinyal.js';
import { skema } from './skema.js';
import { ulang } from './ulang.js';

/** Every scenario of the suite, in the order of a run. */
export const SKENARIO: readonly Skenario[] = [
  bunuhDaftar,
  bunuhPertama,
  bunuhSerah,
  bunuhAcak,
  kontrolDiTempat,
  padamSesudahKeluarNol,
  padamDiTengah,
  kontrolTanpaFsync,
  galatSuntik,
  cakramPenuh,
  hanyaBaca,
  bersama,
  bersamaKontrol,
  ...kunci,
  rusak,
  sejarah,
  cadangan,
  gabungAcak,
  gabungDibunuh,
  skema,
  kertasDibunuh,
  kertasPadam,
  ulang,
  sinyalAcak,
  pipaTertutup,
  cakramLenyap,
  pulihDibunuh,
  ...segelDibunuh,
  tersegelDibunuh,
  hapusDibunuh,
  jam,
];
