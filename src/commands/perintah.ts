import type { Context } from '../context.js';
import type { Result } from '../domain/hasil.js';
import type { JenisKeluar } from '../errors.js';
import type { DariToko, TabelIsian } from '../forms/isian.js';
import type { PilihanTanya } from '../ports/prompter.js';

/** What a command answers; the shell around it prints. */
export interface Keluaran {
  /** The one JSON document of `--json`. */
  json: unknown;
  /** stdout for people and pipes: data only. */
  teks: string;
  /** stderr: everything said to a person, line by line. */
  pesan: readonly string[];
  /** Exit code when it is not 0 although the work was done. */
  kode?: number;
}

export interface Argumen {
  nama: string;
  wajib: boolean;
  uraian: string;
  /** All that it can be, where that is known beforehand (completion). */
  kata?: readonly string[];
  dariToko?: DariToko;
  /** How it is asked for at a terminal where it was left out; the number of a case is chosen (`tanya-nomor`). */
  tanya?: TanyaArgumen;
  /** It is a question of the command's own form under this name, so that the draft keeps the answer. */
  diFormulir?: boolean;
}

export interface TanyaArgumen {
  kalimat: string;
  /** Of an answer: as the command itself reads it. */
  baca(jawaban: string, ctx: Context): Result<unknown, string>;
  /** What there is to choose from; absent or empty: it is typed. */
  pilihan?(ctx: Context): Promise<readonly PilihanTanya[]>;
}

/** What was typed: positional arguments by name, raw flags by camelCase key. */
export interface Masukan {
  argumen: Readonly<Record<string, string | undefined>>;
  flag: Readonly<Record<string, unknown>>;
}

/** One row of the command table: parsing, help and completion come from it. */
export interface Perintah {
  /** As typed, e.g. `standar lihat`. */
  nama: string;
  kelompok: 'Permohonan' | 'Pengaduan' | 'Keberatan' | 'Semua kasus' | 'Membaca' | 'Mengurus meja';
  ringkasan: string;
  argumen: readonly Argumen[];
  isian: TabelIsian;
  /** Writes: gets `--berkas`, `--uji-coba`, `--ya`. */
  menulis: boolean;
  /** Opens a case or acts on one: gets `--kunci`. */
  berkunci?: boolean;
  /** Its form keeps a draft: gets `--lanjut`. */
  berdraf?: boolean;
  /** Answers a list: gets `--csv`. */
  berdaftar?: boolean;
  /** Fields that `--json NAMA,…` may pick. */
  bidang: readonly string[];
  contoh: readonly string[];
  /** Exit codes beside the usual ones, or with a meaning of their own here. */
  kode?: Readonly<Partial<Record<JenisKeluar, string>>>;
  /** Commands and topics to read next, where the neighbours in the table don't say it. */
  lihatJuga?: readonly string[];
  jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>>;
}

/** The argument of every command that works on one case. */
export const NOMOR: Argumen = { nama: 'NOMOR', wajib: true, uraian: 'Nomor kasus: PI-2026-0001, pi-1, atau 1' };
