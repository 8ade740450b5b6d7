import { denganFolder } from './jalan.js';
import { type Buku, bukuBaru, dilewati, type Hasil } from './skenario.js';
import { kurang } from './syarat.js';

/** A scenario that injects through strace, in a folder of its own; skipped where strace can't trace. */
export async function diStrace(kerja: (buku: Buku, folder: string) => Promise<void>, catatan?: string): Promise<Hasil> {
  const belum = kurang('strace');
  if (belum !== null) return dilewati(belum);
  const buku = bukuBaru();
  await denganFolder((folder) => kerja(buku, folder));
  return buku.hasil(catatan);
}
