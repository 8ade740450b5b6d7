import type { Layar } from '../context.js';
import { lebar as kolomTeks } from './lebar.js';

/** Escape sequences of colours take no place on the screen. */
const WARNA = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');
/** A label, then the gap before its value: lines that go on stand under the value. */
const BERLABEL = /^\s*\S+(?: \S+)* {2,}(?=\S)/;
/** A command to be typed: to the end of its line, or to what is said about it two spaces on. */
const PERINTAH = /(?<=: |^ *)layanan .+?(?= {2}|$)/;
/** Where nothing less will do. */
const DEKAT = '  ';
/** Stands for a space within a command while a line is broken; no text that may be printed has it. */
const RAPAT = '\0';
/** Frames of tables, and lists of cells: made to the width by who drew them. */
const TABEL = /^[┌├└│|+]/;

/** Signs of our own in plain letters; what else isn't ASCII is told in the nearest letters. */
const POLOS: Readonly<Record<string, string>> = {
  '→': '->',
  '…': '...',
  '≤': '<=',
  '≥': '>=',
  '·': '-',
  '×': 'x',
  '–': '-',
  '—': '-',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  Ł: 'L',
  ł: 'l',
  Ø: 'O',
  ø: 'o',
  Đ: 'D',
  đ: 'd',
  ß: 'ss',
};

/** The last step before a terminal: no line wider than it, broken between words; plain letters where it has no others. */
export function untukLayar(teks: string, layar: Pick<Layar, 'kolom' | 'ascii'>): string {
  return perBaris(teks, layar, muatkan);
}

/** The same for what somebody typed: two spaces in it set off no label, and no words of it are a command. */
export function ketikanUntukLayar(teks: string, layar: Pick<Layar, 'kolom' | 'ascii'>): string {
  return perBaris(teks, layar, (baris, kolom) => bungkusBaris(baris, kolom, jorokanBiasa(baris, kolom)));
}

function perBaris(
  teks: string,
  { kolom, ascii }: Pick<Layar, 'kolom' | 'ascii'>,
  muat: (baris: string, kolom: number) => string,
): string {
  const isi = ascii ? polos(teks) : teks;
  return isi
    .split('\n')
    .map((baris) => (lebar(baris) <= kolom ? baris : muat(baris, kolom)))
    .join('\n');
}

function lebar(teks: string): number {
  return kolomTeks(teks.replace(WARNA, '').replaceAll(RAPAT, ' '));
}

/** Letters without their marks; a letter that has no plain form is a question mark, never a broken sign. */
function polos(teks: string): string {
  return [...teks.normalize('NFKD').replace(/\p{M}/gu, '')]
    .map((huruf) => (huruf <= '~' ? huruf : (POLOS[huruf] ?? '?')))
    .join('');
}

/** A sentence of the program in as many lines as it takes. */
function muatkan(baris: string, kolom: number): string {
  if (TABEL.test(baris)) return baris;
  const jorok = jorokan(baris.replace(WARNA, ''), kolom);
  // Half a command that is copied would be another command: it goes to a line of its own where it fits one.
  const utuh = baris.replace(PERINTAH, (p) => (p.length + jorok <= kolom ? p.replaceAll(' ', RAPAT) : p));
  return bungkusBaris(utuh, kolom, jorok).replaceAll(RAPAT, ' ');
}

/** One line in as many as it takes, those after the first `menjorok` in; only a word wider than the screen stands out. */
function bungkusBaris(baris: string, kolom: number, menjorok: number): string {
  const jorok = ' '.repeat(menjorok);
  const [awal = ''] = /^ */.exec(baris) ?? [];
  const hasil: string[] = [];
  let kini = awal;
  for (const kata of baris.slice(awal.length).split(' ')) {
    const kosong = kini.trim() === '';
    if (kosong) kini += kata;
    else if (lebar(kini) + 1 + lebar(kata) <= kolom) kini += ` ${kata}`;
    else {
      hasil.push(kini.trimEnd());
      // A path that has no room under its value stands further out, whole.
      kini = (lebar(jorok) + lebar(kata) <= kolom ? jorok : DEKAT) + kata;
    }
  }
  return [...hasil, kini].join('\n');
}

/** Where a line goes on: under its value where that leaves room, else two in from where it began. */
function jorokan(baris: string, kolom: number): number {
  const label = BERLABEL.exec(baris)?.[0].length ?? 0;
  if (label > 0 && label <= kolom / 2) return label;
  return jorokanBiasa(baris, kolom);
}

function jorokanBiasa(baris: string, kolom: number): number {
  return Math.min((/^ */.exec(baris)?.[0].length ?? 0) + 2, Math.floor(kolom / 4));
}
