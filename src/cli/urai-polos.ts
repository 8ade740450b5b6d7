import type { Argumen, Masukan, Perintah } from '../commands/perintah.js';
import type { Penolakan } from '../domain/hasil.js';
import { pisahkanPilihan } from './json.js';

/** What was typed, sorted out against one command. */
export interface Terurai {
  masukan: Masukan;
  /** Raw `--json`: undefined = not given, '' = all fields. */
  json: string | undefined;
  bantuan: boolean;
  /** Arguments that are missing, where nothing else is wrong; null: none. */
  kurang: Kurang | null;
}

export interface Kurang {
  /** To be asked for, at a terminal. */
  argumen: readonly Argumen[];
  /** Elsewhere, with everything else that the command can't do without. */
  tolak: Penolakan;
}

/** Switches that every command has (`bendera-umum.ts`) and that change only how it is said. */
const SAKLAR: ReadonlyMap<string, string> = new Map([
  ['--tanpa-tanya', 'tanpaTanya'],
  ['--tanpa-warna', 'tanpaWarna'],
]);
const JSON_DIMINTA = '--json=';

/**
 * The words after a command's name where they are its arguments, as many as it takes, and at most how they are to be
 * said: what most looks at the desk are. null: there is more to them, and `urai` reads it (loading its parser is a tenth
 * of such a look).
 */
export function uraiPolos({ argumen }: Perintah, kata: readonly string[]): Terurai | null {
  const flag: Record<string, true> = {};
  const sisa: string[] = [];
  let json: string | undefined;
  for (const k of pisahkanPilihan(kata)) {
    const saklar = SAKLAR.get(k);
    if (saklar !== undefined) flag[saklar] = true;
    else if (json === undefined && k.startsWith(JSON_DIMINTA)) json = k.slice(JSON_DIMINTA.length);
    else if (k.startsWith('-')) return null;
    else sisa.push(k);
  }
  if (sisa.length < argumen.filter((a) => a.wajib).length || sisa.length > argumen.length) return null;
  const terbaca = Object.fromEntries(argumen.map((a, i) => [a.nama, sisa[i]]));
  return { masukan: { argumen: terbaca, flag }, json, bantuan: false, kurang: null };
}

/** The words that aren't about how it is said. */
export function tanpaCaraSebut(kata: readonly string[]): readonly string[] {
  return kata.filter((k) => !SAKLAR.has(k) && k !== '--json' && !k.startsWith(JSON_DIMINTA));
}
