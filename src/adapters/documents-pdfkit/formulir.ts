import type { Blok } from '../../documents/blok.js';
import type { Potongan } from './alir.js';
import { type Bidang, type Pena, tinggiBaris } from './pena.js';
import { bersambung, ISI, potonganBertanda, tanpaYatim } from './teks.js';

/** What forms have: labels with values or dots to write on, boxes to tick. */

type Jenis<J extends Blok['jenis']> = Extract<Blok, { jenis: J }>;

const SISI_KOTAK = 8.5;
/** Room for a line of handwriting. */
const TINGGI_TULIS = 19;
const MASUK_CENTANG = 20;
/** Between two boxes in a row. */
const SELA_CENTANG = 16;

/** `jarak`: above the first line. */
export function potonganPasangan(pena: Pena, bidang: Bidang, blok: Jenis<'pasangan'>, jarak: number): Potongan[] {
  const terlebar = Math.max(...blok.isi.map(([label]) => pena.ukur(label, ISI)));
  const masuk = Math.min(terlebar, bidang.lebar * 0.38) + 18;
  return blok.isi.flatMap(([label, nilai], i) => {
    const baris = barisPasangan(pena.unsur('P'), bidang, masuk, label, nilai);
    return baris.map((p, n) => ({ ...p, jarak: n > 0 ? 0 : i === 0 ? jarak : 1.5 }));
  });
}

function barisPasangan(pena: Pena, bidang: Bidang, masuk: number, label: string, nilai: string | null): Potongan[] {
  const kiri = bidang.kiri + masuk;
  const labelBaris = bersambung(pena.pecah(label, masuk - 16, ISI));
  const nilaiBaris = nilai === null ? [] : bersambung(pena.pecah(nilai, bidang.lebar - masuk, ISI));
  const jumlah = Math.max(labelBaris.length, nilaiBaris.length);
  const turun = nilai === null ? TINGGI_TULIS - tinggiBaris(ISI) : 0;
  return Array.from({ length: jumlah }, (_, n) => ({
    tinggi: tinggiBaris(ISI) + (n === 0 ? turun : 0),
    jarak: 0,
    lekat: tanpaYatim(n, jumlah),
    gambar(atas: number) {
      const y = n === 0 ? atas + turun : atas;
      pena.tulis(labelBaris[n] ?? '', bidang.kiri, y, ISI);
      if (n === 0) pena.tulis(': ', kiri - 9, y, ISI);
      if (nilai !== null) pena.tulis(nilaiBaris[n] ?? '', kiri, y, ISI);
      else if (n === 0) pena.titik(kiri, y + tinggiBaris(ISI) - 3, bidang.kiri + bidang.lebar);
    },
  }));
}

export function potonganTitik(pena: Pena, bidang: Bidang, jumlah: number): Potongan[] {
  return Array.from({ length: jumlah }, (_, i) => ({
    tinggi: TINGGI_TULIS,
    jarak: 0,
    lekat: i < jumlah - 1,
    gambar: (y: number) => pena.titik(bidang.kiri, y + TINGGI_TULIS - 3, bidang.kiri + bidang.lebar),
  }));
}

export function potonganCentang(pena: Pena, bidang: Bidang, blok: Jenis<'centang'>): Potongan[] {
  const daftar = pena.unsur('L');
  const baris = blok.sebaris === true ? bagiBaris(pena, bidang, blok.isi) : [];
  if (baris.length > 0) return baris.map((b, i) => ({ ...potonganSebaris(daftar, bidang, b), jarak: i === 0 ? 5 : 3 }));
  return blok.isi.flatMap(({ teks, ya }, i) => {
    const { label, isi } = unsurCentang(daftar, ya);
    return potonganBertanda(isi, bidang, MASUK_CENTANG, teks, i === 0 ? 5 : 3, (y) =>
      gambarCentang(label, bidang.kiri + 2, y + 2.6, ya),
    );
  });
}

/** A box is drawn, so what it says is told beside it. */
function unsurCentang(daftar: Pena, ya: boolean): { label: Pena; isi: Pena } {
  const butir = daftar.unsur('LI');
  return { label: butir.unsur('Lbl', { actual: ya ? '[x]' : '[ ]' }), isi: butir.unsur('LBody') };
}

interface Kotak {
  teks: string;
  ya: boolean;
  /** From the left edge of the area. */
  geser: number;
}

/** Boxes one after another, on as many lines as they need; none where one is wider than a line (then: one a line). */
function bagiBaris(pena: Pena, bidang: Bidang, isi: Jenis<'centang'>['isi']): Kotak[][] {
  const hasil: Kotak[][] = [];
  let geser = Number.POSITIVE_INFINITY;
  for (const { teks, ya } of isi) {
    const [satu = '', lebih] = pena.pecah(teks, bidang.lebar - MASUK_CENTANG, ISI);
    if (lebih !== undefined) return [];
    const lebar = MASUK_CENTANG + pena.ukur(satu, ISI);
    if (geser + lebar > bidang.lebar) {
      hasil.push([]);
      geser = 0;
    }
    hasil.at(-1)?.push({ teks: satu, ya, geser });
    geser += lebar + SELA_CENTANG;
  }
  return hasil;
}

function potonganSebaris(daftar: Pena, bidang: Bidang, kotak: readonly Kotak[]): Potongan {
  const bertanda = kotak.map((k) => ({ ...k, ...unsurCentang(daftar, k.ya) }));
  return {
    tinggi: tinggiBaris(ISI),
    jarak: 0,
    lekat: false,
    gambar(y) {
      for (const { teks, ya, geser, label, isi } of bertanda) {
        gambarCentang(label, bidang.kiri + geser + 2, y + 2.6, ya);
        isi.tulis(teks, bidang.kiri + geser + MASUK_CENTANG, y, ISI);
      }
    },
  };
}

/** A drawn box, ticked or not: no glyph that a face may lack. */
function gambarCentang(pena: Pena, x: number, y: number, ya: boolean): void {
  pena.kotak(x, y, SISI_KOTAK);
  if (!ya) return;
  pena.garisPatah(
    [
      [x + 1.6, y + 4.4],
      [x + 3.6, y + 6.8],
      [x + 7.2, y + 1.6],
    ],
    1.3,
  );
}
