import type { Margin } from '../domain/setelan-periksa.js';

/** The parts a paper is made of; the drawing (fonts, page breaks) belongs to the adapter. */
export type Blok =
  /** `logo`: PNG, JPEG or SVG in base64. */
  | { jenis: 'kop'; baris: readonly string[]; alamat: readonly string[]; logo?: string }
  | { jenis: 'judul'; teks: string; bawah?: string | readonly string[] }
  | { jenis: 'paragraf'; teks: string; rata?: 'kiri' | 'tengah' | 'penuh'; tebal?: boolean; kecil?: boolean }
  /** Words of the citizen or the officer, set apart by a rule so that no line of them passes for the office's own. */
  | { jenis: 'kutipan'; baris: readonly string[]; lekat?: Lekat }
  /** A null value is a dotted line, to be filled in by hand. */
  | { jenis: 'pasangan'; isi: readonly (readonly [label: string, nilai: string | null])[]; lekat?: Lekat }
  /** Dotted lines to write on. */
  | { jenis: 'titik'; baris: number }
  | { jenis: 'daftar'; butir: readonly string[]; bernomor?: boolean }
  /** `sebaris`: one after another, as on a form; otherwise one a line. */
  | { jenis: 'centang'; isi: readonly { teks: string; ya: boolean }[]; sebaris?: true }
  | {
      jenis: 'tabel';
      /** Again on every page; empty = a table without a head. */
      kepala: readonly string[];
      /** Shares of the width. */ lebar: readonly number[];
      baris: readonly (readonly string[])[];
    }
  | { jenis: 'tandaTangan'; kolom: readonly TandaTangan[] }
  /** What follows begins on a new page: the reverse of a form. */
  | { jenis: 'halaman' };

/** The end of the block stays on the page of the next one. */
type Lekat = true;

/** A signature column: lines above, room to sign, the name underlined (empty: dots to fill in by hand), lines below (NIP). */
export interface TandaTangan {
  atas: readonly string[];
  nama: string;
  bawah: readonly string[];
}

/** What makes a paper verifiable (docs/keamanan.md): a QR code with lines beside it, and its short code on every page. */
export interface Tanda {
  /** Text of the QR code; the file carries it too. Null: a specimen, which has the place and no code. */
  qr: string | null;
  /** Foot of every page, so that a page of another paper shows. */
  kaki: string;
  /** Beside the QR code; the first one stands out. */
  baris: readonly string[];
}

/** The sheet and the room left free at its edges (cm). */
export interface Halaman {
  ukuran: 'A4' | 'F4';
  margin: Margin;
}

/** A whole paper, ready to be drawn. */
export interface Naskah {
  jenis: string;
  /** Title in the file's metadata, e.g. `Tanda terima PI-2026-0001`. */
  judul: string;
  /** Moment that the file carries as its creation (ISO 8601): of the event, never of the drawing. */
  waktu: string;
  orientasi: 'tegak' | 'mendatar';
  /** Absent: A4 with the program's margins. */
  halaman?: Halaman;
  blok: readonly Blok[];
  /** Running foot of every page, e.g. the register number; the page number is added. */
  kaki: string;
  /** Absent: a paper that nobody can have verified (a list, a report, an example). */
  tanda?: Tanda;
  /** Stamp at the head of every page: a copy of what was issued, or a specimen. */
  cap?: 'SALINAN' | 'CONTOH';
}
