import { samarkan } from '../domain/identitas.js';
import type { JawabanSementara } from '../forms/isian.js';
import { kartuJawaban } from '../render/pesan.js';

const LABEL: readonly (readonly [kunci: string, label: string])[] = [
  ['nama', 'Nama'],
  ['nik', 'NIK'],
  ['kk', 'No. KK'],
  ['badanHukum', 'SK badan hukum'],
  ['alamat', 'Alamat'],
  ['pekerjaan', 'Pekerjaan'],
  ['telepon', 'Telepon'],
  ['email', 'Pos-el'],
  ['kuasa', 'Kuasa'],
  ['rincian', 'Rincian'],
  ['tujuan', 'Tujuan'],
  ['caraMemperoleh', 'Cara memperoleh'],
  ['bentuk', 'Bentuk'],
  ['caraSalinan', 'Cara salinan'],
];

/** The answers of `daftar` before they are saved. */
export function kartuPermohonan(jawaban: JawabanSementara): string {
  const nilai = (kunci: string) => {
    const isi = jawaban[kunci];
    return (kunci === 'nik' || kunci === 'kk') && typeof isi === 'string' ? samarkan(isi) : isi;
  };
  return kartuJawaban(
    'Permohonan informasi',
    LABEL.map(([kunci, label]) => [label, nilai(kunci)] as const),
  );
}
