import type { Pelaku } from './pelaku.js';

/** A draft goes after so many days. */
const HARI_DRAF = 7;
const SEHARI_MS = 24 * 60 * 60 * 1000;

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
  /** Fields in the order in which they were asked, also those left empty. */
  ditanya: readonly string[];
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

export function drafUsang(draf: Draf, kini: number): boolean {
  return kini > kedaluwarsaDraf(draf);
}

/** null: this is no draft. */
export function uraiDraf(json: unknown): Draf | null {
  const d = (typeof json === 'object' ? json : null) as Partial<Record<keyof Draf, unknown>> | null;
  const teks = [d?.id, d?.perintah].every((t) => typeof t === 'string');
  const sah = teks && Number.isFinite(d?.disimpan) && typeof d?.jawaban === 'object' && d.jawaban !== null;
  const ditanya = Array.isArray(d?.ditanya) && d.ditanya.every((k) => typeof k === 'string');
  return sah && ditanya && (d?.petugas === null || typeof d?.petugas === 'string') ? (d as Draf) : null;
}
