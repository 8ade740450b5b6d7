import type { PolaNomor } from '../domain/nomor-surat.js';
import type { Standar } from '../domain/standar.js';
import type { Halaman } from './blok.js';

/** Who signs for a position; an empty name leaves a dotted line to be filled in by hand. */
export interface Pejabat {
  /** Lines of it are parted by ` / `: `a.n. Kepala Dinas Sosial / Sekretaris`. */
  jabatan: string;
  nama: string;
  /** 18 digits, or empty. */
  nip: string;
}

/** The office as its papers name it: its settings as they were on record (`kantor.ts`). */
export interface Kantor {
  nama: string;
  /** Lines of the letterhead, the office itself last. */
  kop: readonly string[];
  alamat: string;
  telepon: string;
  posel: string;
  /** City of the date line. */
  kota: string;
  /** To whom an objection goes (UU 14/2008 Pasal 35). */
  atasanPpid: string;
  /** Position code → who signs for it. */
  penandaTangan: Readonly<Record<string, Pejabat>>;
  saluranPengaduan: readonly string[];
  halaman: Halaman;
  nomorSurat: PolaNomor;
  /** PNG, JPEG or SVG in base64; null = the letterhead is text. */
  logo: string | null;
}

/** Wording of one document, `templates/NAMA.json`: sentences and lists of sentences with `{pengisi}`. */
export type Templat = Readonly<Record<string, string | readonly string[]>>;

/** All that papers are made of beside the case; whoever loads it, it is only data. */
export interface Bahan extends BahanKantor {
  standar: Standar;
  /** Short code of the ledger right after the event that the paper proves; null = none to print. */
  sidikJejak: string | null;
}

/** The part that belongs to the office, not to a case. */
export interface BahanKantor {
  kantor: Kantor;
  /** Position code → its name. */
  jabatan: Readonly<Record<string, string>>;
  templat: (nama: string) => Templat;
  pasal17: readonly { huruf: string; teks: string }[];
  /** Grounds of an objection (UU 14/2008 Pasal 35), in the order of the form. */
  alasanKeberatan: readonly { huruf: string; teks: string }[];
}
