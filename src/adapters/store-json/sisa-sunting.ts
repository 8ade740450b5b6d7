import { lstatSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ketikan } from '../../domain/draf.js';
import type { TempatSunting } from '../../ports/draf.js';
import { namaTeks, pemegangSwap, swap, TEKS } from '../berkas-sunting.js';
import { daftar, kecuali, MODE_BERKAS, MODE_FOLDER } from './cakram.js';
import { DokumenRusak } from './dokumen.js';
import { bacaIsi } from './isi-berkas.js';
import { FOLDER_DRAF } from './jalur.js';
import { type Jendela, jendelaIni, jendelaLain } from './jendela.js';
import type { Ruang } from './ruang.js';

/** `draf/<id>.<field>.<random>/`: the text, what the editor puts beside it, and the process that has it open. */
const NAMA = /^([0-9a-f]{16})\.([A-Za-z]+)\.[0-9a-z]+$/;
const PEMAKAI = 'pemakai.json';

/** Is this the folder of an editor, or something in it (relative to the folder of drafts)? */
export function milikSunting(nama: string): boolean {
  return NAMA.test(nama.split('/')[0] ?? '');
}

/** The draft's folder must be there. */
export function tempatSunting(r: Ruang, id: string, kunci: string): TempatSunting {
  const folder = join(r.folder, FOLDER_DRAF, `${id}.${kunci}.${r.acak()}`);
  mkdirSync(folder, { mode: MODE_FOLDER });
  const jalur = join(folder, PEMAKAI);
  return {
    folder,
    dipakai: (pid) => writeFileSync(jalur, JSON.stringify(jendelaIni(pid)), { mode: MODE_BERKAS }),
  };
}

/** What killed programs left of the draft's texts. */
export interface SisaSunting {
  /** An editor lives on and has one of them open. */
  terbuka: boolean;
  /** Texts as they were saved last, by field; an empty one is none. */
  ketikan: Readonly<Record<string, Ketikan>>;
  /** Paths of texts of which only their editor can read what wasn't saved: left to it. */
  tertinggal: readonly string[];
  /** Once they stand in the draft; what can't be read stays. */
  buang(): void;
}

/** Of the names in the folder of drafts; null: nothing is left of this draft. */
export async function sisaSunting(r: Ruang, id: string, nama: readonly string[]): Promise<SisaSunting | null> {
  const sisa = nama.filter((n) => NAMA.exec(n)?.[1] === id).map((n) => ({ nama: n, sejak: diubah(r, n) }));
  if (sisa.length === 0) return null;
  // Of two texts of one field the one that was saved last comes last, and holds.
  const urut = sisa.sort((a, b) => a.sejak - b.sejak).map((s) => s.nama);
  if (urut.some((n) => dipakaiLain(r, n)))
    return { terbuka: true, ketikan: {}, tertinggal: [], buang: () => undefined };
  const pulih = await Promise.all(urut.map((n) => pulihkan(r, n)));
  const tertinggal = urut.filter((_, i) => !pulih[i]);
  const dibaca = await Promise.all(urut.map(async (n) => ({ nama: n, isi: await teksDi(r, n) })));
  const ada = dibaca.filter((s) => s.isi !== null);
  return {
    terbuka: false,
    ketikan: Object.fromEntries(ada.flatMap(({ nama: n, isi }) => (isi ? [[NAMA.exec(n)?.[2] ?? '', isi]] : []))),
    tertinggal: tertinggal.map((n) => join(tempat(r, n), TEKS)),
    buang: () => {
      for (const { nama: n } of ada) buangSunting(r, tertinggal.includes(n) ? join(n, TEKS) : n);
    },
  };
}

/** Leftovers of which no draft is left, and that nobody has saved in since this moment (milliseconds since 1970). */
export function buangSisaUsang(r: Ruang, nama: readonly string[], sejak: number): void {
  for (const n of nama) if (NAMA.test(n) && diubah(r, n) < sejak) buangSunting(r, n);
}

/** Those of one draft, whatever they hold. */
export function buangSisa(r: Ruang, id: string, nama: readonly string[]): void {
  for (const n of nama) if (NAMA.exec(n)?.[1] === id) buangSunting(r, n);
}

function buangSunting(r: Ruang, nama: string): void {
  try {
    rmSync(tempat(r, nama), { recursive: true, force: true });
  } catch {
    // The next look at the drafts tries again.
  }
}

function tempat(r: Ruang, nama: string): string {
  return join(r.folder, FOLDER_DRAF, nama);
}

/** When something in it was saved last; 0: it is gone. */
function diubah(r: Ruang, nama: string): number {
  const jalur = tempat(r, nama);
  const isi = kecuali('ENOTDIR', [], () => daftar(jalur)).map((satu) => join(jalur, satu));
  return Math.max(0, ...[jalur, ...isi].map((j) => statSync(j, { throwIfNoEntry: false })?.mtimeMs ?? 0));
}

/** Empty where nothing was saved; null: it can't be read. */
async function teksDi(r: Ruang, nama: string): Promise<string | null> {
  const folder = tempat(r, nama);
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return null;
  try {
    const berkas = kecuali('ENOENT', TEKS, () => namaTeks(folder));
    const isi = await bacaIsi(r, join(folder, berkas), `${FOLDER_DRAF}/${nama}/${berkas}`);
    return isi?.toString().trim() ?? '';
  } catch (galat) {
    if (galat instanceof DokumenRusak) return null;
    throw galat;
  }
}

/** What a swap file holds; false: it can't be read here. */
async function pulihkan(r: Ruang, nama: string): Promise<boolean> {
  const folder = tempat(r, nama);
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true || swap(folder).length === 0) return true;
  return (await import('../pulih-swap.js')).pulihkanSwap(folder);
}

function dipakaiLain(r: Ruang, nama: string): boolean {
  try {
    const folder = tempat(r, nama);
    const dicatat = JSON.parse(readFileSync(join(folder, PEMAKAI), 'utf8')) as Partial<Jendela> | null;
    // The shell that was told of may have ended before the editor that it runs.
    return jendelaLain(dicatat) || jendelaLain(dicatat && { ...dicatat, pid: pemegangSwap(folder) ?? undefined });
  } catch {
    // Broken off before it was written.
    return false;
  }
}
