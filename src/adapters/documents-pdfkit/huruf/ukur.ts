import type { Huruf } from './huruf.js';
import { tandaGabung } from './tanda.js';

/** Units of width in a PDF for one size of type. */
const SERIBU = 1000;

/**
 * Width of a text in sizes of its type, as pdfkit adds it up (each word with the space after it), so that a line ends at
 * the same letter; but without laying out what is only measured, which is most of what a paper does with its words.
 */
export function pengukur(huruf: Huruf): (teks: string) => number {
  const skala = SERIBU / huruf.unitsPerEm;
  const sudah = new Map<string, number>();
  const lebarKata = (kata: string): number => {
    const ada = sudah.get(kata);
    if (ada !== undefined) return ada;
    const lebar = hitung(huruf, kata, skala);
    sudah.set(kata, lebar);
    return lebar;
  };
  return (teks) => {
    let jumlah = 0;
    for (const kata of teks.match(/[^ \t]*[ \t]|[^ \t]+$/g) ?? []) jumlah += lebarKata(kata);
    return jumlah;
  };
}

function hitung(huruf: Huruf, kata: string, skala: number): number {
  let jumlah = 0;
  for (const satu of kata) {
    const kode = satu.codePointAt(0) ?? 0;
    if (tandaGabung(kode)) return tataLetak(huruf, kata, skala);
    jumlah += huruf.lebar(kode) * skala;
  }
  return jumlah;
}

/** A mark takes no room of its own where it sits on a letter. */
function tataLetak(huruf: Huruf, kata: string, skala: number): number {
  return huruf.layout(kata).positions.reduce((jumlah, { xAdvance }) => jumlah + xAdvance * skala, 0);
}
