import type { Tanggal } from './tanggal.js';

const HARI = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;
const BULAN = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;
const SATUAN = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
] as const;
/** Months' offsets of Sakamoto's weekday rule. */
const GESER = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4] as const;

/** `2026-03-13` → `Jumat, 13 Maret 2026`. */
export function tanggalPanjang(tanggal: Tanggal): string {
  return `${namaHari(tanggal)}, ${tanggalSurat(tanggal)}`;
}

/** The date line of a letter, without the weekday: `13 Maret 2026`. */
export function tanggalSurat(tanggal: Tanggal): string {
  const [tahun, bulan, hari] = bagian(tanggal);
  return `${hari} ${BULAN[bulan - 1]} ${tahun}`;
}

/** A day in a narrow column, always equally wide: `Jum 13 Mar 2026`, `Jum 13 Mar` without the year. */
export function tanggalPendek(tanggal: Tanggal, bertahun: boolean): string {
  const [tahun, bulan, hari] = bagian(tanggal);
  const pendek = `${namaHari(tanggal).slice(0, 3)} ${String(hari).padStart(2)} ${BULAN[bulan - 1]?.slice(0, 3)}`;
  return bertahun ? `${pendek} ${tahun}` : pendek;
}

/** `2026-03-13T09:30:00+07:00` → `pukul 09.30 WIB`. The moment is stored in WIB: no zone of the machine is asked. */
export function pukul(waktu: string): string {
  return `pukul ${waktu.slice(11, 16).replace(':', '.')} WIB`;
}

/** A whole number 0 … 999.999.999 in words: 10 → `sepuluh`. */
export function terbilang(n: number): string {
  if (n < 12) return SATUAN[n] ?? '';
  if (n < 20) return `${terbilang(n - 10)} belas`;
  if (n < 100) return sambung(n, 10, 'puluh');
  if (n < 200) return `seratus${sisa(n - 100)}`;
  if (n < 1000) return sambung(n, 100, 'ratus');
  if (n < 2000) return `seribu${sisa(n - 1000)}`;
  if (n < 1_000_000) return sambung(n, 1000, 'ribu');
  return sambung(n, 1_000_000, 'juta');
}

function sambung(n: number, nilai: number, nama: string): string {
  return `${terbilang(Math.floor(n / nilai))} ${nama}${sisa(n % nilai)}`;
}

function sisa(n: number): string {
  return n === 0 ? '' : ` ${terbilang(n)}`;
}

/** `2026-03-13` → `Jumat`. */
export function namaHari(tanggal: Tanggal): string {
  const [tahun, bulan, hari] = bagian(tanggal);
  const t = bulan < 3 ? tahun - 1 : tahun;
  const hitungan = t + Math.floor(t / 4) - Math.floor(t / 100) + Math.floor(t / 400) + (GESER[bulan - 1] ?? 0) + hari;
  return HARI[hitungan % 7] ?? '';
}

function bagian(tanggal: Tanggal): [tahun: number, bulan: number, hari: number] {
  return [Number(tanggal.slice(0, 4)), Number(tanggal.slice(5, 7)), Number(tanggal.slice(8, 10))];
}
