import { berhasil, type Result } from '../hasil.js';
import type { Kasus, PeristiwaBaru } from '../kasus.js';
import type { Tanggal } from '../tanggal.js';
import { type Bahan, mulaiTindakan, peristiwaLangkah } from './langkah.js';

export interface Catatan {
  tanggal: Tanggal;
  catatan?: string;
}

export interface Alasan {
  tanggal: Tanggal;
  alasan: string;
}

/** Step 2: the sekretariat passes the case on. */
export function teruskan(kasus: Kasus, p: Catatan, bahan: Bahan): Result<PeristiwaBaru> {
  return langsung(kasus, 'teruskan', p, bahan);
}

/** Withdrawn by the applicant. */
export function cabut(kasus: Kasus, p: Alasan, bahan: Bahan): Result<PeristiwaBaru> {
  return langsung(kasus, 'cabut', p, bahan);
}

/** The number is cancelled; it stays in the register and is never used again. */
export function batal(kasus: Kasus, p: Alasan, bahan: Bahan): Result<PeristiwaBaru> {
  return langsung(kasus, 'batal', p, bahan);
}

/** The clock runs again from this day (the day itself counts). */
export function lanjut(kasus: Kasus, p: Catatan, bahan: Bahan): Result<PeristiwaBaru> {
  const langkah = mulaiTindakan(kasus, 'lanjut', p.tanggal, bahan);
  if (!langkah.ok) return langkah;
  const isi = { catatan: p.catatan, lanjut: true };
  return berhasil(peristiwaLangkah(kasus, langkah.nilai, { tanggal: p.tanggal, isi }, bahan));
}

function langsung(kasus: Kasus, tindakan: string, p: Catatan | Alasan, bahan: Bahan): Result<PeristiwaBaru> {
  const langkah = mulaiTindakan(kasus, tindakan, p.tanggal, bahan);
  if (!langkah.ok) return langkah;
  const { tanggal, ...isi } = p;
  return berhasil(peristiwaLangkah(kasus, langkah.nilai, { tanggal, isi }, bahan));
}

export interface Penanganan {
  tanggal: Tanggal;
  catatan: string;
}

/** A note of what the team did, as often as needed. */
export function tangani(kasus: Kasus, p: Penanganan, bahan: Bahan): Result<PeristiwaBaru> {
  return langsung(kasus, 'tangani', p, bahan);
}
