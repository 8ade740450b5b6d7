import type { BerkasKasus } from '../../domain/kasus.js';

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
}
