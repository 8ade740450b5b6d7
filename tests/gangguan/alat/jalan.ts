import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AKAR } from '../../alat/program.js';

const NODE = process.env.LAYANAN_TES_NODE ?? process.execPath;
const BIN = join(AKAR, 'bin/layanan.js');

export interface Usai {
  kode: number | null;
  sinyal: NodeJS.Signals | null;
  keluar: string;
  galat: string;
  /** Milliseconds from start to end. */
  lama: number;
}

export interface Opsi {
  /** Stands before `node …`: strace, eatmydata, setpriv, unshare. */
  awalan?: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** A signal after so many milliseconds, to the program itself. */
  sinyal?: { nama: NodeJS.Signals; sesudah: number };
  /** Kills the program (SIGKILL) when it is aborted. */
  henti?: AbortSignal;
  /** Killed after this long (ms); whoever needs it has hung. */
  batas?: number;
  /** Streams that are closed (a reader that has gone) before the program writes or reads. */
  tutup?: readonly ('masuk' | 'keluar' | 'galat')[];
}

/** One thread and no io_uring, so that a system call is always the same one of its name. */
const ENV_TETAP = { UV_THREADPOOL_SIZE: '1', UV_USE_IO_URING: '0', TZ: 'Asia/Jakarta', HOME: '/nonexistent' };

/** Runs the built program on a store, on the machine's own clock: mtimes and locks are real. */
export function layanan(toko: string, argumen: readonly string[], opsi: Opsi = {}): Promise<Usai> {
  return jalankan([...(opsi.awalan ?? []), NODE, BIN, ...argumen, '--data', toko], opsi);
}

export function jalankan([kata = '', ...sisa]: readonly string[], opsi: Opsi = {}): Promise<Usai> {
  return new Promise((selesai, tolak) => {
    const mulai = performance.now();
    const anak = spawn(kata, sisa, { env: { PATH: process.env.PATH ?? '', ...ENV_TETAP, ...opsi.env } });
    const teks = { keluar: '', galat: '' };
    anak.stdout.setEncoding('utf8').on('data', (d: string) => {
      teks.keluar += d;
    });
    anak.stderr.setEncoding('utf8').on('data', (d: string) => {
      teks.galat += d;
    });
    anak.on('error', tolak);
    anak.stdin.on('error', () => {});
    if (opsi.tutup?.includes('keluar')) anak.stdout.destroy();
    if (opsi.tutup?.includes('galat')) anak.stderr.destroy();
    if (opsi.tutup?.includes('masuk')) anak.stdin.destroy();
    else anak.stdin.end();
    const jam = [setTimeout(() => anak.kill('SIGKILL'), opsi.batas ?? 60_000)];
    const { sinyal } = opsi;
    opsi.henti?.addEventListener('abort', () => anak.kill('SIGKILL'));
    if (sinyal !== undefined) jam.push(setTimeout(() => anak.kill(sinyal.nama), sinyal.sesudah));
    anak.on('close', (kode, tanda) => {
      for (const satu of jam) clearTimeout(satu);
      selesai({ kode, sinyal: tanda, ...teks, lama: performance.now() - mulai });
    });
  });
}

/** The command must succeed; answers its stdout without the line end. */
export async function beres(toko: string, argumen: readonly string[], opsi: Opsi = {}): Promise<string> {
  const usai = await layanan(toko, argumen, opsi);
  if (usai.kode !== 0) throw new Error(`${argumen[0]} keluar ${usai.kode ?? usai.sinyal}: ${usai.galat.trim()}`);
  return usai.keluar.trim();
}

/** A temporary folder for a scenario; gone afterwards whatever happened. */
export async function denganFolder<T>(kerja: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'layanan-gangguan-'));
  try {
    return await kerja(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
