import { spawnSync } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';

/** What start and end of a program may take on a quiet machine, beside what it may wait for (ms). */
const PROGRAM_MS = 5_000;
/** An empty Node on a quiet machine (ms). */
const NODE_KOSONG_MS = 100;

/**
 * Why a command took too long, or null. It may wait for so long and take 5 s more; a machine that others work on is given
 * as many times the 5 s as it was overloaded in the last minute, or as Node itself starts slower than it should.
 */
export function terlambat(lama: number, tunggu: number): string | null {
  if (lama <= tunggu + PROGRAM_MS) return null;
  const beban = Math.max(2 * ((loadavg()[0] ?? 0) / availableParallelism()), mulaiNode() / NODE_KOSONG_MS, 1);
  const batas = tunggu + PROGRAM_MS * beban;
  return lama <= batas ? null : `selesai sesudah ${Math.round(lama)} ms, batasnya ${Math.round(batas)} ms`;
}

function mulaiNode(): number {
  const mulai = performance.now();
  spawnSync(process.execPath, ['-e', '0']);
  return performance.now() - mulai;
}
