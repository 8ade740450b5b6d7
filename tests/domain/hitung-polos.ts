import { readFileSync } from 'node:fs';
import type { BerkasKalender } from '../../src/domain/kalender.js';

/**
 * The naive count that the program is measured against: one day at a time with the platform's Date in UTC.
 * It shares no code with src/domain on purpose (types vanish when compiled).
 */

export interface JedaPolos {
  dari: string;
  sampai: string;
}

/** The four calendars as they are shipped, unchecked. */
export function berkasResmi(): BerkasKalender[] {
  return [2024, 2025, 2026, 2027].map((tahun) =>
    JSON.parse(readFileSync(new URL(`../../data/kalender/${tahun}.json`, import.meta.url), 'utf8')),
  );
}

export function tanggalLibur(berkas: readonly BerkasKalender[]): Set<string> {
  return new Set(berkas.flatMap(({ hari }) => hari.map(({ tanggal }) => tanggal)));
}

export function besok(tanggal: string, hari = 1): string {
  const d = new Date(`${tanggal}T00:00:00Z`);
  d.setUTCDate(d.getUTCDate() + hari);
  return d.toISOString().slice(0, 10);
}

export function hariKerja(tanggal: string, libur: ReadonlySet<string>): boolean {
  const hari = new Date(`${tanggal}T00:00:00Z`).getUTCDay();
  return hari !== 0 && hari !== 6 && !libur.has(tanggal);
}

/** The n-th working day after `mulai`, walking; days of a pause are walked over. */
export function tempoPolos(
  mulai: string,
  jumlah: number,
  libur: ReadonlySet<string>,
  jeda: readonly JedaPolos[] = [],
): string {
  let tanggal = mulai;
  let sisa = jumlah;
  while (sisa > 0) {
    tanggal = besok(tanggal);
    const terhenti = jeda.some(({ dari, sampai }) => dari <= tanggal && tanggal < sampai);
    if (hariKerja(tanggal, libur) && !terhenti) sisa -= 1;
  }
  return tanggal;
}

/** Working days after `sesudah` up to and with `sampai`, walking. */
export function banyakHariKerja(sesudah: string, sampai: string, libur: ReadonlySet<string>): number {
  let banyak = 0;
  for (let t = besok(sesudah); t <= sampai; t = besok(t)) if (hariKerja(t, libur)) banyak += 1;
  return banyak;
}
