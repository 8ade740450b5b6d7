import { readFileSync } from 'node:fs';

/**
 * Days as the naive side counts them: one at a time, with the platform's Date in UTC and its own reading of the
 * calendars. Nothing in tests/setahun but the tests themselves knows the program (`terpisah.test.ts`).
 */

const SEHARI = 86_400_000;

/** Days off by date, as the decrees have them. */
const LIBUR: ReadonlySet<string> = new Set(
  [2025, 2026, 2027].flatMap((tahun) => {
    const isi = readFileSync(new URL(`../../data/kalender/${tahun}.json`, import.meta.url), 'utf8');
    return (JSON.parse(isi) as { hari: { tanggal: string }[] }).hari.map((h) => h.tanggal);
  }),
);

/** Every day from 2025 to 2027, one after the other. */
const HARI: readonly string[] = Array.from({ length: 365 * 3 }, (_, i) =>
  new Date(Date.UTC(2025, 0, 1) + i * SEHARI).toISOString().slice(0, 10),
);
const LETAK: ReadonlyMap<string, number> = new Map(HARI.map((hari, i) => [hari, i]));
const MASUK: ReadonlySet<string> = new Set(HARI.filter((h) => ![0, 6].includes(hariApa(h)) && !LIBUR.has(h)));

/** `hari` days later; negative = earlier. */
export function geser(tanggal: string, hari: number): string {
  const jadi = HARI[(LETAK.get(tanggal) ?? Number.NaN) + hari];
  if (jadi === undefined) throw new Error(`${tanggal} + ${hari} di luar 2025-2027`);
  return jadi;
}

/** 0 = Minggu … 6 = Sabtu. */
export function hariApa(tanggal: string): number {
  const [tahun = 0, bulan = 0, hari = 0] = tanggal.split('-').map(Number);
  return new Date(Date.UTC(tahun, bulan - 1, hari)).getUTCDay();
}

export function masuk(tanggal: string): boolean {
  return MASUK.has(tanggal);
}

/** Senin–Kamis the desk closes at 16.00, Jumat at 16.30. */
export function sudahTutup(tanggal: string, jam: string): boolean {
  return jam >= (hariApa(tanggal) === 5 ? '16:30' : '16:00');
}

/** Day 0: the day of receipt, or the next working day after a day off or closing time. */
export function hariKeNol(diterima: string, sesudahTutup: boolean): string {
  if (masuk(diterima) && !sesudahTutup) return diterima;
  let hari = geser(diterima, 1);
  while (!masuk(hari)) hari = geser(hari, 1);
  return hari;
}

/** A stop: the stop day does not count, the day it resumes does. */
export interface Henti {
  dari: string;
  sampai: string | null;
}

/** The n-th working day after day 0 that lies in no stop; an open one lasts until the reference day. */
export function jatuhTempo(nol: string, n: number, henti: readonly Henti[], acuan: string): string {
  let hari = nol;
  for (let sisa = n; sisa > 0; ) {
    hari = geser(hari, 1);
    const terhenti = henti.some((h) => h.dari <= hari && hari < (h.sampai ?? acuan));
    if (masuk(hari) && !terhenti) sisa -= 1;
  }
  return hari;
}

/** Working days after `sesudah`, up to and with `sampai`. */
export function hariKerjaAntara(sesudah: string, sampai: string): number {
  let banyak = 0;
  for (let hari = geser(sesudah, 1); hari <= sampai; hari = geser(hari, 1)) if (masuk(hari)) banyak += 1;
  return banyak;
}
