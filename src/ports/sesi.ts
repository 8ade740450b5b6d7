import type { Result } from '../domain/hasil.js';
import type { CatatanSesi, SaatMesin } from '../domain/sesi.js';

/** The user's own file: who has it is signed in at this store. */
export interface SesiSendiri {
  /** Id of the store that it is good for. */
  toko: string;
  /** 256 random bits, hex. */
  token: string;
  /** What `GudangSesi.kunci` gave when signing in; null where no passphrase is asked. */
  kunci: string | null;
}

/** Sessions on the user's side, outside the store. */
export interface Sesi {
  /** null: none for this store, or the file isn't the user's alone. */
  baca(toko: string): SesiSendiri | null;
  /** Refuses (`toko`) when it can't be written. */
  simpan(sesi: SesiSendiri): Result<null>;
  hapus(toko: string): void;
  saat(): SaatMesin;
}

/** Sessions on the store's side: small files outside chain and backups, named by the hash of their token. */
export interface GudangSesi {
  /** null: the store isn't there yet. */
  idToko(): Promise<string | null>;
  baca(sidik: string): Promise<CatatanSesi | null>;
  /** The unlocked key of a store with a passphrase, for the user's session file, so that it is asked once; else null. */
  kunci(): Promise<string | null>;
  simpan(sidik: string, catatan: CatatanSesi): Promise<void>;
  /** Writes over one that is there, without waiting for the disk; one that has ended stays ended. Never fails. */
  sentuh(sidik: string, catatan: CatatanSesi): Promise<void>;
  /** Ends those for which this holds; what can't be read ends too. */
  hapus(cocok: (sidik: string, catatan: CatatanSesi) => boolean): Promise<void>;
}
