import { closeSync, constants, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { waktuWib } from '../../domain/tanggal.js';
import { TANPA_TAUTAN } from '../cara-buka.js';
import { kecuali, MODE_BERKAS } from './cakram.js';
import type { Ruang } from './ruang.js';
import { prosesMati, ruangProses } from './ruang-proses.js';

/** Never through a link that somebody put there. */
const TULIS = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | TANPA_TAUTAN;

/** Who took the lock last. It says nothing about whether the lock is held: the folder `kunci` does. */
export interface Pemegang {
  pid: number;
  komputer: string;
  sejak: string;
}

/** With what tells a dead holder of this very lock for certain; null where the system doesn't say. */
interface Catatan extends Pemegang {
  /** Identity of the lock folder: the next holder makes another one. */
  kunci: string | null;
  /** Where the pid means a process. */
  ruang: string | null;
}

function jalur(r: Ruang): string {
  return join(r.folder, 'pemegang.json');
}

/** A courtesy to whoever waits: not synced, and a full disk is no reason to stop here. */
export function catatPemegang(r: Ruang): void {
  const pemegang: Pemegang = { pid: process.pid, komputer: hostname(), sejak: waktuWib(r.jam()) };
  try {
    const catatan: Catatan = { ...pemegang, kunci: simpulKunci(r), ruang: ruangProses() };
    const fd = openSync(jalur(r), TULIS, MODE_BERKAS);
    try {
      writeFileSync(fd, `${JSON.stringify(catatan)}\n`);
    } finally {
      closeSync(fd);
    }
  } catch {
    // The lock itself is what counts.
  }
}

/** null when nobody has left a readable name. */
export function bacaPemegang(r: Ruang): Pemegang | null {
  const catatan = bacaCatatan(r);
  return catatan === null ? null : { pid: catatan.pid, komputer: catatan.komputer, sejak: catatan.sejak };
}

/**
 * The lock that stands there was taken by a process of this pid space, and that process is no more. false where anything
 * of it is in doubt: an earlier holder's record, another computer, container or boot, an old record, no Linux.
 */
export function pemegangMati(r: Ruang): boolean {
  const catatan = bacaCatatan(r);
  if (catatan === null || catatan.kunci === null || catatan.ruang === null) return false;
  if (catatan.komputer !== hostname() || catatan.ruang !== ruangProses()) return false;
  // The lock is looked at last: a new holder in between is another lock.
  return prosesMati(catatan.pid) && simpulKunci(r) === catatan.kunci;
}

function bacaCatatan(r: Ruang): Catatan | null {
  try {
    const isi = JSON.parse(readFileSync(jalur(r), 'utf8')) as Partial<Catatan>;
    const { pid, komputer, sejak, kunci = null, ruang = null } = isi;
    const utuh = typeof pid === 'number' && typeof komputer === 'string' && typeof sejak === 'string';
    return utuh ? { pid, komputer, sejak, kunci, ruang } : null;
  } catch {
    return null;
  }
}

/** Inodes are used again, so with the moment of making; where a disk keeps none, it changes with every touch: no match. */
function simpulKunci(r: Ruang): string | null {
  const s = kecuali('ENOENT', null, () => statSync(join(r.folder, 'kunci'), { bigint: true }));
  return s === null ? null : `${s.ino}:${s.birthtimeNs}`;
}
