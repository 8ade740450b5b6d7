import type { Draf } from './domain/draf.js';
import type { Result } from './domain/hasil.js';
import type { Komponen } from './domain/ics.js';
import type { Pelaku } from './domain/pelaku.js';
import type { Tanggal } from './domain/tanggal.js';
import type { Acuan } from './ports/acuan.js';
import type { Penggambar, TelaahPdf, TelaahTambahan } from './ports/documents.js';
import type { TempatSunting } from './ports/draf.js';
import type { Prompter } from './ports/prompter.js';
import type { Sesi } from './ports/sesi.js';
import type { Store } from './ports/store.js';

/** What the flags that every command has, the environment and the terminal say together. */
export interface Pilihan {
  /** null = for people; [] = the whole object; names = only these fields. */
  json: readonly string[] | null;
  csv: boolean;
  bolehTanya: boolean;
  /** Say what would be recorded, write nothing. */
  ujiCoba: boolean;
  /** Answers every confirmation. */
  ya: boolean;
  /** The act was chosen from a list, not typed: one that asks nothing is shown and confirmed first. */
  pastikan?: boolean;
  /** `--kunci` as it is recorded (`domain/kiriman.ts`): the same submission again is answered, not repeated. */
  kunci?: string | undefined;
}

/** The terminal, as far as rendering must know it. */
export interface Layar {
  /** stdout is a terminal: tables; otherwise one record a line, TAB between. */
  tty: boolean;
  kolom: number;
  warna: boolean;
  ascii: boolean;
}

/** A logo as papers carry it. */
export interface LogoSiap {
  tipe: 'png' | 'jpg' | 'svg';
  isi: Uint8Array;
}

/** Files outside the store that the user names. */
export interface BerkasLuar {
  /** Text of a file (`-` = stdin), at most `maksByte`; the refusal is one sentence with the cure. */
  bacaTeks(jalur: string, maksByte: number): Promise<Result<string, string>>;
  /** A logo, made fit for papers (PNG, JPEG, SVG); the refusal is one sentence with the cure. */
  bacaLogo(jalur: string): Promise<Result<LogoSiap, string>>;
  /** Top components of an iCalendar text (RFC 5545); the refusal is one sentence. */
  uraiIcs(teks: string): Promise<Result<readonly Komponen[], string>>;
  /** Bytes of a file, at most `maksByte`; the refusal is one sentence with the cure. */
  baca(jalur: string, maksByte: number): Promise<Result<Uint8Array, string>>;
  /** Codes and pages of a PDF; null: it is none that can be read. */
  telaahPdf(isi: Uint8Array): Promise<TelaahPdf | null>;
  /** What stands behind the first `akhir` bytes, which are a whole PDF of ours. */
  telaahTambahan(isi: Uint8Array, akhir: number): Promise<TelaahTambahan>;
  /** Something is there under this name. */
  ada(jalur: string): Promise<boolean>;
  /** Writes a new file; an existing one is replaced only with `timpa`. Answers its path. */
  tulis(jalur: string, isi: Uint8Array, timpa: boolean): Promise<Result<string>>;
  /** Opens a file with the system's viewer; false where there is none. */
  tampilkan(jalur: string): Promise<boolean>;
}

/** What a form does with drafts of who sits here. */
export interface DrafBerjalan {
  semua(perintah: string): Promise<readonly Draf[]>;
  /** Goes on with this one: it is written over, and goes when the command is done. */
  ambil(draf: Draf): Promise<void>;
  buang(draf: Draf): Promise<void>;
  /** false: it couldn't be written. */
  simpan(isi: Pick<Draf, 'perintah' | 'jawaban' | 'ditanya' | 'ketikan' | 'tersisih'>): Promise<boolean>;
  /** Where an editor keeps the text of this field; null: no draft is kept. */
  tempatSunting(kunci: string): Promise<TempatSunting | null>;
}

/** Everything a command may use from the world; tests pass another one. */
export interface Context {
  pilihan: Pilihan;
  layar: Layar;
  /** Milliseconds since 1970; the only clock. */
  jam(): number;
  /** Today in WIB as this run began: one day from question to record, though the clock be put right meanwhile. */
  hariIni: Tanggal;
  /** Who sits at the desk in this run. */
  pelaku: Pelaku;
  /** Who sits there by now; absent: `pelaku` holds (nobody could be asked, or somebody is just signing in). */
  pelakuKini?: (() => Promise<Pelaku>) | undefined;
  /** The user's own session files. */
  sesi: Sesi;
  /** 32 random bytes, hex. */
  acak(): string;
  acuan: Acuan;
  /** Variables of the environment by name; only settings are looked up here. */
  lingkungan: Readonly<Record<string, string | undefined>>;
  berkasLuar: BerkasLuar;
  toko(): Promise<Store>;
  /** Drafts of this run's form; absent: none is kept. */
  draf?: DrafBerjalan;
  /** Data on stdout before the command is done; absent: what it prints, it prints at its end. */
  sebut?: ((teks: string) => void) | undefined;
  /** A line on a terminal's stderr that the next one takes the place of; '' clears it. Elsewhere nothing. */
  kemajuan(teks: string): void;
  /** Between two pieces of long work that records nothing: throws `Dibatalkan` once Ctrl-C was pressed. */
  napas?(): Promise<void>;
  prompter(): Promise<Prompter>;
  /** Lines of stdin that hold secrets (`--sandi-stdin`), one at each call, null after the last; null: not asked for. */
  barisRahasia: (() => Promise<string | null>) | null;
  penggambar(): Promise<Penggambar>;
}
