import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import utc from 'dayjs/plugin/utc.js';
import { BATAS } from './batas.js';
import { berhasil, gagal, type Result } from './hasil.js';

dayjs.extend(utc);
dayjs.extend(customParseFormat);

/** A day in WIB as `YYYY-MM-DD`. Strings of this form compare in the order of time. */
export type Tanggal = string;

const MS_SEHARI = 86_400_000;
/** WIB is UTC+7 all year: no table of zones, and never the machine's zone. */
const MS_WIB = 7 * 3_600_000;
const CARA = 'ketik misalnya 2026-03-13, 13-03-2026, 13/3/2026, hari ini, atau kemarin';
const TAHUN_TERKECIL = 1900;

/**
 * A date as an officer types it: `2026-03-13`, `13-03-2026`, `13/3/2026`, `hari ini`, `kemarin` (any case).
 * Refused with one sentence: anything else, a day that the calendar doesn't have, a year before 1900.
 */
export function bacaTanggal(teks: string, hariIni: Tanggal): Result<Tanggal, string> {
  if (teks.length > BATAS.ketikan) return gagal(`Tanggal terlalu panjang: ${CARA}.`);
  const ketikan = teks.trim().replace(/\s+/g, ' ').toLowerCase();
  if (ketikan === 'hari ini') return berhasil(hariIni);
  if (ketikan === 'kemarin') return berhasil(tambahHari(hariIni, -1));
  const bagian = bagianTanggal(ketikan);
  if (bagian === null) return gagal(`Tanggal tidak dapat dibaca: ${CARA}.`);
  const tanggal = bagian.join('-');
  if (!tanggalAda(tanggal)) {
    return gagal(`Tanggal ${ketikan} tidak ada di kalender: periksa hari, bulan, dan tahunnya, lalu ${CARA}.`);
  }
  return berhasil(tanggal);
}

/** Year, month, day with their zeros; null when the text has another shape. */
function bagianTanggal(ketikan: string): [string, string, string] | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(ketikan);
  if (iso) return [iso[1] ?? '', iso[2] ?? '', iso[3] ?? ''];
  const kita = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4})$/.exec(ketikan);
  if (kita) return [kita[4] ?? '', (kita[3] ?? '').padStart(2, '0'), (kita[1] ?? '').padStart(2, '0')];
  return null;
}

/** True for a `YYYY-MM-DD` that exists (from 1900). Strict: a lax parser makes 3 March of 31-02. */
export function tanggalAda(teks: string): boolean {
  const dibaca = dayjs.utc(teks, 'YYYY-MM-DD', true);
  return dibaca.isValid() && dibaca.year() >= TAHUN_TERKECIL;
}

/** Days since 1970-01-01. Arithmetic only: due dates of thousands of cases pass here. */
function hariKe(t: Tanggal): number {
  return Date.UTC(tahunDari(t), duaDigit(t, 5) - 1, duaDigit(t, 8)) / MS_SEHARI;
}

function duaDigit(t: Tanggal, mulai: number): number {
  return (t.charCodeAt(mulai) - 48) * 10 + t.charCodeAt(mulai + 1) - 48;
}

/** The date of a day number; proleptic Gregorian, counted in 400-year eras that start on 1 March (H. Hinnant). */
function dariHariKe(hari: number): Tanggal {
  const z = hari + 719_468;
  const era = Math.floor(z / 146_097);
  const hariEra = z - era * 146_097;
  const tahunEra = Math.floor(
    (hariEra - Math.floor(hariEra / 1460) + Math.floor(hariEra / 36_524) - Math.floor(hariEra / 146_096)) / 365,
  );
  const hariTahun = hariEra - (365 * tahunEra + Math.floor(tahunEra / 4) - Math.floor(tahunEra / 100));
  const bulanMaret = Math.floor((5 * hariTahun + 2) / 153);
  const tanggal = hariTahun - Math.floor((153 * bulanMaret + 2) / 5) + 1;
  const bulan = bulanMaret < 10 ? bulanMaret + 3 : bulanMaret - 9;
  const tahun = tahunEra + era * 400 + (bulan <= 2 ? 1 : 0);
  return `${angka(tahun, 4)}-${angka(bulan, 2)}-${angka(tanggal, 2)}`;
}

function angka(n: number, lebar: number): string {
  return String(n).padStart(lebar, '0');
}

/** `n` calendar days later (earlier when negative). */
export function tambahHari(t: Tanggal, n: number): Tanggal {
  return dariHariKe(hariKe(t) + n);
}

/** 0 = Minggu … 6 = Sabtu. */
export function hariDalamPekan(t: Tanggal): number {
  // 1970-01-01 was a Thursday (4).
  return (((hariKe(t) + 4) % 7) + 7) % 7;
}

export function tahunDari(t: Tanggal): number {
  return duaDigit(t, 0) * 100 + duaDigit(t, 2);
}

/** Calendar days from `dari` to `sampai`; negative when `sampai` lies before. */
export function selisihHari(dari: Tanggal, sampai: Tanggal): number {
  return hariKe(sampai) - hariKe(dari);
}

/** The day in WIB of a moment (ms since 1970 UTC). */
export function tanggalWib(ms: number): Tanggal {
  return dariHariKe(Math.floor((ms + MS_WIB) / MS_SEHARI));
}

/** A moment as ISO 8601 in WIB, to the second: `2026-03-13T09:12:00+07:00`. */
export function waktuWib(ms: number): string {
  const detik = Math.floor(sejakTengahMalam(ms) / 1000);
  const jam = [Math.floor(detik / 3600), Math.floor(detik / 60) % 60, detik % 60].map((n) => angka(n, 2));
  return `${tanggalWib(ms)}T${jam.join(':')}+07:00`;
}

/** The same to the minute, as it is read: `2026-03-13 09:12`. */
export function waktuPendek(ms: number): string {
  return waktuWib(ms).slice(0, 16).replace('T', ' ');
}

/** Minutes since midnight WIB, 0–1439. */
export function menitWib(ms: number): number {
  return Math.floor(sejakTengahMalam(ms) / 60_000);
}

function sejakTengahMalam(ms: number): number {
  const wib = ms + MS_WIB;
  return wib - Math.floor(wib / MS_SEHARI) * MS_SEHARI;
}
