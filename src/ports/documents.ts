import type { Naskah } from '../documents/blok.js';
import type { Result } from '../domain/hasil.js';

/** Draws papers. Same manuscripts, same bytes. */
export interface Penggambar {
  /** What drawing needs is there and can be read; the refusal names what is not. */
  siap(): Result<null>;
  gambar(naskah: Naskah): Promise<Uint8Array>;
  /** Several papers in one file: each from a new page on, with page numbers of its own. */
  himpun(kepala: KepalaHimpunan, naskah: AsyncIterable<Naskah>): Promise<Uint8Array>;
}

/** What the file of several papers carries: title and moment (ISO 8601). */
export interface KepalaHimpunan {
  judul: string;
  waktu: string;
}

/** A page of a PDF, as far as two papers are compared. */
export interface HalamanPdf {
  /** Lines of text in the order in which they are drawn. */
  baris: readonly string[];
  /** Digest of all that is drawn and is no text: rules, pictures, the QR code. */
  gambar: string;
  /** A note, a stamp or a field of a signature is laid over the page; it is no part of what was drawn. */
  tempelan: boolean;
}

/** What a file says that claims to be one of our papers. */
export interface TelaahPdf {
  /** Texts of QR codes that the file carries beside its pages; not verified. */
  sandi: readonly string[];
  halaman: readonly HalamanPdf[];
  /** It is encrypted: neither codes nor pages can be read. */
  bersandi: boolean;
}
