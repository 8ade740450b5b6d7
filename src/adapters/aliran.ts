import { fstatSync, statSync, writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import { KODE_KELUAR } from '../errors.js';
import { artiGalat } from './arti-galat.js';

type Keluar = 1 | 2;

/**
 * Is this stream (0, 1, 2) a terminal? Asked of the descriptor, and of `node:tty` only when it may be one: opening Node's
 * stream, or loading that module, for the answer costs as much as a list.
 */
export function terminal(fd: 0 | Keluar): boolean {
  if (process.platform === 'win32') return isatty(fd);
  try {
    const s = fstatSync(fd);
    return s.isCharacterDevice() && s.rdev !== perangkatKosong() && isatty(fd);
  } catch {
    return false;
  }
}

/** What cron and scripts give for a stream that says nothing; telling it from a terminal needs no `node:tty`. */
const perangkatKosong = () => statSync('/dev/null', { throwIfNoEntry: false })?.rdev;

/** On stdout. A reader that went away (`| head`) is no failure; what can't be written for another reason is one. */
export function tulisKeluar(teks: string): void {
  try {
    const sisa = tulisLangsung(1, teks);
    if (sisa.length === 0) return;
    if (process.stdout.listenerCount('error') === 0) process.stdout.on('error', akhiriDiam);
    process.stdout.write(sisa);
  } catch (galat) {
    akhiriDiam(galat as NodeJS.ErrnoException);
  }
}

/** On stderr. Nobody can be told that it is broken. */
export function tulisGalat(teks: string): void {
  try {
    const sisa = tulisLangsung(2, teks);
    if (sisa.length === 0) return;
    if (process.stderr.listenerCount('error') === 0) process.stderr.on('error', () => {});
    process.stderr.write(sisa);
  } catch {
    // Whoever read it has gone.
  }
}

function akhiriDiam(galat: NodeJS.ErrnoException): void {
  // Windows calls it EOF.
  if (galat.code === 'EPIPE' || galat.code === 'EOF') return;
  tulisGalat(`Keluaran tidak dapat ditulis (${artiGalat(galat)}); yang sudah tercatat tetap aman.\n`);
  process.once('exit', () => {
    process.exitCode = KODE_KELUAR.gagal;
  });
}

/**
 * Writes to a pipe, a file or a device without opening Node's stream for it. Answers what is left for the stream: all of it
 * on a terminal and on Windows, else what a pipe that doesn't wait had no room for. Throws what the system refuses.
 */
function tulisLangsung(fd: Keluar, teks: string): Uint8Array {
  const isi = Buffer.from(teks);
  if (process.platform === 'win32' || terminal(fd)) return isi;
  let tertulis = 0;
  try {
    while (tertulis < isi.length) tertulis += writeSync(fd, isi, tertulis);
  } catch (galat) {
    if ((galat as NodeJS.ErrnoException).code !== 'EAGAIN') throw galat;
  }
  return isi.subarray(tertulis);
}
