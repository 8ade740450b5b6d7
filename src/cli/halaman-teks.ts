import type { Layar } from '../context.js';
import { bungkus } from '../render/bungkus.js';
import type { Blok, Halaman } from './halaman.js';

/** Characters; wider lines are hard to read. */
const TERLEBAR = 100;
/** Below this a table of two columns becomes a list: name, then what it says. */
const DUA_KOLOM = 60;
const KOLOM_NAMA = 34;

/** A help page for a terminal or a pipe. Lines that can be typed or copied are broken only by a terminal narrower than they are. */
export function halamanTeks({ ringkasan, bagian }: Halaman, { kolom, ascii }: Pick<Layar, 'kolom' | 'ascii'>): string {
  const lebar = Math.min(kolom, TERLEBAR);
  const isi = bagian.flatMap(({ judul, isi }) => [`${judul}:`, ...isi.flatMap((b) => blok(b, lebar)), '']);
  const teks = [bungkus(`${ringkasan}.`, lebar), '', ...isi].join('\n');
  return ascii ? tanpaGambar(teks) : teks;
}

function blok(b: Blok, lebar: number): readonly string[] {
  if (b.jenis === 'kode') return b.baris.map((baris) => `  ${baris}`.trimEnd());
  if (b.jenis === 'alinea') return menjorok(b.teks, lebar, '  ');
  const nama = Math.min(KOLOM_NAMA, Math.max(...b.baris.map(([n]) => n.length)));
  return b.baris.flatMap(([n, uraian]) => {
    if (lebar < DUA_KOLOM) return [`  ${n}`, ...menjorok(uraian, lebar, '      ')];
    const [awal = '', ...lanjut] = menjorok(uraian, lebar, ' '.repeat(nama + 4));
    return n.length > nama ? [`  ${n}`, awal, ...lanjut] : [`  ${n.padEnd(nama)}  ${awal.trimStart()}`, ...lanjut];
  });
}

function menjorok(teks: string, lebar: number, jorok: string): readonly string[] {
  return bungkus(teks, lebar - jorok.length)
    .split('\n')
    .map((baris) => `${jorok}${baris}`);
}

/** Arrows and dots of our own in plain letters. */
function tanpaGambar(teks: string): string {
  return teks
    .replaceAll('→', '->')
    .replaceAll('…', '...')
    .replaceAll('≤', '<=')
    .replaceAll('·', '-')
    .replaceAll('×', 'x');
}
