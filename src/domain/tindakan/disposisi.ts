import { berhasil, type Result, tolakAturan } from '../hasil.js';
import type { Kasus, PeristiwaBaru } from '../kasus.js';
import type { Tanggal } from '../tanggal.js';
import { kataCari } from '../teks.js';
import { type Bahan, mulaiTindakan, peristiwaLangkah } from './langkah.js';

/** Sifat of the lembar disposisi; none ticked = biasa. */
export const SIFAT_DISPOSISI = ['biasa', 'segera', 'sangat-segera', 'rahasia'] as const;

/** What is usually asked for with "Dengan hormat harap", as it is typed; any other sentence may stand there too. */
export const HARAP_DISPOSISI = ['tanggapan-dan-saran', 'proses-lebih-lanjut', 'koordinasi-konfirmasikan'] as const;

/** A wish in the spelling of a flag, so that the words of the form and those that are typed are one. */
export function kodeHarap(harap: string): string {
  return kataCari(harap).join('-');
}

export interface Disposisi {
  tanggal: Tanggal;
  /** Position, not person. */
  kepada: string;
  isi: string;
  sifat?: string;
  /** "Dengan hormat harap …" */
  harap?: readonly string[];
}

/** Steps 3 and 4: from position to position, only where the standard lets this step lead. */
export function disposisi(kasus: Kasus, p: Disposisi, bahan: Bahan): Result<PeristiwaBaru> {
  const langkah = mulaiTindakan(kasus, 'disposisi', p.tanggal, bahan);
  if (!langkah.ok) return langkah;
  const boleh = langkah.nilai.kepada ?? [];
  if (!boleh.includes(p.kepada)) {
    return tolakAturan(
      `${kasus.nomor}: dari status ${kasus.status} tidak dapat didisposisikan kepada ${p.kepada}.`,
      `Menurut standar, langkah ini hanya kepada: ${boleh.join(', ')}.`,
      `layanan disposisi ${kasus.nomor} --kepada ${boleh[0] ?? ''} --isi "…"`,
    );
  }
  const { tanggal, ...isi } = p;
  return berhasil(
    peristiwaLangkah(kasus, langkah.nilai, { tanggal, isi: { ...isi, sifat: p.sifat ?? 'biasa' } }, bahan),
  );
}
