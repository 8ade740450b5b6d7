import type { Isi, Json } from '../domain/kasus.js';
import { teks } from './isian.js';

/** Ways of the form (Perki 1/2010): code → words on paper. */
export const CARA_MEMPEROLEH: Readonly<Record<string, string>> = {
  melihat: 'Melihat/membaca/mendengarkan/mencatat',
  salinan: 'Mendapatkan salinan informasi',
};

export const CARA_SALINAN: Readonly<Record<string, string>> = {
  langsung: 'Mengambil Langsung',
  kurir: 'Kurir',
  pos: 'Pos',
  faksimili: 'Faksimili',
  email: 'E-mail',
};

/** Ways in which a complaint is answered (`jawab --cara`). */
export const CARA_JAWAB: Readonly<Record<string, string>> = {
  langsung: 'Langsung',
  telepon: 'Telepon',
  surat: 'Surat',
  email: 'E-mail',
  lapor: 'SP4N-LAPOR!',
};

/** `Mendapatkan salinan informasi (softcopy)`. */
export function caraMemperoleh(isi: Isi): string | null {
  const cara = nama(CARA_MEMPEROLEH, isi.caraMemperoleh);
  const bentuk = teks(isi.bentuk);
  return cara === null || bentuk === null ? cara : `${cara} (${bentuk})`;
}

export function caraSalinan(isi: Isi): string | null {
  return nama(CARA_SALINAN, isi.caraSalinan);
}

function nama(tabel: Readonly<Record<string, string>>, kode: Json | undefined): string | null {
  const k = teks(kode);
  return k === null ? null : (tabel[k] ?? k);
}
