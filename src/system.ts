import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { acuanBerkas } from './adapters/acuan-berkas.js';
import { terminal, tulisGalat, tulisKeluar } from './adapters/aliran.js';
import { aturanInti } from './adapters/aturan-inti.js';
import { aturanSekilas } from './adapters/aturan-sekilas.js';
import { barisMasukan } from './adapters/baris-masukan.js';
import { berkasLuar } from './adapters/berkas-luar.js';
import { folderSesi, folderToko } from './adapters/folder-toko.js';
import { napas } from './adapters/napas.js';
import { penyunting, perintahPenyunting } from './adapters/penyunting.js';
import { sesiBerkas } from './adapters/sesi-berkas.js';
import type { BukaUtas } from './adapters/store-json/utas.js';
import { sumberRahasia } from './adapters/sumber-rahasia.js';
import type { Context } from './context.js';
import type { BerkasKasus } from './domain/kasus.js';
import { sidikKiriman } from './domain/kiriman.js';
import { nyala } from './domain/lingkungan.js';
import { type Pelaku, tanpaPetugas } from './domain/pelaku.js';
import { berkasSelesai } from './domain/selesai.js';
import { tanggalWib } from './domain/tanggal.js';
import { type Muka, mukaNyata } from './muka.js';
import type { Acuan } from './ports/acuan.js';
import type { Penggambar } from './ports/documents.js';
import type { SumberRahasia } from './ports/enkripsi.js';
import type { OpsiPanjang, Prompter } from './ports/prompter.js';
import type { Store } from './ports/store.js';
import { berwarna, bolehTanya, kabarkan, kemajuan, layarNyata, muatGalat, muatKetikan, polos } from './screen.js';
import { pelakuKini } from './usecases/pelaku.js';

type Flag = Readonly<Record<string, unknown>>;

/** The world as `main` sees it. */
export interface Sistem extends Muka {
  galat(teks: string): void;
  /** Details of a bug, only where a developer asked for them (LAYANAN_LACAK=1). */
  lacak(galat: unknown): void;
  /** Colour on stderr, which may go elsewhere than stdout. */
  warnaGalat(tanpaWarna: boolean): boolean;
  context(flag: Flag, json: readonly string[] | null): Context;
  /** Who sits at the desk, by the store and the user's session. Throws when the officers' record can't be read. */
  siapa(ctx: Context): Promise<Pelaku>;
}

/** The real world: the only reader of process, streams, environment and clock. `folder`: of the package. */
export function sistemNyata(folder: string): Sistem {
  const env = process.env;
  const muka = mukaNyata(folder);
  return {
    ...muka,
    galat: kabarkan,
    lacak: (galat) => void (nyala(env.LAYANAN_LACAK) && galat instanceof Error && tulisGalat(`${galat.stack}\n`)),
    warnaGalat: (tanpaWarna) => berwarna(tanpaWarna, terminal(2)),
    context: (flag, json) => contextNyata({ folder, versi: muka.versi }, flag, json),
    siapa: pelakuKini,
  };
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
  const sesi = sesiBerkas(
    () => folderSesi(process.env),
    () => Date.now(),
  );
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
    pelaku: pengguna(),
    sesi,
    acak: () => randomBytes(32).toString('hex'),
    acuan,
    lingkungan: process.env,
    berkasLuar: berkasLuar(),
    toko: () =>
      (toko ??= bukaToko(
        { folder: folderToko(flag.data, process.env), versi, akar: folder },
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
  const sunting = penyunting(perintahPenyunting(env, process.platform), { keluar, muat: muatGalat }, buka);
  const terminal = { masuk, keluar, penyunting: sunting, muat: muatGalat, muatKetikan };
  const asli = polos()
    ? (await import('./adapters/prompter-polos.js')).prompterPolos(terminal)
    : (await import('./adapters/prompter-inquirer.js')).prompterInquirer(terminal);
  return { ...asli, kata: (teks) => kabarkan(`${teks}\n`) };
}

/** `berkabar`: what keeps the store waiting is told on stderr (with --json that holds one document at most). */
async function bukaToko(
  { folder, versi, akar }: Paket & { akar: string },
  acuan: Acuan,
  ujiCoba: boolean,
  berkabar: boolean,
  rahasia: SumberRahasia,
): Promise<Store> {
  const { bukaTokoJson } = await import('./adapters/store-json/buka.js');
  const kabari = (teks: string) => void (berkabar && tulisGalat(`${teks}\n`));
  const tutup = (berkas: BerkasKasus) => berkasSelesai(berkas, acuan.standar(berkas.standar));
  const maju = (teks: string) => void (berkabar && kemajuan(teks));
  const aturan = { selesai: tutup, inti: aturanInti(acuan), sekilas: aturanSekilas(acuan, versi) };
  const utas: BukaUtas = async (tugas) =>
    (await import('./adapters/utas-pekerja.js')).bukaUtas(join(akar, 'bin/utas.cjs'), tugas);
  const toko = bukaTokoJson({ folder, jam: () => Date.now(), ...aturan, kabari, kemajuan: maju, rahasia, utas });
  return ujiCoba ? (await import('./adapters/store-uji-coba.js')).tokoUjiCoba(toko) : toko;
}

/** Who has the terminal, as the operating system calls him: asked when the name is wanted, for it costs a module of Node's. */
function pengguna(): Pelaku {
  return {
    ...tanpaPetugas(''),
    get petugas() {
      return namaPengguna();
    },
  };
}

function namaPengguna(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env.USER ?? 'tidak-dikenal';
  }
}
