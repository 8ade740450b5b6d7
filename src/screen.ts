import { terminal, tulisGalat, tulisKeluar } from './adapters/aliran.js';
import { tulisKemajuan } from './adapters/kemajuan.js';
import type { Layar } from './context.js';
import { nyala } from './domain/lingkungan.js';
import { ketikanUntukLayar, untukLayar } from './render/muat.js';

type Flag = Readonly<Record<string, unknown>>;

/** For a person on stdout: fitted to the terminal, through the pager where it is longer than that and `boleh`. */
export async function tampilkan(teks: string, boleh: boolean): Promise<void> {
  const layar = layarNyata(true);
  if (!layar.tty) return tulisKeluar(teks);
  const muat = untukLayar(teks, layar);
  const panjang = muat.split('\n').length > (process.stdout.rows ?? Number.POSITIVE_INFINITY);
  if (!boleh || !panjang || polos() || !(await berhalaman(muat))) tulisKeluar(muat);
}

async function berhalaman(teks: string): Promise<boolean> {
  const { bacaBerhalaman, perintahPembaca } = await import('./adapters/pembaca-halaman.js');
  const perintah = perintahPembaca(process.env, process.platform);
  return perintah !== null && bacaBerhalaman(perintah, teks);
}

/** Said to a person: on a terminal no line is wider than it. An object of --json stays as it is. */
export function kabarkan(teks: string): void {
  const muat = terminal(2) && !teks.startsWith('{');
  tulisGalat(muat ? muatGalat(teks) : teks);
}

/** Text for stderr, no line wider than the terminal. */
export function muatGalat(teks: string): string {
  return untukLayar(teks, layarGalat());
}

/** The same for what somebody typed. */
export function muatKetikan(teks: string): string {
  return ketikanUntukLayar(teks, layarGalat());
}

function layarGalat(): Layar {
  return { ...layarNyata(true), kolom: process.stderr.columns ?? 80 };
}

/** No menus, nothing drawn again: a screen reader, or a terminal that can't. */
export function polos(): boolean {
  return layarNyata(true).ascii || process.env.TERM === 'dumb';
}

/** A line on stderr that the next one takes the place of. */
export function kemajuan(teks: string): void {
  tulisKemajuan(process.stderr, polos(), teks);
}

/** Off a terminal, with --json, in CI, or on request nothing is ever asked. Questions go to stderr. */
export function bolehTanya(flag: Flag, json: readonly string[] | null): boolean {
  const { LAYANAN_TANPA_TANYA: tanpa, CI: ci } = process.env;
  const diminta = flag.tanpaTanya === true || json !== null || nyala(tanpa) || nyala(ci);
  return !diminta && terminal(2) && terminal(0);
}

/** --tanpa-warna > NO_COLOR > FORCE_COLOR > terminal and TERM≠dumb. */
export function berwarna(tanpaWarna: boolean, tty: boolean): boolean {
  const { NO_COLOR: tanpa, FORCE_COLOR: paksa, TERM: term } = process.env;
  if (tanpaWarna || (tanpa !== undefined && tanpa !== '')) return false;
  return paksa === undefined ? tty && term !== 'dumb' : nyala(paksa);
}

/** stdout as rendering must know it. */
export function layarNyata(tanpaWarna: boolean): Layar {
  const { LAYANAN_ASCII: ascii, ACCESSIBLE: akses } = process.env;
  const tty = terminal(1);
  return {
    tty,
    kolom: (tty && process.stdout.columns) || 80,
    warna: berwarna(tanpaWarna, tty),
    ascii: nyala(ascii) || nyala(akses) || !hurufLuas(process.env, process.platform),
  };
}

/** Can the terminal show more than ASCII? A locale that is named and isn't UTF-8 can't (POSIX order); Windows has none. */
function hurufLuas({ LC_ALL: semua, LC_CTYPE: huruf, LANG: bahasa }: NodeJS.ProcessEnv, platform: string): boolean {
  const lokal = semua || huruf || bahasa || '';
  return platform === 'win32' || lokal === '' || /utf-?8/i.test(lokal);
}
