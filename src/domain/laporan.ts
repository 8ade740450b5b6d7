import { tindakanBerlaku } from './berlaku.js';
import type { KeadaanTenggat } from './dua-jam.js';
import { jedaTerbuka } from './jeda.js';
import type { Kalender } from './kalender.js';
import type { Kasus } from './kasus.js';
import type { Tanggal } from './tanggal.js';
import { jumlahHariKerja } from './tenggat.js';

/** Kinds of case, in the order of reports. */
export const JENIS_KASUS = ['permohonan', 'pengaduan', 'keberatan'] as const;
/** The desk warns this many hari kerja before a promise falls due. */
export const HARI_SEGERA = 3;
/** A reporter who is silent for more hari kerja than this after an answer: the case may be closed (Permendagri 8/2023). */
export const HARI_MENUNGGU = 10;

/** What a report looks at in a case, worked out for its reference day. */
export interface Dinilai {
  kasus: Kasus;
  tenggat: KeadaanTenggat;
}

/** Which date has passed: the law's weighs more than the promise; null = none. */
export type Lewat = 'undang-undang' | 'janji' | null;

export function lewat({ tenggat }: Pick<Dinilai, 'tenggat'>): Lewat {
  if (!tenggat.terlambat) return null;
  return tenggat.terlambatUndangUndang ? 'undang-undang' : 'janji';
}

/** Hari kerja since the clock was stopped, up to and with the reference day; null = the clock runs. */
export function lamaMenunggu(kasus: Pick<Kasus, 'jeda'>, acuan: Tanggal, kalender: Kalender): number | null {
  const jeda = jedaTerbuka(kasus);
  return jeda === null ? null : jumlahHariKerja(jeda.dari, acuan, kalender);
}

/** Fewest hari kerja left (most late) first; of equals, by number. */
function palingMendesak<T extends Dinilai>(semua: readonly T[]): T[] {
  return semua.toSorted((a, b) => a.tenggat.sisaHariKerja - b.tenggat.sisaHariKerja || urutNomor(a, b));
}

/** Past the office's promise, most late first. A stopped clock is late only by what had passed before the stop. */
export function yangTerlambat<T extends Dinilai>(semua: readonly T[]): T[] {
  return palingMendesak(semua.filter((k) => k.tenggat.terlambat));
}

/** Due within `hari` hari kerja and not yet late. A stopped clock is not coming due: its date moves with the day. */
export function yangSegera<T extends Dinilai>(semua: readonly T[], hari: number): T[] {
  const dekat = ({ tenggat }: T) => !tenggat.terlambat && tenggat.sisaHariKerja <= hari;
  return palingMendesak(semua.filter((k) => dekat(k) && jedaTerbuka(k.kasus) === null));
}

/** The sections of the desk, in their order. A case stands in each that fits it: late and untouched is both. */
export function susunMeja<T extends Dinilai>(semua: readonly T[]) {
  const sejak = (k: T) => jedaTerbuka(k.kasus)?.dari ?? '';
  return {
    terlambat: yangTerlambat(semua),
    segera: yangSegera(semua, HARI_SEGERA),
    menunggu: menurut(
      semua.filter((k) => jedaTerbuka(k.kasus) !== null),
      sejak,
    ),
    belumDisentuh: menurut(
      semua.filter((k) => hanyaDibuka(k.kasus)),
      (k) => k.kasus.diterima,
    ),
  };
}

/** Only the act that opened it. */
function hanyaDibuka(kasus: Kasus): boolean {
  return tindakanBerlaku(kasus.peristiwa).length === 1;
}

function menurut<T extends Dinilai>(semua: readonly T[], kunci: (k: T) => string): T[] {
  return semua.toSorted((a, b) => bandingkan(kunci(a), kunci(b)) || urutNomor(a, b));
}

function urutNomor(a: Dinilai, b: Dinilai): number {
  return bandingkan(a.kasus.nomor, b.kasus.nomor);
}

function bandingkan(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** What waits for each position: the position with the most urgent case first, its cases the most urgent first. */
export function menurutPemegang<T extends Dinilai & { pemegang: string | null }>(
  semua: readonly T[],
): { pemegang: string; kasus: readonly T[] }[] {
  const kelompok = new Map<string, T[]>();
  for (const k of palingMendesak(semua)) {
    const pemegang = k.pemegang ?? '-';
    kelompok.set(pemegang, [...(kelompok.get(pemegang) ?? []), k]);
  }
  return [...kelompok].map(([pemegang, kasus]) => ({ pemegang, kasus }));
}

/** The totals under the overdue report. */
export interface JumlahTerlambat {
  terlambat: number;
  lewatUndangUndang: number;
  /** Hari kerja of the most late one; 0 when none is. */
  terlama: number;
  /** In the list but not late yet. */
  segera: number;
  /** Late ones by kind and by class, in the order of the list; a case without a class counts under no class. */
  perJenis: Readonly<Record<string, number>>;
  perKlasifikasi: Readonly<Record<string, number>>;
}

export function jumlahkanTerlambat(baris: readonly Dinilai[]): JumlahTerlambat {
  const terlambat = baris.filter((k) => k.tenggat.terlambat);
  return {
    terlambat: terlambat.length,
    lewatUndangUndang: terlambat.filter((k) => lewat(k) === 'undang-undang').length,
    terlama: Math.max(0, ...terlambat.map((k) => -k.tenggat.sisaHariKerja)),
    segera: baris.length - terlambat.length,
    perJenis: hitungMenurut(terlambat.map((k) => k.kasus.jenis)),
    perKlasifikasi: hitungMenurut(terlambat.flatMap((k) => k.kasus.klasifikasi ?? [])),
  };
}

function hitungMenurut(nilai: readonly string[]): Record<string, number> {
  const jumlah: Record<string, number> = {};
  for (const n of nilai) jumlah[n] = (jumlah[n] ?? 0) + 1;
  return jumlah;
}
