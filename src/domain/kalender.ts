import { hariDalamPekan, type Tanggal } from './tanggal.js';

export interface HariLibur {
  tanggal: Tanggal;
  /** libur-nasional, cuti-bersama, libur-khusus, or the office's own word. */
  jenis: string;
  nama: string;
}

/** Days off of one year and the decree they come from (`data/kalender/TAHUN.json`). */
export interface BerkasKalender {
  tahun: number;
  dasar: string;
  hari: HariLibur[];
  /** Only some of its days off are known: they count, the year is not loaded. */
  belumLengkap?: boolean;
}

export interface Kalender {
  /** null = hari kerja; otherwise the holiday's name (of a cuti bersama as such), or "Sabtu" / "Minggu". */
  alasanLibur(t: Tanggal): string | null;
  /** False: the days off of that year are unknown, so a count through it is provisional. */
  memuat(tahun: number): boolean;
  /** In the order of time, one a date. */
  libur(): readonly HariLibur[];
  tahun(): readonly number[];
}

/**
 * Hari kerja = Senin–Jumat without libur nasional and cuti bersama (Perpres 21/2023, yearly SKB 3 Menteri).
 * The date is the key, never the name (2027 has two Isra Mikraj). Of two files naming one date the later one
 * counts, so the office's own file may correct the decree's. A holiday on a weekend is one day off, under its own name.
 */
export function susunKalender(berkas: readonly BerkasKalender[]): Kalender {
  const perTanggal = new Map<Tanggal, HariLibur>();
  for (const { hari } of berkas) for (const libur of hari) perTanggal.set(libur.tanggal, libur);
  const libur = [...perTanggal.values()].sort((a, b) => (a.tanggal < b.tanggal ? -1 : 1));
  const tahunTermuat = new Set(berkas.filter((k) => k.belumLengkap !== true).map(({ tahun }) => tahun));
  const tahun = [...tahunTermuat].sort((a, b) => a - b);
  return {
    alasanLibur: (t) => sebutan(perTanggal.get(t)) ?? akhirPekan(t),
    memuat: (t) => tahunTermuat.has(t),
    libur: () => libur,
    tahun: () => tahun,
  };
}

/** The decree names a cuti bersama only by the holiday beside it: told apart, or one holiday seems to last days. */
function sebutan(libur: HariLibur | undefined): string | null {
  if (libur === undefined) return null;
  const sudah = libur.jenis !== 'cuti-bersama' || /^cuti bersama/i.test(libur.nama);
  return sudah ? libur.nama : `Cuti bersama ${libur.nama}`;
}

/** "Sabtu", "Minggu", or null on a day of the working week. */
export function akhirPekan(t: Tanggal): string | null {
  const hari = hariDalamPekan(t);
  if (hari === 6) return 'Sabtu';
  return hari === 0 ? 'Minggu' : null;
}
