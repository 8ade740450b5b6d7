import { evolve } from '../domain/evolve.js';
import type { Isi, Json, Kasus, Peristiwa } from '../domain/kasus.js';
import type { Standar } from '../domain/standar.js';

/** A label and its value; `null` = not given, no line of the paper. */
export type Pasangan = readonly [label: string, nilai: string];

/** A recorded text; null when it was not given (or was erased after its retention). */
export function teks(nilai: Json | undefined): string | null {
  return typeof nilai === 'string' && nilai.trim() !== '' ? nilai : null;
}

export function objek(nilai: Json | undefined): Isi {
  return typeof nilai === 'object' && nilai !== null && !Array.isArray(nilai) ? (nilai as Isi) : {};
}

export function larik(nilai: Json | undefined): readonly Json[] {
  return Array.isArray(nilai) ? nilai : [];
}

/** Lines of a text of several lines, without a run of empty ones. */
export function barisDari(nilai: string): string[] {
  const baris = nilai
    .trim()
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((b) => b.trimEnd());
  return baris.filter((b, i) => b !== '' || (i > 0 && i < baris.length - 1 && baris[i - 1] !== ''));
}

/** Drops the lines whose value was not given. */
export function terisi(pasangan: readonly (readonly [label: string, nilai: string | null])[]): Pasangan[] {
  return pasangan.filter((p): p is Pasangan => p[1] !== null);
}

/** Identity of the applicant (masked by `kasusTampak`), under the label of what it is. */
export function identitas(isian: Isi): readonly [label: string, nilai: string | null] {
  const nik = teks(isian.nik);
  if (nik !== null) return ['NIK', nik];
  const kk = teks(isian.kk);
  if (kk !== null) return ['Nomor Kartu Keluarga', kk];
  return ['Nomor SK Badan Hukum', teks(isian.badanHukum)];
}

/** The case as it stood when the act took place: later corrections change no paper that was handed out. */
export function kasusSebelum(kasus: Kasus, p: Peristiwa, standar: Standar): Kasus {
  const { nomor, jenis, standar: kode, revisi } = kasus;
  const peristiwa = kasus.peristiwa.filter((lain) => lain.urut < p.urut);
  return evolve({ skema: 1, nomor, jenis, standar: kode, garam: '', revisi, peristiwa }, standar);
}

/** The form as it stood then. */
export function isianSebelum(kasus: Kasus, p: Peristiwa, standar: Standar): Isi {
  return kasusSebelum(kasus, p, standar).isian;
}
