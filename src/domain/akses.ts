import { berhasil, gagal, type Result } from './hasil.js';
import { jabatanBertindak, type Pelaku } from './pelaku.js';
import type { Standar } from './standar.js';

/** Who may: `bebas` anybody (nothing personal), `masuk` any active officer, `langkah` as the service standards say, or posts. */
export type Wewenang = 'bebas' | 'masuk' | 'langkah' | readonly string[];

/**
 * The access table (`data/akses.json`). Keys are commands; `lihat --lengkap` and `pengaturan NILAI` are rows for a flag
 * or an argument that needs more: they hold beside the command's own row, so a row can only tighten.
 */
export type TabelAkses = Readonly<Record<string, Wewenang>>;

/** What of a command line decides: its command, the flags (camelCase) and arguments that were given. */
export interface Diminta {
  perintah: string;
  flag: Readonly<Record<string, unknown>>;
  argumen: Readonly<Record<string, string | undefined>>;
}

/** The rows that this command line falls under, each with its key. A command without a row is a bug of the table: refused by throwing. */
export function barisAkses(tabel: TabelAkses, d: Diminta): readonly (readonly [string, Wewenang])[] {
  const pokok = tabel[d.perintah];
  if (pokok === undefined) throw new Error(`perintah "${d.perintah}" tidak ada di tabel akses`);
  const awalan = `${d.perintah} `;
  const khusus = Object.entries(tabel).filter(([k]) => k.startsWith(awalan) && berlaku(k.slice(awalan.length), d));
  return [[d.perintah, pokok], ...khusus];
}

/** Nothing personal: also for who isn't signed in. */
export function bebas(tabel: TabelAkses, d: Diminta): boolean {
  return barisAkses(tabel, d).every(([, w]) => w === 'bebas');
}

/** Nothing of this command needs a right, whatever flags and arguments are given. */
export function selaluBebas(tabel: TabelAkses, perintah: string): boolean {
  const miliknya = (k: string) =>
    k === perintah || (k.startsWith(`${perintah} `) && /^(?:--|[A-Z])/.test(k.slice(perintah.length + 1)));
  return Object.entries(tabel).every(([k, w]) => w === 'bebas' || !miliknya(k));
}

/**
 * What puts a damaged store right. Where the officers' record itself can't be read nobody could be let in to do so, and
 * whoever can damage a record can write the folder, which no gate here stops: these run then without a look at posts.
 */
const PERBAIKAN: ReadonlySet<string> = new Set(['periksa', 'cadangkan', 'pulihkan', 'buka-kunci']);

export function memperbaiki({ perintah }: Pick<Diminta, 'perintah'>): boolean {
  return PERBAIKAN.has(perintah);
}

/** Of these, what changes nothing in the store: a missing key is no damage, and opens nothing else. */
export function memeriksaSaja({ perintah, flag }: Pick<Diminta, 'perintah' | 'flag'>): boolean {
  const mengubah = flag.perbaiki === true || flag.berkas !== undefined;
  return perintah === 'cadangkan' || (perintah === 'periksa' && !mengubah);
}

function berlaku(syarat: string, { flag, argumen }: Diminta): boolean {
  if (!syarat.startsWith('--')) return argumen[syarat] !== undefined;
  const kunci = syarat.slice(2).replaceAll(/-([a-z])/g, (_, huruf: string) => huruf.toUpperCase());
  // What stands in a file of answers isn't known here: it may hold any flag.
  return flag.berkas !== undefined || (flag[kunci] !== undefined && flag[kunci] !== false);
}

/** Posts that may in some status of some standard take the step that this command is. */
export function jabatanPerintah(standar: readonly Standar[], perintah: string): readonly string[] {
  const langkah = standar.flatMap((s) => s.langkah).filter((l) => (l.perintah ?? l.tindakan) === perintah);
  return [...new Set(langkah.flatMap((l) => l.oleh))];
}

/**
 * Why not: nobody is signed in, or somebody without the post. `baris` = key of the row that refuses (`lihat --lengkap`);
 * `boleh` = the posts that may; null = every officer.
 */
export interface Larangan {
  baris: string;
  sebab: 'belum-masuk' | 'kedaluwarsa' | 'jabatan';
  boleh: readonly string[] | null;
}

/** May this person run this command line? In an open store everybody may. */
export function periksaAkses(
  tabel: TabelAkses,
  standar: () => readonly Standar[],
  pelaku: Pelaku,
  d: Diminta,
): Result<null, Larangan> {
  if (pelaku.keadaan === 'terbuka') return berhasil(null);
  for (const [baris, wewenang] of barisAkses(tabel, d)) {
    if (wewenang === 'bebas') continue;
    const boleh =
      wewenang === 'masuk' ? null : wewenang === 'langkah' ? jabatanPerintah(standar(), d.perintah) : wewenang;
    if (pelaku.keadaan !== 'masuk') return gagal({ baris, sebab: pelaku.keadaan, boleh });
    if (boleh !== null && jabatanBertindak(pelaku, boleh) === null) return gagal({ baris, sebab: 'jabatan', boleh });
  }
  return berhasil(null);
}
