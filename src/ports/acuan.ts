import type { KasusContoh } from '../documents/contoh.js';
import type { TabelAkses } from '../domain/akses.js';
import type { Wilayah } from '../domain/identitas.js';
import type { BerkasKalender } from '../domain/kalender.js';
import type { BawaanKantor } from '../domain/setelan-kantor.js';
import type { Standar } from '../domain/standar.js';
import type { AlasanKeberatan } from '../domain/tindakan/keberatan.js';

/** Reference data that comes with the program: standards, calendars, positions, wording. */
export interface Acuan {
  /** null when there is no standard of this code. */
  standar(kode: string): Standar | null;
  daftarStandar(): readonly Standar[];
  kalender(): readonly BerkasKalender[];
  wilayah(): Wilayah;
  /** Position code → its name. */
  jabatan(): Readonly<Record<string, string>>;
  /** Who may run which command. */
  akses(): TabelAkses;
  pasal17(): readonly { huruf: string; teks: string }[];
  /** Grounds of an objection, UU 14/2008 Pasal 35 ayat (1). */
  alasanKeberatan(): readonly AlasanKeberatan[];
  /** Defaults of the office's own settings, by key; the store's settings stand above them. */
  kantor(): BawaanKantor;
  /** The commonest passwords, lower case; read only when a password is set. */
  sandiUmum(): ReadonlySet<string>;
  /** Text of `templates/NAMA.json`; null: the program lacks it. */
  templat(nama: string): string | null;
  /** Invented cases for specimens of every paper. */
  contohKertas(): readonly KasusContoh[];
  /** Folder of the fonts that papers embed. */
  folderFont: string;
}
