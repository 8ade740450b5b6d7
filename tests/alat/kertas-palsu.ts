import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jalurKertas } from './kertas.js';
import type { Meja } from './program.js';

/** Tools to look into papers, and to forge them. */

/** The receipt of a case, in the store of a desk. */
export function kertas(m: Pick<Meja, 'toko'>, nomor: string): string {
  return jalurKertas(m.toko, nomor, 'tanda-terima');
}

/** Text of the QR code, as the file carries it. */
export function sandiKertas(berkas: string): string {
  return /\((LYN1:[^)]+)\)/.exec(readFileSync(berkas, 'latin1'))?.[1] ?? '';
}

/** The short code, as it stands at the foot. */
export function kodeKertas(berkas: string): string {
  const teks = execFileSync('pdftotext', ['-layout', berkas, '-'], { encoding: 'utf8' });
  return /Kode dokumen ([0-9A-Z-]{19})/.exec(teks)?.[1] ?? '';
}

/** A changed copy beside the store; answers its path. */
export function palsu(m: Pick<Meja, 'folder'>, berkas: string, ubah: (isi: string) => string): string {
  const ke = join(m.folder, 'palsu.pdf');
  writeFileSync(ke, Buffer.from(ubah(readFileSync(berkas, 'latin1')), 'latin1'));
  return ke;
}

/** What qpdf makes of it; `IN` and `OUT` stand for the files. */
export function olah(m: Pick<Meja, 'folder'>, berkas: string, argumen: readonly string[]): string {
  const ke = join(m.folder, 'olahan.pdf');
  execFileSync(
    'qpdf',
    argumen.map((a) => (a === 'IN' ? berkas : a === 'OUT' ? ke : a)),
  );
  return ke;
}

/** One sign of a line of text is exchanged for its neighbour. */
export function tukarHuruf(isi: string, barisKe: number): string {
  const baris = [...isi.matchAll(/\[<([0-9a-f]{4})([0-9a-f]{4})/g)].filter((m) => m[1] !== m[2])[barisKe];
  if (baris === undefined) throw new Error('tidak ada baris seperti itu');
  return `${isi.slice(0, baris.index)}[<${baris[2]}${baris[1]}${isi.slice(baris.index + 10)}`;
}
