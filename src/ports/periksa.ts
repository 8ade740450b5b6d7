import type { BerkasKasus } from '../domain/kasus.js';

/** What the store can't know about a case: only its standard can say. */
export interface Tafsiran {
  /** Kinds of paper that it must have. */
  kertas: readonly string[];
  /** Numbers of papers that its events took. */
  nomorDokumen: readonly string[];
  /** Why it doesn't follow its standard: one sentence, or null. */
  salah: string | null;
}

export type TafsirKasus = (berkas: BerkasKasus) => Tafsiran;

/** `masalah`: a person must look. `dapat-diperbaiki`: `perbaiki` redoes it. `catatan`: harmless, or redone by the way. */
export type TingkatTemuan = 'masalah' | 'dapat-diperbaiki' | 'catatan';

/** One finding of the self-examination. */
export interface Temuan {
  /** Path relative to the store. */
  berkas: string;
  nomor: string | null;
  jenis: string;
  tingkat: TingkatTemuan;
  /** What is wrong and what to do. */
  pesan: string;
}

export interface PengamatPeriksa {
  tafsir: TafsirKasus;
  temuan(t: Temuan): void;
  /** Cases looked at so far. */
  maju(kasus: number): void;
}

export interface JumlahPeriksa {
  kasus: number;
  peristiwa: number;
  baris: number;
  lampiran: number;
}

/** An event that a short code on an old paper stands for. */
export interface Jangkar {
  nomor: string;
  peristiwa: number;
  tindakan: string;
  waktu: string;
}

/** Who holds the writers' lock, as far as it can be known. */
export interface KeteranganKunci {
  pid: number | null;
  komputer: string | null;
  /** Moment at which it was taken (ISO 8601); null when unknown. */
  sejak: string | null;
  /** Since its holder last gave a sign of life (ms); a living one does every second. */
  diamMs: number;
}
