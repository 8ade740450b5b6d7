import type { Result } from '../domain/hasil.js';
import type { Wilayah } from '../domain/identitas.js';
import type { Tanggal } from '../domain/tanggal.js';

/** What only the store knows that a word may be, for completion: `kasus` = the number of any open case, `pengaduan` = of a complaint. */
export type DariToko = 'petugas' | 'libur' | 'draf' | 'kasus' | 'pengaduan';

/** What validators of fields may look at. */
export interface BahanIsian {
  hariIni: Tanggal;
  wilayah: Wilayah;
}

/** Answers known so far, by camelCase key. */
export type JawabanSementara = Readonly<Record<string, unknown>>;

/** A question of a form = a flag of a command = a key of `--berkas`; one validator serves all three. */
export interface Isian<T> {
  /** Question for a person; null = never asked, only a flag. */
  tanya: string | null;
  /** Help of the flag. */
  uraian: string;
  /** Placeholder of the flag's value; null = a switch. */
  nilai: string | null;
  wajib: boolean;
  /** Several values: the flag may be repeated or take many. */
  banyak: boolean;
  pilihan: readonly string[] | null;
  /** Usual values of free text: offered by completion, never required. */
  saran?: readonly string[];
  dariToko?: DariToko;
  /** One word may hold several of these values, with commas between. */
  berkoma?: boolean;
  /** Which of these values there are, by kind of case: completion offers those of the case that the command names. */
  menurutJenis?: Readonly<Record<string, readonly string[]>>;
  /** Several lines; gets a second flag `--…-berkas FILE|-`. */
  panjang: boolean;
  /** What the choices are called, by value, where that says more. */
  namaPilihan?: Readonly<Record<string, string>>;
  baca(mentah: string, bahan: BahanIsian): Result<unknown, string>;
  /** A checked value as it is typed, where that isn't the value itself. */
  tulis?(nilai: unknown): string;
  /** Shown beside the field, never blocks. */
  peringatan?(nilai: T, bahan: BahanIsian): readonly string[];
  /** Asked and required only when this holds. */
  bila?(jawaban: JawabanSementara): boolean;
  /** Asked for a further value of several, where "and another" doesn't say it. */
  tanyaLagi?: string;
  /** One of several must be given, and this is the last that is asked for: why it can't be left empty; null: it can. */
  wajibKarena?(jawaban: JawabanSementara): string | null;
  /** Given although `bila` does not hold: a fault, with this sentence. */
  hanyaBila?: string;
  /** What is recorded now: there to be edited as long as nothing is answered. */
  semula?: unknown;
  /** A number of identity: never offered back on the screen. */
  samar?: boolean;
  /** Only for the compiler: what a checked value is. */
  readonly tipe?: T;
}

/** Always required, whatever the other answers: its checked value is there for certain. */
export interface IsianWajib<T> extends Isian<T> {
  readonly selalu: true;
}

// biome-ignore lint/suspicious/noExplicitAny: a table of fields of several types; `Jawaban` gives each its own back
export type TabelIsian = Readonly<Record<string, Isian<any>>>;

/** What is only known of a field once the case or its standard is: the values it takes, whether it is required, its question. */
export type Penyesuaian = Readonly<
  Record<string, Pick<Partial<Isian<unknown>>, 'pilihan' | 'wajib' | 'namaPilihan' | 'tanya'>>
>;

/** The same fields, those named with what is known of them now. */
export function sesuaikan<F extends TabelIsian>(isian: F, penyesuaian: Penyesuaian): F {
  const baru = Object.entries(isian).map(([k, i]) => [k, { ...i, ...penyesuaian[k] }]);
  return Object.fromEntries(baru) as F;
}

/** The checked answers of a table of fields. */
export type Jawaban<F extends TabelIsian> = {
  readonly [K in keyof F]: F[K] extends IsianWajib<infer T> ? T : F[K] extends Isian<infer T> ? T | undefined : never;
};

/** Any one of several fields will do; which, is for whoever fills them in to say. */
export const SALAH_SATU = { wajibKarena: () => null };

/** A question by its short name, as on the card; null: it is never asked. */
export function namaTanya({ tanya }: Pick<Isian<unknown>, 'tanya'>): string | null {
  return tanya?.replace(/ \(.*\)$/, '') ?? null;
}

/** A field as a person at a terminal knows it: by its question; one that is never asked by its flag. */
export function sebutTanya(isian: TabelIsian, kunci: string): string {
  const satu = isian[kunci];
  return (satu === undefined ? null : namaTanya(satu)) ?? bendera(kunci);
}

/** An argument of the command, by its name in capitals. */
export function adalahKata(kunci: string): boolean {
  return /^[A-Z]+$/.test(kunci);
}

/** `caraMemperoleh` → `--cara-memperoleh`, `pasal17` → `--pasal-17`; a word after the command stands for itself: `FILE`. */
export function bendera(kunci: string): string {
  if (adalahKata(kunci)) return kunci;
  return `--${kunci.replaceAll(/[A-Z]|\d+/g, (potong) => `-${potong.toLowerCase()}`)}`;
}

/** The flag that reads the answers of a whole form from a file. */
export const BERKAS_ISIAN = '--berkas';

/** The flag that reads a long text from a file. */
export function benderaBerkas(kunci: string): string {
  return bendera(`${kunci}Berkas`);
}
