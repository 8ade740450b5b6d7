import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acuanBerkas } from '../../src/adapters/acuan-berkas.js';
import { aturanInti } from '../../src/adapters/aturan-inti.js';
import { aturanSekilas } from '../../src/adapters/aturan-sekilas.js';
import { berkasLuar } from '../../src/adapters/berkas-luar.js';
import { penggambarPdfkit } from '../../src/adapters/documents-pdfkit/penggambar.js';
import { sesiBerkas } from '../../src/adapters/sesi-berkas.js';
import { bukaTokoJson } from '../../src/adapters/store-json/buka.js';
import { tokoUjiCoba } from '../../src/adapters/store-uji-coba.js';
import { sumberRahasia } from '../../src/adapters/sumber-rahasia.js';
import type { Context, Layar } from '../../src/context.js';
import { berhasil, type Result } from '../../src/domain/hasil.js';
import type { BerkasKasus } from '../../src/domain/kasus.js';
import { sidikKiriman } from '../../src/domain/kiriman.js';
import { type Pelaku, tanpaPetugas } from '../../src/domain/pelaku.js';
import { berkasSelesai } from '../../src/domain/selesai.js';
import { tanggalWib } from '../../src/domain/tanggal.js';
import { run } from '../../src/main.js';
import type { Acuan } from '../../src/ports/acuan.js';
import type { Penggambar } from '../../src/ports/documents.js';
import type { Prompter } from '../../src/ports/prompter.js';
import type { Store } from '../../src/ports/store.js';
import { untukLayar } from '../../src/render/muat.js';
import type { Sistem } from '../../src/system.js';
import { pelakuKini } from '../../src/usecases/pelaku.js';
import { drafBerbendera } from './draf-berbendera.js';
import { AKAR, type Jalannya } from './program.js';

const PIPA: Layar = { tty: false, kolom: 80, warna: false, ascii: false };
/** Papers that nobody looks at: their drawing is what costs. */
const KERTAS_PALSU = async () => new TextEncoder().encode('%PDF-1.4\n');
export const PENGGAMBAR_PALSU: Penggambar = {
  siap: () => berhasil(null),
  gambar: KERTAS_PALSU,
  terlukis: () => true,
  himpun: KERTAS_PALSU,
};

const VERSI = '0.0.0';
const SELALU_SAMA = () => 'ab'.repeat(32);

export interface OpsiDalam {
  /** Papers as they are, with fonts; otherwise a stub of a few bytes. */
  kertasAsli?: boolean;
  /**
   * `daftar` and `adu` look through all cases for likenesses: over a year that alone would be most of the work. They
   * get the cases of this desk from memory, as they were saved; every other command reads the store.
   */
  ingat?: boolean;
  /** The salt of a new case; where desks are joined it must tell their cases apart. */
  acak?: () => string;
}

