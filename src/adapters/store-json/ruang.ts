import type { BerkasKasus } from '../../domain/kasus.js';
import type { SumberRahasia } from '../../ports/enkripsi.js';
import type { KunciData } from './sandi.js';
import { pembukaKunci } from './sandi-kunci.js';

/** Places in a write where a test may let a rival in, or freeze a writer. */
export type Titik = 'diputuskan' | 'niat-tertulis' | 'diklaim' | 'sebelum-paut' | 'terpaut' | 'terjejak' | 'terarsip';

/** What every step of the store works with. */
export interface Ruang {
  /** Absolute path of the store. */
  folder: string;
  /** Random name part, unique among all processes. */
  acak(): string;
  /** Milliseconds since 1970. */
  jam(): number;
  /** Closed? Only the standard knows, and the store doesn't know standards. */
  selesai(berkas: BerkasKasus): boolean;
  /** Tells the person who waits what for. */
  kabari(teks: string): void;
  kait(titik: Titik): Promise<void>;
  rahasia: SumberRahasia;
  /** Keys opened by this run, by their wrap. */
  ingatan: Map<string, KunciData>;
  /** What opens sealed content; asked for on first need. Refuses (toko) when it can't be had. */
  kunciData(): Promise<KunciData>;
}

/** The same run on another folder: a copy, or another office's store with its own key. */
export function ruangDi(r: Omit<Ruang, 'folder' | 'kunciData'>, folder: string): Ruang {
  return { ...r, folder, kunciData: pembukaKunci(folder, r.rahasia, r.ingatan) };
}
