import { basename } from 'node:path';
import { bentukLain } from './bentuk-segel.js';
import { berkasRahasia } from './berkas-rahasia.js';
import { uraiNamaKasus } from './jalur.js';
import type { Periksaan } from './periksaan.js';
import type { KepalaToko } from './toko.js';

/** What lies in the clear in a sealed store: a writer that froze before it was turned on, or somebody's own copy. */
export function periksaSegel(p: Periksaan, kepala: KepalaToko | null): void {
  if (kepala?.enkripsi !== 'nyala') return;
  for (const berkas of berkasRahasia(p.r.folder)) {
    if (!bentukLain(p.r.folder, berkas, true)) continue;
    p.lapor('terang', berkas, uraiNamaKasus(basename(berkas))?.nomor ?? null, 'Isinya tidak tersegel.');
  }
}
