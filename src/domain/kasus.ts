import type { Tanggal } from './tanggal.js';

/** What JSON can hold; events hold nothing else. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [kunci: string]: Json };
export type Isi = Readonly<Record<string, Json>>;

/** An act as decided, before it is numbered, dated by the clock and chained. */
export interface PeristiwaBaru {
  tindakan: string;
  /** The day the act took place (WIB); the moment of entry stands beside it. */
  tanggal: Tanggal;
  /** Position that the act belongs to, e.g. `front-office`. */
  jabatan: string;
  /** Status of the case after the act; null = unchanged. */
  status: string | null;
  isi: Isi;
  /** Personal fields: stored beside the chain, which covers only their salted digest. */
  pribadi: Isi;
  /** Digests of the personal fields that were erased after their retention: with them the chain still verifies. */
  terhapus?: Readonly<Record<string, string>>;
}

export interface Peristiwa extends PeristiwaBaru {
  /** 1, 2, 3 … within the case; the order of the case is this, never a time. */
  urut: number;
  /** Moment of entry, ISO 8601 with offset +07:00. */
  waktu: string;
  /** Officer's id; the operating system's user while no officer is registered. */
  petugas: string;
  /** Hash of the event before (of the case); 64 zeros for the first. */
  sebelum: string;
  /** SHA-256 over the canonical event, see `rantai.ts`. */
  sidik: string;
}

/** A case as it is stored: its events and nothing that can be derived from them. */
export interface BerkasKasus {
  skema: 1;
  nomor: string;
  /** Kind of case = kind of its standard: permohonan, pengaduan, keberatan. */
  jenis: string;
  /** Code of the service standard, e.g. `permohonan-informasi`. */
  standar: string;
  /** Random salt of this case (hex, 32 bytes); '' once it was erased together with the personal fields. */
  garam: string;
  /** Counts the saves of this case; it stands in the file name too. */
  revisi: number;
  peristiwa: readonly Peristiwa[];
}

/** A stop of the clock. `sampai` null = still stopped. */
export interface Jeda {
  dari: Tanggal;
  sampai: Tanggal | null;
  kategori: string;
  alasan: string;
}

/** How the days of this case are counted: the office's settings on the day it was registered, part of its record. */
export interface Hitungan {
  /** 0: the day of receipt is not counted; 1: it is day 1. */
  hariTerima: 0 | 1;
  /** Received on a day off or after closing time: as if received on the next working day. */
  geser: boolean;
}

/** Both clocks as they stood when the case was closed: a fact, never computed again. */
export interface TenggatBeku {
  tenggat: Tanggal;
  tenggatUndangUndang: Tanggal | null;
  sisaHariKerja: number;
  terlambat: boolean;
  terlambatUndangUndang: boolean;
  /** Hari kerja that it took, from day 0 (not counted) to the closing day; absent where an older record lacks it. */
  lamaHariKerja?: number;
}

/** Moment at which the closing act was entered; null while open. */
export function saatDitutup({ ditutup, peristiwa }: Pick<Kasus, 'ditutup' | 'peristiwa'>): string | null {
  // Of several closings (one undone, one after it) the last is the one that holds.
  return ditutup === null ? null : (peristiwa.findLast((p) => p.isi.beku !== undefined)?.waktu ?? null);
}

/** The state of a case, folded from its events by `evolve.ts`. */
export interface Kasus {
  nomor: string;
  jenis: string;
  standar: string;
  revisi: number;
  status: string;
  selesai: boolean;
  /** Day of receipt (may lie before the day of entry). */
  diterima: Tanggal;
  /** Moment of entry of the first act. */
  dicatat: string;
  /** Received after closing time: counts as received on the next working day. */
  sesudahJamKerja: boolean;
  hitungan: Hitungan;
  /** All fields of the form as they stand after corrections (personal ones too: mask before showing). */
  isian: Isi;
  klasifikasi: string | null;
  jeda: readonly Jeda[];
  /** Extension of the statute's clock (UU 14/2008 Pasal 22 ayat (8)); once. */
  perpanjangan: { tanggal: Tanggal; hari: number; alasan: string } | null;
  /** Numbers of cases that this one is linked with, in the order in which they were. */
  terkait: readonly string[];
  /** Day and frozen clocks of the closing act; null while open. */
  ditutup: (TenggatBeku & { tanggal: Tanggal }) | null;
  peristiwa: readonly Peristiwa[];
}
