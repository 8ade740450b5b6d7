import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layanan, type Opsi, type Usai } from './jalan.js';

export interface Suntikan {
  /** System calls whose Nth is hit; the counter is per name and thread. */
  panggil: string;
  /** `signal=KILL`, `error=EIO`, `delay_enter=3s` … */
  apa: string;
  /** `3`, or `3+` = from the third on; left out: every one. */
  kapan?: number | string;
  /** Only calls on exactly these paths count. */
  jalur?: readonly string[];
}

/**
 * Runs a command under one injected fault; `kena` = the trace shows that it fired, `diToko` = on a file of the store and
 * nowhere else: each thread counts for itself, and a wake-up between Node's own threads (eventfd) that fails aborts it.
 */
export async function tersuntik(
  toko: string,
  argumen: readonly string[],
  suntikan: Suntikan,
  opsi: Opsi = {},
): Promise<Usai & { kena: boolean; diToko: boolean }> {
  const catatan = join(tmpdir(), `layanan-strace-${randomUUID()}`);
  const { panggil, apa, kapan, jalur = [] } = suntikan;
  const inject = `inject=${panggil}:${apa}${kapan === undefined ? '' : `:when=${kapan}`}`;
  const awalan = ['strace', '-f', '-y', '-qq', '-e', `trace=${panggil}`, '-e', inject, '-o', catatan];
  try {
    const usai = await layanan(toko, argumen, { ...opsi, awalan: [...awalan, ...jalur.flatMap((j) => ['-P', j])] });
    const isi = existsSync(catatan) ? readFileSync(catatan, 'utf8') : '';
    const kena = /killed by SIGKILL|INJECTED|DELAYED/.test(isi);
    const terkena = isi.split('\n').filter((b) => /INJECTED|DELAYED/.test(b));
    const diNode = terkena.some((b) => b.includes('anon_inode:'));
    return { ...usai, kena, diToko: !diNode && terkena.some((b) => b.includes(toko)) };
  } finally {
    rmSync(catatan, { force: true });
  }
}

/**
 * Which calls of a name touch the store in an undisturbed run: their numbers in their thread. The main thread's, or,
 * where it makes none, those of the others.
 */
export async function nomorPanggilan(
  toko: string,
  argumen: readonly string[],
  panggil: string,
  opsi: Opsi = {},
): Promise<number[]> {
  const catatan = join(tmpdir(), `layanan-strace-${randomUUID()}`);
  try {
    await layanan(toko, argumen, {
      ...opsi,
      awalan: ['strace', '-f', '-y', '-qq', '-e', `trace=${panggil}`, '-o', catatan],
    });
    return hitungPanggilan(readFileSync(catatan, 'utf8'), toko);
  } finally {
    rmSync(catatan, { force: true });
  }
}

function hitungPanggilan(catatan: string, toko: string): number[] {
  const urut = new Map<string, number>();
  const milik = new Map<string, number[]>();
  for (const baris of catatan.split('\n')) {
    const [, benang = '', isi = ''] = /^(\d+) +([a-z].*)$/.exec(baris) ?? [];
    if (isi === '') continue;
    const n = (urut.get(benang) ?? 0) + 1;
    urut.set(benang, n);
    if (isi.includes(toko)) milik.set(benang, [...(milik.get(benang) ?? []), n]);
  }
  const [utama = ''] = urut.keys();
  return milik.get(utama) ?? [...milik.values()].flat();
}
