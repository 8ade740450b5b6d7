import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { salinToko } from './bahan.js';
import type { Opsi, Usai } from './jalan.js';
import type { Buku } from './skenario.js';
import { nomorPanggilan, tersuntik } from './strace.js';

/** Calls that change something, or whose failure could; each is swept by itself. */
export const PANGGILAN = ['openat', 'write', 'pwrite64', 'fsync', 'rename', 'link', 'unlink', 'close', 'mkdir'];

export interface Sapuan {
  /** Folder to work in; the store of every run is a copy of `awal`. */
  folder: string;
  awal: string;
  perintah(toko: string): readonly string[];
  panggilan: readonly string[];
  /** Every how manieth call: 1 = all of them. */
  langkah?: number;
  /** For every run of the command, e.g. its environment. */
  opsi?: Opsi;
  /** What must hold after the fault, recovery included. `apa` says which fault it was. */
  sesudah(buku: Buku, toko: string, usai: Usai, apa: string): Promise<void>;
}

/** strace stops its program all the time: while one waits, others work. */
const SEKALIGUS = 4;

/** Kills the command at its Nth call of each name, N = from the first that touches the store until it goes through. */
export async function sapuBunuh(buku: Buku, s: Sapuan): Promise<void> {
  for (const panggil of s.panggilan) {
    const pertama = await panggilanPertama(s, panggil);
    if (pertama !== null) await sapuDari(pertama, s.langkah ?? 1, (n) => bunuh(buku, s, panggil, n));
  }
  // Made by the thread pool, and not the first of their name: found by their path.
  for (const panggil of ['mkdir', 'rmdir', 'utimensat'])
    await sapuDari(1, 1, (n) => bunuh(buku, s, panggil, n, 'kunci'));
}

/** Tries n, n + langkah, … several at a time, until one answers false. */
async function sapuDari(pertama: number, langkah: number, coba: (n: number) => Promise<boolean>): Promise<void> {
  let n = pertama - langkah;
  let terus = true;
  const pekerja = async () => {
    while (terus) {
      n += langkah;
      terus = (await coba(n)) && terus;
    }
  };
  await Promise.all(Array.from({ length: SEKALIGUS }, pekerja));
}

/** null: the command makes no such call on the store. */
async function panggilanPertama(s: Sapuan, panggil: string): Promise<number | null> {
  const contoh = join(s.folder, `contoh-${panggil}`);
  salinToko(s.awal, contoh);
  const nomor = await nomorPanggilan(contoh, s.perintah(contoh), panggil, s.opsi);
  rmSync(contoh, { recursive: true });
  return nomor.length === 0 ? null : Math.max(1, Math.min(...nomor) - 1);
}

/** false: the run went through. */
async function bunuh(buku: Buku, s: Sapuan, panggil: string, n: number, jalur?: string): Promise<boolean> {
  const apa = `${panggil}${jalur === undefined ? '' : `-${jalur}`}-${n}`;
  const toko = join(s.folder, apa);
  salinToko(s.awal, toko);
  const suntikan = { panggil, apa: 'signal=KILL', kapan: n, jalur: jalur === undefined ? [] : [join(toko, jalur)] };
  const usai = await tersuntik(toko, s.perintah(toko), suntikan, s.opsi);
  if (usai.kena) {
    buku.kena();
    await s.sesudah(buku, toko, usai, apa);
  } else if (usai.kode !== 0) {
    buku.rusak(`${apa}: tanpa gangguan keluar ${usai.kode}: ${usai.galat}`);
  }
  rmSync(toko, { recursive: true, force: true });
  return usai.kena;
}