/** A desk of its own in this very process: the whole program from `run` to the JSON store, with a clock that is set. */
export interface MejaDalam {
  /** Temporary folder with the store in it. */
  folder: string;
  toko: string;
  /** Sets the clock (ISO 8601 with offset); it stands still. */
  jam(saat: string): void;
  /** Who sits at the desk from now on; until this is called the store and the session say. */
  duduk(pelaku: Pelaku): void;
  /** What every command with `--sandi-stdin` finds there from now on. */
  sandi(...baris: readonly string[]): void;
  layanan(argumen: readonly string[], layar?: Partial<Layar>): Promise<Jalannya>;
  /** The same with somebody at the terminal who answers. */
  tanya(argumen: readonly string[], prompter: Prompter, layar?: Partial<Layar>): Promise<Jalannya>;
  /** The command must succeed; answers its JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read JSON of the contract
  json(argumen: readonly string[]): Promise<any>;
  buang(): void;
}

/** No process is started, nothing is asked but by `tanya`; what the program writes to its streams is caught. */
export function mejaDalam({ kertasAsli = false, ingat = false, acak = SELALU_SAMA }: OpsiDalam = {}): MejaDalam {
  const folder = mkdtempSync(join(tmpdir(), 'layanan-dalam-'));
  const toko = join(folder, 'toko');
  let kini = Date.parse('2026-03-13T09:12:00+07:00');
  let pelaku: Pelaku | undefined;
  let sandi: readonly string[] = [];
  const acuan = acuanBerkas(AKAR);
  const ingatan: Ingatan = new Map();
  const gambar = kertasAsli ? penggambarPdfkit({ folderFont: acuan.folderFont }) : PENGGAMBAR_PALSU;
  const layanan = async (argumen: readonly string[], layar: Partial<Layar> = {}, prompter?: Prompter) => {
    const hasil = { keluar: '', galat: '' };
    const mendaftar = ingat && (argumen[0] === 'daftar' || argumen[0] === 'adu');
    const dunia = {
      ...{ toko, acuan, acak, gambar, ingatan, mendaftar, prompter, pelaku, sandi },
      layar: { ...PIPA, ...layar },
      jam: () => kini,
    };
    return { kode: await run(argumen, sistem(dunia, hasil)), ...hasil };
  };
  return {
    folder,
    toko,
    jam: (saat) => {
      kini = Date.parse(saat);
    },
    duduk: (baru) => {
      pelaku = baru;
    },
    sandi: (...baris) => {
      sandi = baris;
    },
    layanan,
    tanya: (argumen, prompter, layar = {}) => layanan(argumen, layar, prompter),
    json: async (argumen) => {
      const { kode, keluar, galat } = await layanan([...argumen, '--json']);
      if (kode !== 0) throw new Error(`${argumen.join(' ')}: keluar ${kode}\n${galat}`);
      return JSON.parse(keluar);
    },
    buang: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Cases by number as they were saved, and whether they are closed. */
type Ingatan = Map<string, { berkas: BerkasKasus; tutup: boolean }>;

interface Dunia {
  toko: string;
  acuan: Acuan;
  acak(): string;
  gambar: Penggambar;
  layar: Layar;
  jam(): number;
  ingatan: Ingatan;
  /** This command lists the cases from memory. */
  mendaftar: boolean;
  /** Absent: no terminal. */
  prompter: Prompter | undefined;
  /** Lines that `--sandi-stdin` reads. */
  sandi: readonly string[];
  /** Absent: the store and the session say. */
  pelaku: Pelaku | undefined;
}

function sistem(dunia: Dunia, hasil: { keluar: string; galat: string }): Sistem {
  return {
    versi: VERSI,
    keluar: (teks) => {
      hasil.keluar += teks;
    },
    galat: (teks) => {
      hasil.galat += dunia.layar.tty ? untukLayar(teks, dunia.layar) : teks;
    },
    tampilkan: async (teks) => {
      hasil.keluar += dunia.layar.tty ? untukLayar(teks, dunia.layar) : teks;
    },
    // A bug must fail the test with its own stack, not as "exit 1".
    lacak: (galat) => {
      throw galat;
    },
    warnaGalat: () => dunia.layar.warna,
    halamanBantuan: () => null,
    layar: () => dunia.layar,
    bolehTanya: () => false,
    context: (flag, json) => context(dunia, flag, json),
    siapa: async (ctx) => dunia.pelaku ?? pelakuKini(ctx),
  };
}

function context(dunia: Dunia, flag: Readonly<Record<string, unknown>>, json: readonly string[] | null): Context {
  const { acuan, acak, gambar, layar, jam, prompter, pelaku } = dunia;
  const sandi = [...dunia.sandi];
  const ujiCoba = flag.ujiCoba === true;
  const asli = toko(dunia);
  return {
    pilihan: {
      json,
      csv: flag.csv === true,
      bolehTanya: prompter !== undefined,
      ujiCoba,
      ya: flag.ya === true,
      kunci: typeof flag.kunci === 'string' ? sidikKiriman(flag.kunci) : undefined,
    },
    layar,
    jam,
    hariIni: tanggalWib(jam()),
    pelaku: pelaku ?? tanpaPetugas('petugas-uji'),
    acak,
    acuan,
    lingkungan: {},
    berkasLuar: berkasLuar(),
    toko: async () => (ujiCoba ? tokoUjiCoba(asli) : asli),
    sesi: sesiBerkas(() => `${dunia.toko}-sesi`, jam),
    barisRahasia: flag.sandiStdin === true ? async () => sandi.shift() ?? null : null,
    kemajuan: () => undefined,
    prompter: async () => {
      if (prompter === undefined) throw new Error('tidak boleh bertanya');
      return prompter;
    },
    penggambar: async () => gambar,
  };
}

function toko({ toko: folder, acuan, jam, ingatan, mendaftar, prompter }: Dunia): Store {
  const rahasia = sumberRahasia({
    env: { XDG_CONFIG_HOME: join(folder, '../config') },
    sesi: { baca: () => null },
    prompter: async () => prompter ?? null,
    baris: null,
  });
  const asli = bukaTokoJson({
    folder,
    jam,
    selesai: (berkas) => berkasSelesai(berkas, acuan.standar(berkas.standar)),
    inti: aturanInti(acuan),
    sekilas: aturanSekilas(acuan, VERSI),
    rahasia,
  });
  const ingat = (hasil: Result<BerkasKasus>) => {
    if (hasil.ok)
      ingatan.set(hasil.nilai.nomor, {
        berkas: hasil.nilai,
        tutup: berkasSelesai(hasil.nilai, acuan.standar(hasil.nilai.standar)),
      });
    return hasil;
  };
  const yang = (tutup: boolean) => [...ingatan.values()].filter((k) => k.tutup === tutup).map((k) => k.berkas);
  const dariIngatan: Pick<Store, 'berjalan' | 'arsipDiterima'> = {
    berjalan: async () => ({ berkas: yang(false), terbuka: yang(false).map((b) => b.nomor), rusak: [] }),
    arsipDiterima: async function* () {
      yield* yang(true);
    },
  };
  return {
    ...asli,
    draf: drafBerbendera(asli.draf),
    buat: async (...argumen) => ingat(await asli.buat(...argumen)),
    ubah: async (...argumen) => ingat(await asli.ubah(...argumen)),
    ...(mendaftar ? dariIngatan : {}),
  };
}
