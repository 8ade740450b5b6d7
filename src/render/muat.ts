import type { Layar } from '../context.js';

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
export function untukLayar(teks: string, { kolom, ascii }: Pick<Layar, 'kolom' | 'ascii'>): string {
  const isi = ascii ? polos(teks) : teks;
  return isi
    .split('\n')
    .map((baris) => muatkan(baris, kolom))
    .join('\n');
}

function lebar(teks: string): number {
  return [...teks.replace(WARNA, '')].length;
}

/** Letters without their marks; a letter that has no plain form is a question mark, never a broken sign. */
function polos(teks: string): string {
  return [...teks.normalize('NFKD').replace(/\p{M}/gu, '')]
    .map((huruf) => (huruf <= '~' ? huruf : (POLOS[huruf] ?? '?')))
    .join('');
}

/** One line in as many as it takes; only a word wider than the screen stands out. */
function muatkan(baris: string, kolom: number): string {
  if (lebar(baris) <= kolom || TABEL.test(baris)) return baris;
  const jorok = ' '.repeat(jorokan(baris.replace(WARNA, ''), kolom));
  const [awal = ''] = /^ */.exec(baris) ?? [];
  const hasil: string[] = [];
  let kini = awal;
  // Half a command that is copied would be another command: it goes to a line of its own where it fits one.
  const utuh = baris.replace(PERINTAH, (p) => (p.length + jorok.length <= kolom ? p.replaceAll(' ', RAPAT) : p));
  for (const kata of utuh.slice(awal.length).split(' ')) {
    const kosong = kini.trim() === '';
    if (kosong) kini += kata;
    else if (lebar(kini) + 1 + lebar(kata) <= kolom) kini += ` ${kata}`;
    else {
      hasil.push(kini.trimEnd());
      // A path that has no room under its value stands further out, whole.
      kini = (lebar(jorok) + lebar(kata) <= kolom ? jorok : DEKAT) + kata;
    }
  }
  return [...hasil, kini].join('\n').replaceAll(RAPAT, ' ');
}

/** Where a line goes on: under its value where that leaves room, else two in from where it began. */
function jorokan(baris: string, kolom: number): number {
  const label = BERLABEL.exec(baris)?.[0].length ?? 0;
  if (label > 0 && label <= kolom / 2) return label;
  return Math.min((/^ */.exec(baris)?.[0].length ?? 0) + 2, Math.floor(kolom / 4));
}
