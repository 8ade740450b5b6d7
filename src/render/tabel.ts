import type { Layar } from '../context.js';
import { terlihat } from './aman.js';
import { BINGKAI, BINGKAI_ASCII, gambarTabel } from './gambar-tabel.js';
import { csv, type Daftar, tsv } from './sel.js';
import { hiasan, warna, warnai } from './warna.js';

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
  const { tebal } = warna(layar.warna);
  const judul = daftar.kolom.map((k) => k.nama);
  const kanan = daftar.kolom.map((k) => k.rata === 'kanan');
  const bingkai = layar.ascii ? BINGKAI_ASCII : BINGKAI;
  return gambarTabel(judul, daftar.baris, { lebar, kanan, bingkai, tebal, hias: (sel) => hiasan(sel, layar) });
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
  const lebar = isi.map((sel) => 2 + terpanjang(sel));
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
  return Math.min(KATA_TERPANJANG, terpanjang(sel.flatMap((s) => s.split(' '))));
}

/** Not Math.max(...): a list may be longer than a call may have arguments. */
function terpanjang(teks: readonly string[]): number {
  return teks.reduce((paling, { length }) => Math.max(paling, length), 0);
}
