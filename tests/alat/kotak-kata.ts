import { dengan } from '../adapters/pdf-alat.js';

/** A word as it stands on its page: points from the upper left corner. */
export interface Kata {
  teks: string;
  kiri: number;
  atas: number;
  kanan: number;
  bawah: number;
}

export interface HalamanKata {
  lebar: number;
  tinggi: number;
  kata: readonly Kata[];
}

const ANGKA = '"([\\d.-]+)"';
const HALAMAN = new RegExp(`<page width=${ANGKA} height=${ANGKA}>([\\s\\S]*?)</page>`, 'g');
const KATA = new RegExp(`<word xMin=${ANGKA} yMin=${ANGKA} xMax=${ANGKA} yMax=${ANGKA}>(.*?)</word>`, 'g');

/** Where each word of each page stands (pdftotext -bbox-layout). */
export function kataHalaman(bytes: Uint8Array): HalamanKata[] {
  const xml = dengan(bytes, 'pdftotext', (f) => ['-bbox-layout', f, '-']);
  return [...xml.matchAll(HALAMAN)].map(([, lebar, tinggi, isi = '']) => ({
    lebar: Number(lebar),
    tinggi: Number(tinggi),
    kata: [...isi.matchAll(KATA)].map(([, kiri, atas, kanan, bawah, teks = '']) => ({
      teks,
      kiri: Number(kiri),
      atas: Number(atas),
      kanan: Number(kanan),
      bawah: Number(bawah),
    })),
  }));
}

/** Material: lines of one paragraph touch, and what a face leaves around its letters is nothing that is seen. */
const TUMPANG_LEBAR = 1;
const TUMPANG_TINGGI = 0.3;

/** Pairs of words that stand on each other. */
export function bertumpuk({ kata }: HalamanKata): string[] {
  const urut = kata.toSorted((a, b) => a.atas - b.atas);
  const hasil: string[] = [];
  urut.forEach((a, i) => {
    for (let j = i + 1; j < urut.length; j += 1) {
      const b = urut[j];
      // From here on all stand lower.
      if (b === undefined || b.atas >= a.bawah) break;
      if (menutupi(a, b)) hasil.push(`${a.teks} / ${b.teks}`);
    }
  });
  return hasil;
}

function menutupi(a: Kata, b: Kata): boolean {
  const lebar = Math.min(a.kanan, b.kanan) - Math.max(a.kiri, b.kiri);
  const tinggi = Math.min(a.bawah, b.bawah) - Math.max(a.atas, b.atas);
  return lebar > TUMPANG_LEBAR && tinggi > TUMPANG_TINGGI * Math.min(a.bawah - a.atas, b.bawah - b.atas);
}
