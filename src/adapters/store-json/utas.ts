import type { Bagian } from './periksa-rencana.js';
import type { KunciData } from './sandi.js';

/** What a second thread is given at its start: the store, and all parts of the work. */
export interface TugasUtas {
  folder: string;
  /** Of a sealed store. */
  kunci: KunciData | null;
  bagian: readonly Bagian[];
  /** Who has taken each part, and behind them the look at names and rights (`bagian.length`): 0 = nobody yet. Shared. */
  diambil: Int32Array;
  /** The part that the first thread wants now: nobody gets far ahead of it. Shared. */
  dinanti: Int32Array;
}

/** A second thread that takes parts nobody has taken, one after the other. */
export interface Utas {
  /** What it found in part `ke` (JSON); undefined: nothing yet. Of each once. */
  ambil(ke: number): string | undefined;
  /** It failed, and nothing more will come. */
  mati(): boolean;
  /** Until something has come, or it is dead. */
  tunggu(): Promise<void>;
  tutup(): Promise<void>;
}

/** null: there is none to be had here. */
export type BukaUtas = (tugas: TugasUtas) => Promise<Utas | null>;
