import type { Draf } from '../domain/draf.js';
import type { Result } from '../domain/hasil.js';

/** Where an editor keeps a long text while it is open: whoever opens it removes the folder when it is done. */
export interface TempatSunting {
  folder: string;
  /** By the process of this pid: as long as it lives the text is still being edited. */
  dipakai(pid: number): void;
}

/** Unfinished forms. They are no record: not chained, not in backups, gone after a week. */
export interface GudangDraf {
  /** Takes the place of the one with this id. Refuses (`toko`) what can't be written. */
  simpan(draf: Draf): Promise<Result<null>>;
  /** Every draft that can be read, the newest first; those that are too old are removed. */
  semua(): Promise<readonly Draf[]>;
  /**
   * A new folder (0700) for the editor that opens on this field of a saved draft. What a killed program leaves there comes
   * into the draft, as unfinished, when drafts are looked at next. Refuses (`toko`) where none can be made.
   */
  tempatSunting(id: string, kunci: string): Promise<Result<TempatSunting>>;
  hapus(id: string): Promise<void>;
}
