import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const AKAR = fileURLToPath(new URL('../..', import.meta.url));
export const JAM = pathToFileURL(join(AKAR, 'tests/alat/jam.mjs')).href;
/** The Node that runs the program; `.ci/run` sets another, maintained one. */
export const NODE = process.env.LAYANAN_TES_NODE ?? process.execPath;

/** What every command says on stderr while no officer is registered. */
export const TERBUKA = 'Toko ini terbuka untuk siapa saja; tutup dengan: layanan petugas tambah ID\n';

export interface Jalannya {
  kode: number | null;
  keluar: string;
  galat: string;
}

export interface OpsiJalan {
  /** Moment on the program's clock, ISO 8601. */
  jam?: string;
  masuk?: string;
  env?: Record<string, string>;
  /** Start file of a copy of the program; absent: the built one. */
  program?: string;
}

/** Nothing of the tester's own environment reaches the program but what finds Node's files. */
function lingkungan(opsi: OpsiJalan): Record<string, string> {
  const { PATH = '', TZ = 'Asia/Jakarta', HOME = '/nonexistent' } = process.env;
  return { PATH, TZ, HOME, JAM_TES: opsi.jam ?? '2026-03-13T09:12:00+07:00', ...opsi.env };
}

/** A desk of its own: an empty store in a temporary folder, and the built program on it. */
export function meja(): Meja {
  const folder = mkdtempSync(join(tmpdir(), 'layanan-tes-'));
  const toko = join(folder, 'toko');
  const sesi = { LAYANAN_SESI: join(folder, 'sesi') };
  const layanan = (argumen: readonly string[], opsi: OpsiJalan = {}) =>
    jalankan([...argumen, '--data', toko], { ...opsi, env: { ...sesi, ...opsi.env } });
  return {
    folder,
    toko,
    layanan,
    json: async (argumen, opsi) => JSON.parse((await harusBerhasil(layanan([...argumen, '--json'], opsi))).keluar),
    beres: async (argumen, opsi) => harusBerhasil(layanan(argumen, opsi)),
    buang: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Works at a desk of its own, which is gone afterwards whatever happened. */
export async function denganMeja<T>(kerja: (m: Meja) => Promise<T>): Promise<T> {
  const m = meja();
  try {
    return await kerja(m);
  } finally {
    m.buang();
  }
}

/** The same on a copy of another desk's store. */
export function denganSalinan<T>(asal: Meja, kerja: (m: Meja) => Promise<T>): Promise<T> {
  return denganMeja((m) => {
    cpSync(asal.toko, m.toko, { recursive: true });
    return kerja(m);
  });
}

export interface Meja {
  folder: string;
  toko: string;
  layanan(argumen: readonly string[], opsi?: OpsiJalan): Promise<Jalannya>;
  /** The command must succeed; answers its JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read JSON of the contract
  json(argumen: readonly string[], opsi?: OpsiJalan): Promise<any>;
  /** The command must succeed. */
  beres(argumen: readonly string[], opsi?: OpsiJalan): Promise<Jalannya>;
  buang(): void;
}

async function harusBerhasil(janji: Promise<Jalannya>): Promise<Jalannya> {
  const hasil = await janji;
  if (hasil.kode !== 0) throw new Error(`keluar ${hasil.kode}\n${hasil.galat}`);
  return hasil;
}

/** Runs the built program as a user would: another process, no terminal. */
function jalankan(argumen: readonly string[], opsi: OpsiJalan = {}): Promise<Jalannya> {
  return new Promise((selesai, tolak) => {
    const anak = spawn(NODE, ['--import', JAM, opsi.program ?? join(AKAR, 'bin/layanan.js'), ...argumen], {
      env: lingkungan(opsi),
    });
    let keluar = '';
    let galat = '';
    anak.stdout.setEncoding('utf8').on('data', (d: string) => {
      keluar += d;
    });
    anak.stderr.setEncoding('utf8').on('data', (d: string) => {
      galat += d;
    });
    anak.on('error', tolak);
    anak.on('close', (kode) => selesai({ kode, keluar, galat }));
    anak.stdin.on('error', () => {});
    anak.stdin.end(opsi.masuk ?? '');
  });
}
