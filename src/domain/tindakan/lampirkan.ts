import { peristiwaBerlaku } from '../berlaku.js';
import { berhasil, type Result } from '../hasil.js';
import type { Isi, Json, Kasus, Peristiwa, PeristiwaBaru } from '../kasus.js';
import { pribadiTampak } from '../tampak.js';
import type { Tanggal } from '../tanggal.js';
import { type Bahan, mulaiTindakan, peristiwaLangkah } from './langkah.js';

export const LAMPIRKAN = 'lampirkan';

export interface Lampirkan {
  tanggal: Tanggal;
  /** Kind of the signed paper, and the how manieth of its kind. */
  sebagai: string;
  ke: number;
  /** The scan by content; its name stands beside the chain. */
  lampiran?: Json;
  namaLampiran?: Json;
}

/** The scan of a paper that was signed by hand comes back to its case, also when that is closed. */
export function lampirkan(kasus: Kasus, p: Lampirkan, bahan: Bahan): Result<PeristiwaBaru> {
  const langkah = mulaiTindakan(kasus, LAMPIRKAN, p.tanggal, bahan);
  if (!langkah.ok) return langkah;
  const { tanggal, namaLampiran, ...isi } = p;
  return berhasil(
    peristiwaLangkah(kasus, langkah.nilai, { tanggal, isi: { ...isi }, pribadi: { namaLampiran } }, bahan),
  );
}

/** A scan of a signed paper, as it is found again. */
export interface Pindaian {
  sebagai: string;
  ke: number;
  tanggal: Tanggal;
  sha256: string;
  /** pdf, jpg, png. */
  tipe: string;
  /** What its file was called, as it may be shown; null: it has no name, or not for who asks. */
  nama: string | null;
}

/** The scans of a case, in the order in which they came. `lengkap`: names are shown unmasked (domain/tampak). */
export function pindaianKasus(kasus: Pick<Kasus, 'peristiwa' | 'isian'>, lengkap = false): readonly Pindaian[] {
  return peristiwaBerlaku(kasus.peristiwa)
    .filter((p) => p.tindakan === LAMPIRKAN)
    .flatMap((p) => {
      const { tanggal, isi } = p;
      const { sebagai, ke } = isi;
      const semua = (Array.isArray(isi.lampiran) ? isi.lampiran : []) as readonly Isi[];
      const { namaLampiran: nama } = pribadiTampak(p, kasus, lengkap);
      return semua.map((l, i) => ({
        nama: namaKe(nama, i),
        sebagai: String(sebagai),
        ke: Number(ke),
        tanggal,
        sha256: String(l.sha256),
        tipe: String(l.tipe),
      }));
    });
}

/** Each by its place; one word may stand for all (a secret case). */
function namaKe(nama: Json | undefined, i: number): string | null {
  const satu = Array.isArray(nama) ? nama[i] : nama;
  return typeof satu === 'string' ? satu : null;
}

/** The last act that attached this very file to the case; null: none did. */
export function terlampirPada({ peristiwa }: Pick<Kasus, 'peristiwa'>, sha256: string): Peristiwa | null {
  const memuat = ({ isi }: Peristiwa) =>
    ((Array.isArray(isi.lampiran) ? isi.lampiran : []) as readonly Isi[]).some((l) => l.sha256 === sha256);
  return peristiwaBerlaku(peristiwa).findLast(memuat) ?? null;
}
