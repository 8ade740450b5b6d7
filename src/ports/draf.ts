import type { Draf } from '../domain/draf.js';
import type { Result } from '../domain/hasil.js';

/** Unfinished forms. They are no record: not chained, not in backups, gone after a week. */
export interface GudangDraf {
  /** Takes the place of the one with this id. Refuses (`toko`) what can't be written. */
  simpan(draf: Draf): Promise<Result<null>>;
  /** Every draft that can be read, the newest first; those that are too old are removed. */
  semua(): Promise<readonly Draf[]>;
  hapus(id: string): Promise<void>;
}
