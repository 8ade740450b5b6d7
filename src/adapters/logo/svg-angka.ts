import { rusak, tolak } from './svg-tolak.js';

/** a b c d e f of an affine map (SVG 1.1 §7.4). */
export type Matriks = readonly [number, number, number, number, number, number];

export const TETAP: Matriks = [1, 0, 0, 1, 0, 0];
/** A drawing has no use for more (units of its own). */
const TERBESAR = 1_000_000;
const BULAT = 1_000_000;
const ANGKA = /[+-]?(?:\d{1,20}\.?\d{0,20}|\.\d{1,20})(?:[eE][+-]?\d{1,3})?/y;

/** A number of the file, within limits, to six places: it is written down again as such. */
function sah(teks: string): number {
  const n = Number(teks);
  if (!Number.isFinite(n) || Math.abs(n) > TERBESAR) tolak(`angka di luar batas (${teks})`);
  return Math.round(n * BULAT) / BULAT + 0;
}

/** A length: a bare number or pixels. */
export function panjang(teks: string | undefined, bila: number): number {
  if (teks === undefined) return bila;
  const m = /^\s*([+-]?[\d.]{1,30}(?:[eE][+-]?\d{1,3})?)(?:px)?\s*$/.exec(teks) ?? tolak(`ukuran "${teks}"`);
  return sah(m[1] ?? '');
}

/** Numbers parted by spaces and commas, and nothing else. */
export function deretAngka(teks: string): number[] {
  const bagian = teks.split(/[\s,]+/).filter((t) => t !== '');
  return bagian.map((t) => (/^[+-]?[\d.]+(?:[eE][+-]?\d{1,3})?$/.test(t) ? sah(t) : rusak()));
}

/** Numbers that a command of a path takes (SVG 1.1 §8.3). */
const BANYAK: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };
const PERINTAH_TERBANYAK = 20_000;

/** The data of a path, read whole and written again: commands and numbers, nothing else. */
export function bacaJalur(d: string): string {
  const p = { d, letak: 0 };
  const hasil: string[] = [];
  for (lewatiSela(p); p.letak < d.length; lewatiSela(p)) {
    const huruf = d[p.letak] ?? '';
    if (hasil.length === 0 && huruf.toUpperCase() !== 'M') rusak();
    p.letak += 1;
    hasil.push(...bacaPerintah(p, huruf));
    if (hasil.length > PERINTAH_TERBANYAK) tolak(`lebih dari ${PERINTAH_TERBANYAK} perintah jalur`);
  }
  return hasil.join(' ');
}

interface Pembaca {
  d: string;
  letak: number;
}

function lewatiSela(p: Pembaca): void {
  while (p.letak < p.d.length && ' \t\r\n,'.includes(p.d[p.letak] ?? '')) p.letak += 1;
}

/** A letter, and its numbers as often as they come; the two flags of an arc may stand without a space after them. */
function bacaPerintah(p: Pembaca, huruf: string): string[] {
  const banyak = BANYAK[huruf.toUpperCase()] ?? rusak();
  const hasil: string[] = [];
  // What follows the first pair of a move is drawn as lines.
  const ulang = huruf === 'M' ? 'L' : huruf === 'm' ? 'l' : huruf;
  do {
    const argumen = Array.from({ length: banyak }, (_, n) => bacaAngka(p, banyak === 7 && (n === 3 || n === 4)));
    hasil.push([hasil.length === 0 ? huruf : ulang, ...argumen].join(' '));
    lewatiSela(p);
  } while (banyak > 0 && /[\d.+-]/.test(p.d[p.letak] ?? ''));
  return hasil;
}

function bacaAngka(p: Pembaca, bendera: boolean): string {
  lewatiSela(p);
  const pola = bendera ? /[01]/y : ANGKA;
  pola.lastIndex = p.letak;
  const m = pola.exec(p.d) ?? rusak();
  p.letak = pola.lastIndex;
  return String(sah(m[0]));
}

export function kali([a, b, c, d, e, f]: Matriks, [p, q, r, s, t, u]: Matriks): Matriks {
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** `translate(…) rotate(…) …` as one map. */
export function bacaTransformasi(teks: string): Matriks {
  let hasil = TETAP;
  const sisa = teks.replaceAll(/\s*([A-Za-z]+)\s*\(([^()]{0,200})\)[\s,]*/g, (_, nama: string, isi: string) => {
    hasil = kali(hasil, satu(nama, deretAngka(isi)));
    return '';
  });
  return sisa.trim() === '' ? hasil : rusak();
}

function satu(nama: string, n: readonly number[]): Matriks {
  const [a = 0, b, c] = n;
  const sudut = (a * Math.PI) / 180;
  switch (`${nama}${n.length}`) {
    case 'matrix6':
      return n as unknown as Matriks;
    case 'translate1':
    case 'translate2':
      return [1, 0, 0, 1, a, b ?? 0];
    case 'scale1':
    case 'scale2':
      return [a, 0, 0, b ?? a, 0, 0];
    case 'rotate1':
      return putar(sudut);
    case 'rotate3':
      return kali(kali([1, 0, 0, 1, b ?? 0, c ?? 0], putar(sudut)), [1, 0, 0, 1, -(b ?? 0), -(c ?? 0)]);
    case 'skewX1':
      return [1, 0, Math.tan(sudut), 1, 0, 0];
    case 'skewY1':
      return [1, Math.tan(sudut), 0, 1, 0, 0];
    default:
      return tolak(`transformasi ${nama}`);
  }
}

function putar(sudut: number): Matriks {
  return [Math.cos(sudut), Math.sin(sudut), -Math.sin(sudut), Math.cos(sudut), 0, 0];
}
