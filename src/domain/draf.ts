import { samarkan } from './identitas.js';
import type { Pelaku } from './pelaku.js';
import { ANONIM, samarkanNama } from './tampak.js';

/** A draft goes after so many days. */
export const HARI_DRAF = 7;
const SEHARI_MS = 24 * 60 * 60 * 1000;

/** What was typed into a question and not accepted yet: its line or text, or those of its list. */
export type Ketikan = string | readonly string[];

/** The answers of a form that was not finished: raw, as `--berkas` takes them. */
export interface Draf {
  /** Hex, part of its file's name. */
  id: string;
  /** What was being typed, without flags: `layanan disposisi PI-2026-0001`. */
  perintah: string;
  /** Officer's id; null: nobody was signed in. */
  petugas: string | null;
  /** Last answer, milliseconds since 1970. */
  disimpan: number;
  jawaban: Readonly<Record<string, unknown>>;
  /** Beside the answers, never in their place: what no question has accepted may be half a word. */
  ketikan?: Readonly<Record<string, Ketikan>> | undefined;
  /** Answers whose question is not in play now, as raw as the others: there again with the question. */
  tersisih?: Readonly<Record<string, unknown>> | undefined;
  /** Fields in the order in which they were asked, also those left empty. */
  ditanya: readonly string[];
  /** Read: paths of texts of which only the editor (vim) can read what wasn't saved. */
  tertinggal?: readonly string[] | undefined;
  /** Saved: it is being typed in now. Read: another window, whose process lives, has it open. */
  terbuka?: boolean | undefined;
}

/** How many of the id's characters name a draft. */
const HURUF_KODE = 6;
const KODE = new RegExp(`^[0-9a-f]{${HURUF_KODE}}$`);

/** What `--lanjut` takes: the end of the draft's id. */
export function kodeDraf({ id }: Pick<Draf, 'id'>): string {
  return id.slice(-HURUF_KODE);
}

/** A word that can only be meant as the code of a draft. */
export function adalahKodeDraf(kata: string): boolean {
  return KODE.test(kata);
}

/** The one way to take a draft up again. */
export function perintahLanjut(draf: Pick<Draf, 'id' | 'perintah'>): string {
  return `${draf.perintah} --lanjut ${kodeDraf(draf)}`;
}

/** What is left of a form that was broken off. */
export interface DrafDitinggal {
  /** What goes on with its draft; null: none could be written. */
  lanjutkan: string | null;
  /** false: the draft holds what was written before, not the last answers. */
  lengkap: boolean;
}

export function sebutDitinggal({ lanjutkan, lengkap }: DrafDitinggal): string {
  if (lanjutkan === null) return 'Draf tidak dapat disimpan: jawaban yang diketik hilang.';
  const sampai = lengkap
    ? 'Jawaban tersimpan sebagai draf'
    : 'Jawaban terakhir tidak dapat disimpan; yang sebelumnya ada di draf';
  return `${sampai}; lanjutkan dengan: ${lanjutkan}`;
}

/** How a text is got out of an editor's own file, which goes with the draft. */
export function sebutPulihkan(jalur: string): string {
  return `Yang belum disimpan di penyunting masih ada sampai ${HARI_DRAF} hari; buka dengan: vim -r "${jalur}"`;
}

/** Who is being registered, masked, as far as the name is typed; null: not said yet. */
export function namaDraf({ jawaban, ketikan }: Pick<Draf, 'jawaban' | 'ketikan'>): string | null {
  if (jawaban.anonim === true) return ANONIM;
  const siapa = jawaban.nama ?? jawaban.pelapor ?? ketikan?.nama ?? ketikan?.pelapor;
  return typeof siapa === 'string' && siapa !== '' ? samarkanNama(siapa) : null;
}

/** What tells a draft from others: the name, else the number of who it is, masked; null: neither is known. */
export function sebutanDraf(draf: Pick<Draf, 'jawaban' | 'ketikan'>): string | null {
  const { nik, kk } = draf.jawaban;
  const nomor = Object.entries({ NIK: nik, 'No. KK': kk }).flatMap(([nama, isi]) =>
    typeof isi === 'string' ? [`${nama} ${samarkan(isi)}`] : [],
  );
  return namaDraf(draf) ?? nomor[0] ?? null;
}

/** Whose draft it will be. */
export function pemilikDraf({ keadaan, petugas }: Pick<Pelaku, 'keadaan' | 'petugas'>): string | null {
  return keadaan === 'masuk' ? petugas : null;
}

/** An officer sees his own, and those from before the store had officers. */
export function bolehDraf(draf: Draf, pelaku: Pick<Pelaku, 'keadaan' | 'petugas'>): boolean {
  return draf.petugas === null || draf.petugas === pemilikDraf(pelaku);
}

/** When it goes, milliseconds since 1970. */
export function kedaluwarsaDraf({ disimpan }: Draf): number {
  return disimpan + HARI_DRAF * SEHARI_MS;
}

export function drafUsang({ disimpan }: Pick<Draf, 'disimpan'>, kini: number): boolean {
  return disimpan < terlamaDraf(kini);
}

/** Drafts from before this moment (milliseconds since 1970) are over. */
export function terlamaDraf(kini: number): number {
  return kini - HARI_DRAF * SEHARI_MS;
}

/** What the draft holds of unfinished answers, by key; what isn't text is left out. */
export function ketikanDraf({ ketikan }: Pick<Draf, 'ketikan'>): Readonly<Record<string, Ketikan>> {
  const teks = (t: unknown) => typeof t === 'string';
  const ada = Object.entries(ketikan ?? {}).filter(([, k]) => (Array.isArray(k) ? k.every(teks) : teks(k)));
  return Object.fromEntries(ada);
}

/** Questions that were only passed are nothing to come back to. */
export function drafKosong({ jawaban, ketikan }: Pick<Draf, 'jawaban' | 'ketikan'>): boolean {
  return Object.keys(jawaban).length === 0 && Object.values(ketikan ?? {}).every((k) => k.length === 0);
}

/** null: this is no draft. */
export function uraiDraf(json: unknown): Draf | null {
  const d = (typeof json === 'object' ? json : null) as Partial<Record<keyof Draf, unknown>> | null;
  const teks = [d?.id, d?.perintah].every((t) => typeof t === 'string');
  const sah = teks && Number.isFinite(d?.disimpan) && typeof d?.jawaban === 'object' && d.jawaban !== null;
  const ditanya = Array.isArray(d?.ditanya) && d.ditanya.every((k) => typeof k === 'string');
  return sah && ditanya && (d?.petugas === null || typeof d?.petugas === 'string') ? (d as Draf) : null;
}
