import { relative, sep } from 'node:path';
import type { Penafsir } from '../../domain/dari-sekilas.js';
import type { Inti } from '../../domain/inti.js';
import type { BerkasKasus } from '../../domain/kasus.js';
import type { Sekilas } from '../../domain/sekilas.js';
import type { SumberRahasia } from '../../ports/enkripsi.js';
import type { KunciData } from './sandi.js';
import { pembukaKunci } from './sandi-kunci.js';
import type { Terbaru } from './terbaru.js';
import type { BukaUtas } from './utas.js';

/** Places in a write (of a case, of the glances) where a test may let a rival in, or freeze a writer. */
export type Titik =
  | ('diputuskan' | 'niat-tertulis' | 'diklaim' | 'sebelum-paut' | 'terpaut' | 'terjejak' | 'terarsip')
  | 'sekilas-disusun';

/** How the index of the archive is made; the store knows no standards. */
export interface AturanInti {
  /** Changes with whatever the essence of a case depends on beside the case. */
  cap: string;
  /** null: can't be told. `lain`: a record of the desk's own, which nobody looks for. */
  dari(berkas: BerkasKasus): Inti | 'lain' | null;
}

/** How the glances of open cases are made and read (docs/keandalan.md). */
export interface AturanSekilas {
  /** Changes with whatever a glance depends on beside the case: another program, other standards. */
  cap: string;
  /** What a list needs of an open case, or of a record of the desk itself; null: it must be read. */
  dari(berkas: BerkasKasus): Sekilas | 'catatan' | null;
  /** Reads the glances that have this in common; null: they are none. */
  penafsir(bersama: unknown): Penafsir | null;
  /** May a record of the desk itself bear this number? */
  catatan(nomor: string): boolean;
}

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
  /** A line that the next one takes the place of; '' clears it. */
  kemajuan(teks: string): void;
  /** null: no index is kept. */
  inti: AturanInti | null;
  /** null: no glances are kept. */
  sekilas: AturanSekilas | null;
  kait(titik: Titik): Promise<void>;
  rahasia: SumberRahasia;
  /** Keys opened by this run, by their wrap. */
  ingatan: Map<string, KunciData>;
  /** Open cases that this run has verified, by path: a file that is still the same one isn't verified again. */
  terverifikasi: Map<string, Terbaru>;
  /** A second thread for long reading; left out: there is none. */
  utas?: BukaUtas | undefined;
  /** What opens sealed content; asked for on first need. Refuses (toko) when it can't be had. */
  kunciData(): Promise<KunciData>;
}

export const TANPA_RAHASIA: SumberRahasia = {
  berkas: () => [],
  sesi: () => null,
  frasa: async () => null,
  frasaBaru: async () => null,
};

/** A path of the store without its folder: what `relative` answers, for a tenth of the time. */
export function relatif({ folder }: Pick<Ruang, 'folder'>, jalur: string): string {
  return jalur.startsWith(folder + sep) ? jalur.slice(folder.length + 1) : relative(folder, jalur);
}

/** The same run on another folder: a copy, or another office's store with its own key. */
export function ruangDi(r: Omit<Ruang, 'folder' | 'kunciData' | 'terverifikasi'>, folder: string): Ruang {
  return { ...r, folder, terverifikasi: new Map(), kunciData: pembukaKunci(folder, r.rahasia, r.ingatan) };
}
