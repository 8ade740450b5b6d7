import { type Henti, hariKeNol, hariKerjaAntara, jatuhTempo } from './hari.js';

/** One act as it is typed: when, on which case of the year, and its flags ('' = a switch). */
export interface Langkah {
  /** `2026-03-13T09:12`, WIB. */
  saat: string;
  kasus: number;
  tindakan: string;
  flag: Readonly<Record<string, string>>;
  /** The complaint that this new request was. */
  dari?: number;
}

/** The dates of a case on a reference day, under the names of the contract. */
export interface Tanggalan {
  tenggat: string;
  tenggatUndangUndang: string | null;
  tenggatSementara: boolean;
  sisaHariKerja: number;
  terlambat: boolean;
  terlambatUndangUndang: boolean;
}

/** A case as the naive side knows it. */
export interface KasusPolos {
  nomor: string;
  jenis: 'permohonan' | 'pengaduan';
  status: string;
  diterima: string;
  sesudahTutup: boolean;
  dicatat: string;
  klasifikasi: string | null;
  saluran: string;
  henti: Henti[];
  /** Hari kerja that were added to the statute's clock; null = not extended. */
  diperpanjang: number | null;
  /** Days of the acts so far, the receipt first. */
  hari: string[];
  ditutup: (Tanggalan & { tanggal: string }) | null;
}

const PANJANG: Readonly<Record<string, number>> = { ringan: 5, normatif: 5, 'non-pengawasan': 14, pengawasan: 60 };

export function terhenti(k: KasusPolos): boolean {
  return k.henti.some((h) => h.sampai === null);
}

/** Both clocks on `acuan`; of a closed case as they stood when it closed. */
export function tanggalan(k: KasusPolos, acuan: string): Tanggalan {
  if (k.ditutup !== null) {
    const { tanggal: _, ...beku } = k.ditutup;
    return beku;
  }
  const nol = hariKeNol(k.diterima, k.sesudahTutup);
  const tenggat = jatuhTempo(nol, PANJANG[k.klasifikasi ?? ''] ?? 5, k.henti, acuan);
  const hukum = k.jenis === 'permohonan' ? jatuhTempo(nol, 10 + (k.diperpanjang ?? 0), k.henti, acuan) : null;
  const sisa = acuan <= tenggat ? hariKerjaAntara(acuan, tenggat) : 0 - hariKerjaAntara(tenggat, acuan);
  return {
    tenggat,
    tenggatUndangUndang: hukum,
    tenggatSementara: k.jenis === 'pengaduan' && k.klasifikasi === null,
    sisaHariKerja: sisa,
    terlambat: sisa < 0,
    terlambatUndangUndang: hukum !== null && hariKerjaAntara(hukum, acuan) > 0,
  };
}

/** Working days from day 0 (not counted) to the day it closed (counted). */
export function lamanya(k: KasusPolos): number {
  return k.ditutup === null ? 0 : hariKerjaAntara(hariKeNol(k.diterima, k.sesudahTutup), k.ditutup.tanggal);
}
