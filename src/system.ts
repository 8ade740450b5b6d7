import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { acuanBerkas } from './adapters/acuan-berkas.js';
import { terminal, tulisGalat, tulisKeluar } from './adapters/aliran.js';
import { aturanInti } from './adapters/aturan-inti.js';
import { barisMasukan } from './adapters/baris-masukan.js';
import { berkasLuar } from './adapters/berkas-luar.js';
import { folderSesi, folderToko } from './adapters/folder-toko.js';
import { tulisKemajuan } from './adapters/kemajuan.js';
import { napas } from './adapters/napas.js';
import { penyunting, perintahPenyunting } from './adapters/penyunting.js';
import { sesiBerkas } from './adapters/sesi-berkas.js';
import { sumberRahasia } from './adapters/sumber-rahasia.js';
import type { Halaman } from './cli/halaman.js';
import type { Context, Layar } from './context.js';
import type { BerkasKasus } from './domain/kasus.js';
import { sidikKiriman } from './domain/kiriman.js';
import { nyala } from './domain/lingkungan.js';
import { type Pelaku, tanpaPetugas } from './domain/pelaku.js';
import { berkasSekilas } from './domain/sekilas.js';
import { berkasSelesai } from './domain/selesai.js';
import { tanggalWib } from './domain/tanggal.js';
import type { Acuan } from './ports/acuan.js';
import type { Penggambar } from './ports/documents.js';
import type { SumberRahasia } from './ports/enkripsi.js';
import type { OpsiPanjang, Prompter } from './ports/prompter.js';
import type { Store } from './ports/store.js';
import { untukLayar } from './render/muat.js';
import { pelakuKini } from './usecases/pelaku.js';

type Flag = Readonly<Record<string, unknown>>;

/** The world as `main` sees it. */
export interface Sistem {
  versi: string;
  keluar(teks: string): void;
  /** The same for a person: fitted to the terminal, through the pager where it is longer than that and `boleh`. */
  tampilkan(teks: string, boleh: boolean): Promise<void>;
  galat(teks: string): void;
  /** Details of a bug, only where a developer asked for them (LAYANAN_LACAK=1). */
  lacak(galat: unknown): void;
  /** Colour on stderr, which may go elsewhere than stdout. */
  warnaGalat(tanpaWarna: boolean): boolean;
  /** The page of `-h` as the build drew it up; null: it must be made. */
  halamanBantuan(): Halaman | null;
  context(flag: Flag, json: readonly string[] | null): Context;
  /** Who sits at the desk, by the store and the user's session. Throws when the officers' record can't be read. */
  siapa(ctx: Context): Promise<Pelaku>;
}

/** The real world: the only reader of process, streams, environment and clock. `akar` = folder of the package. */
export function sistemNyata(akar: URL): Sistem {
  const env = process.env;
  const folder = fileURLToPath(akar);
  const { version: versi } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return {
    versi,
    keluar: tulisKeluar,
    tampilkan,
    galat: kabarkan,
    lacak: (galat) => void (nyala(env.LAYANAN_LACAK) && galat instanceof Error && tulisGalat(`${galat.stack}\n`)),
    warnaGalat: (tanpaWarna) => berwarna(tanpaWarna, terminal(2)),
    halamanBantuan: () => halamanJadi(join(folder, 'dist/bantuan.json')),
    context: (flag, json) => contextNyata({ folder, versi }, flag, json),
    siapa: pelakuKini,
  };
}

function halamanJadi(jalur: string): Halaman | null {
  return existsSync(jalur) ? (JSON.parse(readFileSync(jalur, 'utf8')) as Halaman) : null;
}

