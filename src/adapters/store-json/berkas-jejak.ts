import { closeSync, constants, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { TANPA_TAUTAN } from '../cara-buka.js';
import { type Baris, barisSah, KEPALA_AWAL, type Kepala, uraiBaris } from './baris-jejak.js';
import { daftar, fsyncFolder, kecuali, MODE_BERKAS } from './cakram.js';
import { potonganBaris } from './potongan-baris.js';

/** Some 50 lines; more is read only when these say nothing (bytes). */
const EKOR_BYTE = 16 * 1024;

const BACA = constants.O_RDONLY | TANPA_TAUTAN;

/** A month of the ledger: its text, the head that it goes on from, and its lines that count. */
export interface BulanJejak {
  bulan: string;
  teks: string;
  kepala: Kepala;
  sah: readonly Baris[];
}

function jalurBulan(folder: string, bulan: string): string {
  return join(folder, 'jejak', `${bulan}.jsonl`);
}

/** Months that have a file, oldest first. */
export function bulanJejak(folder: string): string[] {
  const nama = daftar(join(folder, 'jejak'));
  return nama.flatMap((n) => /^(\d{4}-\d{2})\.jsonl$/.exec(n)?.[1] ?? []).sort();
}

/** The lines of a month that count; none when it has no file. */
export function bacaBulan(folder: string, bulan: string): Baris[] {
  return barisSah(bacaTeks(jalurBulan(folder, bulan), Number.POSITIVE_INFINITY), null);
}

/** The ledger from its first line, month by month: only one is in memory at a time. */
export function* semuaBulan(folder: string): Generator<BulanJejak> {
  let kepala: Kepala = KEPALA_AWAL;
  for (const bulan of bulanJejak(folder)) {
    const teks = bacaTeks(jalurBulan(folder, bulan), Number.POSITIVE_INFINITY);
    const sah = barisSah(teks, kepala);
    yield { bulan, teks, kepala, sah };
    kepala = sah.at(-1) ?? kepala;
  }
}

/** Lines of the end that was read last, by what stands there: one write reads it several times, and hashes each once. */
let terurai = new Map<string, Baris | null>();

/** The last lines of a month that count: at least one, when there is one. */
export function bacaEkor(folder: string, bulan: string): Baris[] {
  const kini = new Map<string, Baris | null>();
  const urai = (teks: string): Baris | null => {
    const baris = terurai.get(teks) ?? uraiBaris(teks);
    kini.set(teks, baris);
    return baris;
  };
  const sah = barisSah(bacaTeks(jalurBulan(folder, bulan), EKOR_BYTE), null, urai);
  terurai = kini;
  return sah.length < 2 ? bacaBulan(folder, bulan) : sah;
}

/** The lines of a month as they stand there, piece by piece; not an unfinished one at its end. */
export function* potonganBulan(folder: string, bulan: string): Generator<string> {
  const fd = kecuali('ENOENT', null, () => openSync(jalurBulan(folder, bulan), BACA));
  if (fd === null) return;
  try {
    for (const potongan of potonganBaris(fd)) {
      const akhir = potongan.lastIndexOf(10);
      if (akhir >= 0) yield* potongan.toString('utf8', 0, akhir).split('\n');
    }
  } finally {
    closeSync(fd);
  }
}

/** At most the last `byte` bytes, without an unfinished line: somebody is writing it, or a crash tore it. */
function bacaTeks(jalur: string, byte: number): string {
  const fd = kecuali('ENOENT', null, () => openSync(jalur, BACA));
  if (fd === null) return '';
  try {
    const ukuran = fstatSync(fd).size;
    const isi = Buffer.alloc(Math.min(ukuran, byte));
    const panjang = readSync(fd, isi, 0, isi.length, ukuran - isi.length);
    return isi.toString('utf8', 0, isi.subarray(0, panjang).lastIndexOf(10) + 1);
  } finally {
    closeSync(fd);
  }
}

export function tambahBaris(folder: string, bulan: string, baris: readonly unknown[]): void {
  tambahUtuh(jalurBulan(folder, bulan), baris);
}

/** Appends lines in one call: the kernel puts them at the end whole, behind whatever others append. Not synced. */
export function tambahUtuh(jalur: string, baris: readonly unknown[]): void {
  const fd = openSync(jalur, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | TANPA_TAUTAN, MODE_BERKAS);
  try {
    const teks = baris.map((b) => `${JSON.stringify(b)}\n`).join('');
    const isi = Buffer.from(berakhirUtuh(fd) ? teks : `\n${teks}`);
    if (writeSync(fd, isi) !== isi.length) {
      // The rest can't follow: another's line may stand behind the first part by now.
      throw Object.assign(new Error('baris terpotong'), { code: 'ENOSPC' });
    }
  } finally {
    closeSync(fd);
  }
}

function berakhirUtuh(fd: number): boolean {
  const ukuran = fstatSync(fd).size;
  const akhir = Buffer.alloc(1);
  return ukuran === 0 || (readSync(fd, akhir, 0, 1, ukuran - 1) === 1 && akhir[0] === 10);
}

export function sinkronBulan(folder: string, bulan: readonly string[]): void {
  for (const satu of new Set(bulan)) {
    const fd = openSync(jalurBulan(folder, satu), BACA);
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  }
  fsyncFolder(join(folder, 'jejak'));
}
