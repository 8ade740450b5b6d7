import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { bukaBiasa } from './isi-berkas.js';
import { potonganBaris } from './potongan-baris.js';
import type { Ruang } from './ruang.js';

export function berkasRingkasan(tahun: string): string {
  return `arsip/${tahun}.jsonl`;
}

/** The summary of a year as it stands there, in pieces of whole lines, however large it has grown; none when there is none. */
export function* potonganRingkasan(r: Ruang, tahun: string): Generator<Buffer> {
  const fd = bukaBiasa(join(r.folder, berkasRingkasan(tahun)));
  if (fd === null) return;
  try {
    yield* potonganBaris(fd);
  } finally {
    closeSync(fd);
  }
}