async function tampilkan(teks: string, boleh: boolean): Promise<void> {
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
function kabarkan(teks: string): void {
  const muat = terminal(2) && !teks.startsWith('{');
  tulisGalat(muat ? muatGalat(teks) : teks);
}

function muatGalat(teks: string): string {
  return untukLayar(teks, { ...layarNyata(true), kolom: process.stderr.columns ?? 80 });
}

interface Paket {
  folder: string;
  versi: string;
}

function contextNyata({ folder, versi }: Paket, flag: Flag, json: readonly string[] | null): Context {
  const acuan = acuanBerkas(folder);
  const ujiCoba = flag.ujiCoba === true;
  // At a terminal secrets are always asked for, hidden; the store and the commands share the lines.
  const baris = flag.sandiStdin === true && !terminal(0) ? barisMasukan(process.stdin) : null;
  const sesi = sesiBerkas(folderSesi(process.env), () => Date.now());
  let ditanya: boolean | undefined;
  const boleh = () => (ditanya ??= bolehTanya(flag, json));
  const rahasia = sumberRahasia({ env: process.env, sesi, prompter: async () => (boleh() ? prompter() : null), baris });
  let toko: Promise<Store> | undefined;
  let penggambar: Promise<Penggambar> | undefined;
  return {
    pilihan: {
      json,
      csv: flag.csv === true,
      get bolehTanya() {
        return boleh();
      },
      ujiCoba,
      ya: flag.ya === true,
      kunci: typeof flag.kunci === 'string' ? sidikKiriman(flag.kunci) : undefined,
    },
    layar: layarNyata(flag.tanpaWarna === true),
    jam: () => Date.now(),
    hariIni: tanggalWib(Date.now()),
    pelaku: tanpaPetugas(namaPengguna()),
    sesi,
    acak: () => randomBytes(32).toString('hex'),
    acuan,
    lingkungan: process.env,
    berkasLuar: berkasLuar(),
    toko: () =>
      (toko ??= bukaToko(
        { folder: folderToko(flag.data, process.env), versi },
        acuan,
        ujiCoba,
        json === null,
        rahasia,
      )),
    sebut: json === null ? tulisKeluar : undefined,
    kemajuan: json === null ? kemajuan : () => {},
    napas: napas(() => kemajuan('')),
    barisRahasia: baris,
    prompter,
    penggambar: () => (penggambar ??= bukaPenggambar(acuan.folderFont)),
  };
}

/** Loaded when the first paper is drawn; its faces are read once for all papers of a run. */
async function bukaPenggambar(folderFont: string): Promise<Penggambar> {
  return (await import('./adapters/documents-pdfkit/penggambar.js')).penggambarPdfkit({ folderFont });
}

async function prompter(): Promise<Prompter> {
  const { stdin: masuk, stderr: keluar, env } = process;
  const buka = async (perintah: string, awal: string, opsi?: OpsiPanjang) =>
    (await import('./adapters/sunting.js')).sunting(perintah, awal, { masuk, keluar, ...opsi });
  const sunting = penyunting(perintahPenyunting(env, process.platform), keluar, buka);
  const terminal = { masuk, keluar, penyunting: sunting, muat: muatGalat };
  const asli = polos()
    ? (await import('./adapters/prompter-polos.js')).prompterPolos(terminal)
    : (await import('./adapters/prompter-inquirer.js')).prompterInquirer(terminal);
  return { ...asli, kata: (teks) => kabarkan(`${teks}\n`) };
}

/** No menus, nothing drawn again: a screen reader, or a terminal that can't. */
function polos(): boolean {
  return layarNyata(true).ascii || process.env.TERM === 'dumb';
}

/** `berkabar`: what keeps the store waiting is told on stderr (with --json that holds one document at most). */
async function bukaToko(
  { folder, versi }: Paket,
  acuan: Acuan,
  ujiCoba: boolean,
  berkabar: boolean,
  rahasia: SumberRahasia,
): Promise<Store> {
  const { bukaTokoJson } = await import('./adapters/store-json/buka.js');
  const kabari = (teks: string) => void (berkabar && tulisGalat(`${teks}\n`));
  const tutup = (berkas: BerkasKasus) => berkasSelesai(berkas, acuan.standar(berkas.standar));
  const maju = (teks: string) => void (berkabar && kemajuan(teks));
  const sekilas = (berkas: BerkasKasus) => berkasSekilas(berkas, acuan.standar(berkas.standar));
  const aturan = { selesai: tutup, inti: aturanInti(acuan), sekilas, versi };
  const toko = bukaTokoJson({ folder, jam: () => Date.now(), ...aturan, kabari, kemajuan: maju, rahasia });
  return ujiCoba ? (await import('./adapters/store-uji-coba.js')).tokoUjiCoba(toko) : toko;
}

function kemajuan(teks: string): void {
  tulisKemajuan(process.stderr, polos(), teks);
}

/** Off a terminal, with --json, in CI, or on request nothing is ever asked. Questions go to stderr. */
function bolehTanya(flag: Flag, json: readonly string[] | null): boolean {
  const { LAYANAN_TANPA_TANYA: tanpa, CI: ci } = process.env;
  const diminta = flag.tanpaTanya === true || json !== null || nyala(tanpa) || nyala(ci);
  return !diminta && terminal(2) && terminal(0);
}

/** --tanpa-warna > NO_COLOR > FORCE_COLOR > terminal and TERM≠dumb. */
function berwarna(tanpaWarna: boolean, tty: boolean): boolean {
  const { NO_COLOR: tanpa, FORCE_COLOR: paksa, TERM: term } = process.env;
  if (tanpaWarna || (tanpa !== undefined && tanpa !== '')) return false;
  return paksa === undefined ? tty && term !== 'dumb' : nyala(paksa);
}

function layarNyata(tanpaWarna: boolean): Layar {
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

function namaPengguna(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env.USER ?? 'tidak-dikenal';
  }
}
