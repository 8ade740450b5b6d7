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

async function tabel(daftar: Daftar, layar: Layar): Promise<string> {
  const { default: Table } = await import('cli-table3');
  const isi = daftar.baris.map((b) => b.map((sel) => terlihat(sel)));
  const lebar = lebarKolom(daftar, isi, layar.kolom);
  const w = warna(layar.warna);
  const t = new Table({
    head: daftar.kolom.map((k) => w.tebal(k.nama)),
    colWidths: lebar,
    colAligns: daftar.kolom.map((k) => (k.rata === 'kanan' ? 'right' : 'left')),
    wordWrap: true,
    style: { head: [], border: [] },
    ...(layar.ascii ? { chars: BINGKAI_ASCII } : {}),
  });
  for (const baris of isi) t.push(baris.map((sel) => warnai(sel, layar)));
  return `${t.toString()}\n`;
}

/** Natural widths; what is over the terminal's comes off the widest elastic columns, never off number or date. */
function lebarKolom(daftar: Daftar, isi: readonly (readonly string[])[], kolom: number): number[] {
  const lebar = daftar.kolom.map((k, i) => 2 + Math.max(k.nama.length, ...isi.map((b) => (b[i] ?? '').length)));
  const bingkai = lebar.length + 1;
  for (let lebih = lebar.reduce((a, b) => a + b, bingkai) - kolom; lebih > 0; lebih -= 1) {
    const i = terlebar(daftar, lebar);
    if (i < 0) break;
    lebar[i] = (lebar[i] ?? 0) - 1;
  }
  return lebar;
}

const TERSEMPIT = 10;

function terlebar(daftar: Daftar, lebar: readonly number[]): number {
  let pilih = -1;
  daftar.kolom.forEach((k, i) => {
    const calon = lebar[i] ?? 0;
    if (k.lentur === true && calon > TERSEMPIT && (pilih < 0 || calon > (lebar[pilih] ?? 0))) pilih = i;
  });
  return pilih;
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
