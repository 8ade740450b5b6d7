import {
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  opendirSync,
  openSync,
  readdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { constants } from 'node:os';
import { dirname } from 'node:path';

export const MODE_BERKAS = 0o600;
export const MODE_FOLDER = 0o700;
/** Names of a folder that are fetched at once. */
const SEKALI_BACA = 256;

/** errno of a system error, e.g. `ENOENT`; null for anything else. */
export function kodeGalat(galat: unknown): string | null {
  // Not `instanceof Error`: Node's errors come from another realm in a test.
  const kode = typeof galat === 'object' && galat !== null && 'code' in galat ? galat.code : null;
  if (typeof kode !== 'string') return null;
  // Node has no name for some of them (EDQUOT): "Unknown system error -122".
  const angka = Number(/^Unknown system error -(\d+)$/.exec(kode)?.[1]);
  if (Number.isNaN(angka)) return kode;
  return Object.entries(constants.errno).find(([, nilai]) => nilai === angka)?.[0] ?? `E${angka}`;
}

/** Runs a call for which one errno is an ordinary answer. */
export function kecuali<T>(kode: string, jawaban: T, panggil: () => T): T {
  try {
    return panggil();
  } catch (galat) {
    if (kodeGalat(galat) === kode) return jawaban;
    throw galat;
  }
}

/** The same, null also for ERR_…: Node's own complaints about wrong arguments are bugs, no refusals of the system. */
export function kodeSistem(galat: unknown): string | null {
  const kode = kodeGalat(galat);
  return kode !== null && /^E[A-Z0-9]+$/.test(kode) ? kode : null;
}

/** Names in a folder, in no order; none when it isn't there. */
export function daftar(folder: string): string[] {
  return kecuali('ENOENT', [], () => readdirSync(folder));
}

/** The same one by one where the folder (of `ukuran` bytes) has grown large; it is open until the last was taken. */
export function* namaDalam(folder: string, ukuran: number = ukuranFolder(folder)): Generator<string> {
  if (ukuran <= FOLDER_KECIL) return yield* daftar(folder);
  const isi = kecuali('ENOENT', null, () => opendirSync(folder, { bufferSize: SEKALI_BACA }));
  if (isi === null) return;
  try {
    for (let satu = isi.readSync(); satu !== null; satu = isi.readSync()) yield satu.name;
  } finally {
    isi.closeSync();
  }
}

/** What the list of names of a folder takes (bytes) as long as listing it costs no more than asking for some of them: 2,000 names. */
const FOLDER_KECIL = 64 * 1024;

/** May it be listed for the sake of one name? A link that stands in its place is refused. */
export function folderKecil(folder: string): boolean {
  tolakTautan(folder);
  return ukuranFolder(folder) <= FOLDER_KECIL;
}

/** What the list of names of a folder takes (bytes); 0 when it isn't there. */
export function ukuranFolder(folder: string): number {
  return lstatSync(folder, { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * A new name survives a power cut only when its folder was synced. Windows syncs no folder (EPERM): NTFS keeps names in a
 * journal of its own.
 */
export function fsyncFolder(folder: string, platform: string = process.platform): void {
  if (platform === 'win32') return;
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** A file that nobody else knows yet, complete and synced. After a failed fsync nothing is tried again: it goes. */
export function tulisBaru(jalur: string, isi: string | Uint8Array): void {
  const fd = openSync(jalur, 'wx', MODE_BERKAS);
  try {
    writeFileSync(fd, isi);
    fsyncSync(fd);
  } catch (galat) {
    hapusDiam(jalur);
    throw galat;
  } finally {
    closeSync(fd);
  }
}

/** A file that nobody else knows yet, complete but not synced: its descriptor, for the caller to sync and close. */
export function tulisTerbuka(jalur: string, isi: string): number {
  const fd = openSync(jalur, 'wx', MODE_BERKAS);
  try {
    writeFileSync(fd, isi);
    return fd;
  } catch (galat) {
    closeSync(fd);
    hapusDiam(jalur);
    throw galat;
  }
}

export type HasilPaut = 'terpaut' | 'sudah-ada' | 'hilang';

/** link(2), the one exclusive step: exactly one process gets a name. `hilang`: the source (or the folder) is gone. */
export function pautkan(dari: string, ke: string): HasilPaut {
  try {
    linkSync(dari, ke);
    return 'terpaut';
  } catch (galat) {
    if (kodeGalat(galat) === 'EEXIST') return 'sudah-ada';
    if (kodeGalat(galat) === 'ENOENT') return 'hilang';
    throw galat;
  }
}

export function hapus(jalur: string): void {
  kecuali('ENOENT', undefined, () => unlinkSync(jalur));
}

/** For leftovers on the way out of an error, which must stay the error that is told. */
export function hapusDiam(jalur: string): void {
  try {
    unlinkSync(jalur);
  } catch {
    // `bereskan` removes it at the next write.
  }
}

/** Does something stand there, a link too? */
export function adaNama(jalur: string): boolean {
  return lstatSync(jalur, { throwIfNoEntry: false }) !== undefined;
}

/** A link that somebody planted where a folder of the store stands is not gone through: ELOOP. */
export function tolakTautan(jalur: string): void {
  const s = lstatSync(jalur, { throwIfNoEntry: false });
  if (s?.isSymbolicLink() === true) throw Object.assign(new Error('tautan simbolik'), { code: 'ELOOP' });
}

/** The same as `buatFolder` for a folder inside the store, below those that opening it has looked at. */
export function buatFolderToko(folder: string): void {
  tolakTautan(folder);
  buatFolder(folder);
}

/** Makes a folder and what is missing above it, 0700, each synced into its parent. */
export function buatFolder(folder: string): void {
  const dibuat = kecuali('ENOENT', null, () =>
    kecuali('EEXIST', false, () => mkdirSync(folder, MODE_FOLDER) === undefined),
  );
  if (dibuat === null) {
    buatFolder(dirname(folder));
    buatFolder(folder);
  } else if (dibuat) {
    fsyncFolder(dirname(folder));
  }
}

/** Identity of a file: inode, and size and mtime because inodes are used again. null when it isn't there. */
export function simpul(jalur: string): string | null {
  const s = statSync(jalur, { bigint: true, throwIfNoEntry: false });
  return s === undefined ? null : `${s.dev}:${s.ino}:${s.mtimeNs}:${s.size}`;
}
