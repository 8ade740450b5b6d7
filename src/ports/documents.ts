import type { Naskah } from '../documents/blok.js';

/** Draws a paper. Same manuscript, same bytes. */
export interface Penggambar {
  gambar(naskah: Naskah): Promise<Uint8Array>;
}
