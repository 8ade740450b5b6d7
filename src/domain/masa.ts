import type { Kesalahan } from './hasil.js';
import { type Tanggal, tahunDari, tambahHari } from './tanggal.js';

/** A period; both days belong to it. */
export interface Masa {
  dari: Tanggal;
  sampai: Tanggal;
}

/** What may name a period: a month `YYYY-MM`, a year, or its first and last day. */
export interface MasaDiminta {
  bulan?: string;
  tahun?: number;
  dari?: Tanggal;
  sampai?: Tanggal;
}

/** A whole month, `YYYY-MM`. */
export function masaBulan(bulan: string): Masa {
  const dari = `${bulan}-01`;
  // 31 days on lies in the next month, whose day of the month is what is too much.
  const lebih = tambahHari(dari, 31);
  return { dari, sampai: tambahHari(lebih, -Number(lebih.slice(8))) };
}

/** The period that is asked for: this month when nothing is named; `dari` alone lasts up to today. */
export function masaDari(p: MasaDiminta, hariIni: Tanggal): Masa {
  if (p.tahun !== undefined) return { dari: `${p.tahun}-01-01`, sampai: `${p.tahun}-12-31` };
  if (p.bulan !== undefined) return masaBulan(p.bulan);
  if (p.dari !== undefined) return { dari: p.dari, sampai: p.sampai ?? hariIni };
  return masaBulan(hariIni.slice(0, 7));
}

/** Faults of a request, each by its flag: two ways of naming a period at once, an end without or before its start. */
export function periksaMasa(p: MasaDiminta, hariIni: Tanggal): readonly Kesalahan[] {
  const cara = [
    ...(p.bulan === undefined ? [] : ['--bulan']),
    ...(p.tahun === undefined ? [] : ['--tahun']),
    ...(p.dari === undefined && p.sampai === undefined ? [] : ['--dari']),
  ];
  if (cara.length > 1) return [{ bendera: cara.join(' / '), pesan: 'pilih salah satu cara menyebut masa' }];
  if (p.sampai !== undefined && p.dari === undefined) return [{ bendera: '--sampai', pesan: 'sebut juga --dari' }];
  const { dari, sampai } = masaDari(p, hariIni);
  return dari <= sampai ? [] : [{ bendera: '--sampai', pesan: `${sampai} mendahului --dari ${dari}` }];
}

/** `YYYY-MM` from the year 1900, as dates are. */
export function bulanAda(teks: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(teks) && tahunDari(teks) >= 1900;
}
