import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own, in a file. Make no other mount namespace while it is mounted: it would keep the dead one alive. */
export interface Cakram {
  /** Where it is mounted; the store goes below. */
  folder: string;
  /** The power goes: nothing that was not synced comes back. Programs on it get EIO from here on. */
  padam(): void;
  /** The power is back. Nothing may use the folder any more. */
  nyala(): void;
}

export type JenisCakram = 'ext4' | 'xfs';

const FORMAT: Readonly<Record<JenisCakram, { ukuran: string; mkfs: readonly string[]; opsi: string }>> = {
  // Its timer of 5 s would write what was never synced.
  ext4: { ukuran: '64M', mkfs: ['mkfs.ext4', '-q', '-F'], opsi: 'loop,commit=1000' },
  xfs: { ukuran: '320M', mkfs: ['mkfs.xfs', '-q', '-f'], opsi: 'loop' },
};

/** Mounted now. */
const terpasang = new Set<string>();

/** For a run that is broken off (a signal): nothing of it stays mounted, though its programs may still be there. */
export function lepasSemua(): void {
  for (const folder of terpasang) spawnSync('umount', ['--lazy', folder]);
}

/** Runs a piece of work on a new disk. Needs root and loop devices. */
export async function denganCakram<T>(jenis: JenisCakram, kerja: (cakram: Cakram) => Promise<T>): Promise<T> {
  const dasar = mkdtempSync(join(tmpdir(), 'layanan-cakram-'));
  const citra = join(dasar, 'citra');
  const folder = join(dasar, 'm');
  const { ukuran, mkfs, opsi } = FORMAT[jenis];
  mkdirSync(folder);
  perintah('truncate', '-s', ukuran, citra);
  const [kata = '', ...sisa] = mkfs;
  perintah(kata, ...sisa, citra);
  const pasang = () => pasangkan(folder, '-o', opsi, citra);
  pasang();
  try {
    return await kerja({
      folder,
      padam: () => perintah('xfs_io', '-x', '-c', 'shutdown', folder),
      nyala: () => {
        perintah('umount', folder);
        pasang();
      },
    });
  } finally {
    lepas(folder);
    rmSync(dasar, { recursive: true, force: true });
  }
}

/** A memory disk of a few kilobytes (e.g. `1m`), or a read-only one when `opsi` says so. */
export async function denganTmpfs<T>(opsi: string, kerja: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'layanan-tmpfs-'));
  pasangkan(folder, '-t', 'tmpfs', '-o', opsi, 'none');
  try {
    return await kerja(folder);
  } finally {
    lepas(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

function pasangkan(folder: string, ...argumen: readonly string[]): void {
  perintah('mount', ...argumen, folder);
  terpasang.add(folder);
}

function lepas(folder: string): void {
  spawnSync('umount', [folder]);
  terpasang.delete(folder);
}

export function perintah(kata: string, ...argumen: readonly string[]): void {
  const { status, stderr, error } = spawnSync(kata, argumen, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${kata} ${argumen.join(' ')}: ${error?.message ?? stderr.trim()}`);
}
