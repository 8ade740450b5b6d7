import type { Naskah } from '../documents/blok.js';

/** Draws papers. Same manuscripts, same bytes. */
export interface Penggambar {
  gambar(naskah: Naskah): Promise<Uint8Array>;
  /** Several papers in one file: each from a new page on, with page numbers of its own. */
  himpun(kepala: KepalaHimpunan, naskah: AsyncIterable<Naskah>): Promise<Uint8Array>;
}

/** What the file of several papers carries: title and moment (ISO 8601). */
export interface KepalaHimpunan {
  judul: string;
  waktu: string;
}
