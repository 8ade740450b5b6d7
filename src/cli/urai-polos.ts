import type { Argumen, Masukan, Perintah } from '../commands/perintah.js';
import type { Penolakan } from '../domain/hasil.js';
import { bendera } from '../forms/isian.js';
import { benderaPerintah } from './bendera-umum.js';
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

/** Its value may be left out, or is checked as it is read: left to `urai`. */
const KHUSUS: ReadonlySet<string> = new Set(['lanjut', 'kunci']);

/**
 * The words after a command's name where nothing of them is in doubt: as many arguments as it takes, how they are to be
 * said, and flags of one value or none, each once with its value behind it. null: there is more to them, and `urai` reads
 * it (loading its parser is a tenth of a look at the desk).
 */
export function uraiPolos(perintah: Perintah, kata: readonly string[]): Terurai | null {
  const terpilah = pilah(perintah, pisahkanPilihan(kata));
  if (terpilah === null) return null;
  const { bebas, flag, json } = terpilah;
  const { argumen } = perintah;
  if (bebas.length < argumen.filter((a) => a.wajib).length || bebas.length > argumen.length) return null;
  const terbaca = Object.fromEntries(argumen.map((a, i) => [a.nama, bebas[i]]));
  return { masukan: { argumen: terbaca, flag }, json, bantuan: false, kurang: null };
}

interface Terpilah {
  bebas: string[];
  flag: Record<string, unknown>;
  json: string | undefined;
}

/** null where a word could be meant otherwise. */
function pilah(perintah: Perintah, kata: readonly string[]): Terpilah | null {
  const hasil: Terpilah = { bebas: [], flag: {}, json: undefined };
  const sisa = [...kata];
  let polos: Polos | undefined;
  for (let satu = sisa.shift(); satu !== undefined; satu = sisa.shift()) {
    const saklar = SAKLAR.get(satu);
    if (saklar !== undefined) hasil.flag[saklar] = true;
    else if (!satu.startsWith('-')) hasil.bebas.push(satu);
    else if (hasil.json === undefined && satu.startsWith(JSON_DIMINTA)) hasil.json = satu.slice(JSON_DIMINTA.length);
    else {
      polos ??= benderaPolos(perintah);
      if (!ambil(polos.get(satu), sisa, hasil.flag)) return null;
    }
  }
  return hasil;
}

/** Takes a flag with its value; false where it isn't plain. */
function ambil(dikenal: Bendera | undefined, sisa: string[], flag: Record<string, unknown>): boolean {
  if (dikenal === undefined || Object.hasOwn(flag, dikenal.nama)) return false;
  const nilai = dikenal.saklar || sisa.shift();
  if (nilai === undefined || String(nilai).startsWith('-')) return false;
  flag[dikenal.nama] = nilai;
  return true;
}

interface Bendera {
  nama: string;
  saklar: boolean;
}
type Polos = ReadonlyMap<string, Bendera>;

/** Flag as typed → its key. */
function benderaPolos(perintah: Perintah): Polos {
  const { sendiri, umum } = benderaPerintah(perintah);
  const polos = Object.entries({ ...sendiri, ...umum }).filter(([nama, i]) => !i.banyak && !KHUSUS.has(nama));
  return new Map(polos.map(([nama, i]) => [bendera(nama), { nama, saklar: i.nilai === null }]));
}

/** The words that aren't about how it is said. */
export function tanpaCaraSebut(kata: readonly string[]): readonly string[] {
  return kata.filter((k) => !SAKLAR.has(k) && k !== '--json' && !k.startsWith(JSON_DIMINTA));
}
