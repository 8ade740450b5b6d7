import type { Naskah } from '../documents/blok.js';
import type { Result } from '../domain/hasil.js';

/** Draws papers. Same manuscripts, same bytes. */
export interface Penggambar {
  /** What drawing needs is there and can be read; the refusal names what is not. */
  siap(): Result<null>;
  /** Every sign of a text (lines apart by line feeds) can be drawn; of another a box is drawn in its place. */
  terlukis(teks: string): boolean;
  gambar(naskah: Naskah): Promise<Uint8Array>;
  /** Several papers in one file: each from a new page on (`bolakBalik`: a new sheet), with page numbers of its own. */
  himpun(kepala: KepalaHimpunan, naskah: AsyncIterable<Naskah>, bolakBalik: boolean): Promise<Uint8Array>;
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
  /** Digest of where and how large its text stands. */
  letak: string;
  /** Its size, what of it is shown, and how it is turned. */
  lembar: string;
  /** Digest of the faces, pictures and settings that it draws with. */
  sumber: string;
  /** A note, a stamp or a field of a signature is laid over the page; it is no part of what was drawn. */
  tempelan: boolean;
  /** Part of what it draws can't be opened here; another program may show it. */
  tertutup: boolean;
}

/** What a file says that claims to be one of our papers. */
export interface TelaahPdf {
  /** Texts of QR codes that the file carries beside its pages; not verified. */
  sandi: readonly string[];
  halaman: readonly HalamanPdf[];
  /** Parts of it (an object, the list of its pages) stand there more than once: another program may show others than those that were read. */
  ganda: boolean;
  /** It is encrypted: neither codes nor pages can be read. */
  bersandi: boolean;
  /** A key by which it does something of its own accord (a script); null: none. Ours have none. */
  tindakan: string | null;
}

/** Something that lies over a page. */
export interface TempelanPdf {
  halaman: number;
  macam: 'tanda-tangan' | 'isian' | 'catatan';
  /** How much of the page it takes (0 to 100, rounded up); null: it can't be told. */
  persen: number | null;
}

/** What was added to the end of a PDF, and whether it is nothing but an addition. */
export interface TelaahTambahan {
  /**
   * null: the pages draw what they drew. `susunan`: it can't be followed; `bagian`, `katalog`, `halaman`: something of the
   * original was changed; `tindakan`: the document would act by itself, or draw other pages.
   */
  alasan: 'susunan' | 'bagian' | 'katalog' | 'halaman' | 'tindakan' | null;
  /** What was changed: a key or the number of an object. */
  kunci: string | null;
  tempelan: readonly TempelanPdf[];
  /** Fields that hold an electronic signature; not verified. */
  tandaTangan: number;
  /** Title, program or other words about the file were written anew. */
  keterangan: boolean;
}
