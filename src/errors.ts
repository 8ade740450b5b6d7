import type { JenisPenolakan, Penolakan } from './domain/hasil.js';

/** The one table of exit codes (contract §1). */
export const KODE_KELUAR = {
  selesai: 0,
  gagal: 1,
  pemakaian: 2,
  'tidak-ada': 3,
  aturan: 4,
  akses: 5,
  toko: 6,
  temuan: 7,
  dibatalkan: 130,
} as const;

export function kodeKeluar(jenis: JenisPenolakan): number {
  return KODE_KELUAR[jenis];
}

/** The user pressed Ctrl-C or chose to cancel: nothing was written. Thrown by prompts, caught in `main`. */
export class Dibatalkan extends Error {
  override name = 'Dibatalkan';
}

/** An expected refusal from a place that can't return one (an adapter deep inside a stream). Caught in `main`. */
export class GagalDenganPenolakan extends Error {
  override name = 'GagalDenganPenolakan';
  constructor(readonly penolakan: Penolakan) {
    super(penolakan.pesan);
  }
}
