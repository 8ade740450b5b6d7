import type { Layar } from '../context.js';
import { terlihat } from './aman.js';
import { csv, type Daftar, tsv } from './sel.js';
import { warna, warnai } from './warna.js';

/** Below this width a table can't be read: one card a record. */
export const KOLOM_TABEL = 60;

/** A list for where it goes: CSV, a table or cards on a terminal, TSV in a pipe. */
export async function tampilkan(daftar: Daftar, layar: Layar, sebagaiCsv: boolean): Promise<string> {
  if (sebagaiCsv) return csv(daftar);
  if (!layar.tty) return tsv(daftar);
  if (daftar.baris.length === 0) return '';
  return layar.kolom < KOLOM_TABEL ? kartu(daftar, layar) : await tabel(daftar, layar);
}

function kartu(daftar: Daftar, layar: Layar): string {
  const lebar = Math.max(...daftar.kolom.map((k) => k.nama.length));
  const w = warna(layar.warna);
  return daftar.baris
    .map((baris) =>
      daftar.kolom
        .map((k, i) => `${w.redup(k.nama.padEnd(lebar))}  ${warnai(terlihat(baris[i] ?? ''), layar)}\n`)
        .join(''),
    )
    .join('\n');
}

async function tabel(penuh: Daftar, layar: Layar): Promise<string> {
  const muat = yangMuat(penuh, layar.kolom);
  if (muat === null) return kartu(penuh, layar);
  const { daftar, lebar } = muat;
  const { default: Table } = await import('cli-table3');
  const w = warna(layar.warna);
  const t = new Table({
    head: daftar.kolom.map((k) => w.tebal(k.nama)),
    colWidths: [...lebar],
    colAligns: daftar.kolom.map((k) => (k.rata === 'kanan' ? 'right' : 'left')),
    wordWrap: true,
    style: { head: [], border: [] },
    ...(layar.ascii ? { chars: BINGKAI_ASCII } : {}),
  });
  for (const baris of daftar.baris) t.push(baris.map((sel) => warnai(sel, layar)));
  return `${t.toString()}\n`;
}

/** Narrowest an elastic column gets: its longest word, so that no word is cut; a very long one may wrap. */
const KATA_TERPANJANG = 24;

interface Muat {
  daftar: Daftar;
  lebar: readonly number[];
}

/**
 * Natural widths where they fit. Else elastic columns are narrowed, then the columns of least weight left out (the
 * command still gives them with --json or to a pipe); null when even that does not fit: then it is cards.
 */
function yangMuat(penuh: Daftar, kolom: number): Muat | null {
  const baris = penuh.baris.map((b) => b.map((sel) => terlihat(sel)));
  let daftar: Daftar = { kolom: penuh.kolom, baris };
  for (;;) {
    const lebar = sempitkan(daftar, kolom);
    if (lebar !== null) return { daftar, lebar };
    const buang = daftar.kolom.findLastIndex((k) => k.sampingan === true);
    if (buang < 0) return null;
    const sisa = <T>(semua: readonly T[]) => semua.filter((_, i) => i !== buang);
    daftar = { kolom: sisa(daftar.kolom), baris: daftar.baris.map((b) => sisa(b)) };
  }
}

/** Widths with borders that fit into `kolom`, or null. */
function sempitkan(daftar: Daftar, kolom: number): readonly number[] | null {
  const isi = daftar.kolom.map((k, i) => [k.nama, ...daftar.baris.map((b) => b[i] ?? '')]);
  const lebar = isi.map((sel) => 2 + Math.max(...sel.map((s) => s.length)));
  const paling = daftar.kolom.map((k, i) => (k.lentur === true ? 2 + kataTerpanjang(isi[i] ?? []) : (lebar[i] ?? 0)));
  for (let lebih = lebar.reduce((a, b) => a + b, lebar.length + 1) - kolom; lebih > 0; lebih -= 1) {
    const longgar = lebar.map((l, i) => l - (paling[i] ?? 0));
    const terlebar = lebar.reduce((t, l, i) => ((longgar[i] ?? 0) > 0 && l > (lebar[t] ?? 0) ? i : t), -1);
    if (terlebar < 0) return null;
    lebar[terlebar] = (lebar[terlebar] ?? 0) - 1;
  }
  return lebar;
}

function kataTerpanjang(sel: readonly string[]): number {
  const kata = sel.flatMap((s) => s.split(' '));
  return Math.min(KATA_TERPANJANG, Math.max(...kata.map((k) => k.length)));
}

const BINGKAI_ASCII = {
  top: '-',
  'top-mid': '+',
  'top-left': '+',
  'top-right': '+',
  bottom: '-',
  'bottom-mid': '+',
  'bottom-left': '+',
  'bottom-right': '+',
  left: '|',
  'left-mid': '+',
  mid: '-',
  'mid-mid': '+',
  right: '|',
  'right-mid': '+',
  middle: '|',
};
