import type { Isi, Kasus } from '../domain/kasus.js';
import { saat } from './bahasa.js';
import type { Blok } from './blok.js';
import { teks, terisi } from './isian.js';
import { bagianKutipan, paragraf } from './kepala.js';
import { pasanganPemohon } from './pemohon.js';
import type { Kalimat } from './templat.js';

/** The request that an answer answers (its number stands under the title): sentence, applicant, what was asked. */
export function bagianPermohonan(kasus: Kasus, isian: Isi, k: Kalimat): Blok[] {
  const diterima = kasus.peristiwa[0] === undefined ? null : saat(kasus.peristiwa[0]);
  return [
    paragraf(k.satu('pembuka')),
    { jenis: 'pasangan', isi: [...terisi([['Diterima', diterima]]), ...pasanganPemohon(isian)] },
    ...bagianKutipan(k.satu('rincian'), teks(isian.rincian)),
  ];
}
