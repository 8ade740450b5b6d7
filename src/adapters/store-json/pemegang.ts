import { closeSync, constants, openSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { waktuWib } from '../../domain/tanggal.js';
import { MODE_BERKAS } from './cakram.js';
import type { Ruang } from './ruang.js';

/** Never through a link that somebody put there. */
const TULIS = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_NOFOLLOW;

/** Who took the lock last. It says nothing about whether the lock is held: the folder `kunci` does. */
export interface Pemegang {
  pid: number;
  komputer: string;
  sejak: string;
}

function jalur(r: Ruang): string {
  return join(r.folder, 'pemegang.json');
}

/** A courtesy to whoever waits: not synced, and a full disk is no reason to stop here. */
export function catatPemegang(r: Ruang): void {
  const pemegang: Pemegang = { pid: process.pid, komputer: hostname(), sejak: waktuWib(r.jam()) };
  try {
    const fd = openSync(jalur(r), TULIS, MODE_BERKAS);
    try {
      writeFileSync(fd, `${JSON.stringify(pemegang)}\n`);
    } finally {
      closeSync(fd);
    }
  } catch {
    // The lock itself is what counts.
  }
}

/** null when nobody has left a readable name. */
export function bacaPemegang(r: Ruang): Pemegang | null {
  try {
    const { pid, komputer, sejak } = JSON.parse(readFileSync(jalur(r), 'utf8')) as Partial<Pemegang>;
    const utuh = typeof pid === 'number' && typeof komputer === 'string' && typeof sejak === 'string';
    return utuh ? { pid, komputer, sejak } : null;
  } catch {
    return null;
  }
}
