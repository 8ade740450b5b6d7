import type { BerkasHuruf } from './berkas.js';

/** The glyphs that a paper uses, and their face as it is embedded. */
export interface Potongan {
  /** Number of the glyph in the paper's face. */
  includeGlyph(glif: number): number;
  encode(): Uint8Array;
}

/** Flags of a part of a compound glyph. */
const KATA = 0x1;
const BERSKALA = 0x8;
const LAGI = 0x20;
const SKALA_XY = 0x40;
const DUA_KALI_DUA = 0x80;

export function potongan(huruf: BerkasHuruf): Potongan {
  const baru = new Map<number, number>([[0, 0]]);
  const includeGlyph = (glif: number): number => {
    const nomor = baru.get(glif) ?? baru.size;
    baru.set(glif, nomor);
    return nomor;
  };
  return { includeGlyph, encode: () => rakit(huruf, baru, includeGlyph) };
}

/** The tables that a PDF needs (ISO 32000-1 §9.9), in the order and with the padding of fontkit: none. */
function rakit(huruf: BerkasHuruf, baru: ReadonlyMap<number, number>, nomor: (glif: number) => number): Uint8Array {
  const glif: Uint8Array[] = [];
  const lebar: number[] = [];
  const letak = [0];
  // Parts of compound glyphs join while we go.
  for (const satu of baru.keys()) {
    const isi = salinGlif(huruf, satu, nomor);
    const { maju, sisi } = huruf.lebar(satu);
    glif.push(isi);
    lebar.push(maju, sisi);
    letak.push((letak.at(-1) ?? 0) + isi.length);
  }
  return gabungTabel([
    ['head', salinTabel(huruf, 'head', 50, 0)],
    ['hhea', salinTabel(huruf, 'hhea', 34, glif.length)],
    ['loca', kata(letak.map((n) => n / 2))],
    ['maxp', salinTabel(huruf, 'maxp', 4, glif.length)],
    ['glyf', Buffer.concat(glif)],
    ['hmtx', kata(lebar)],
  ]);
}

function salinGlif(huruf: BerkasHuruf, glif: number, nomor: (glif: number) => number): Uint8Array {
  const glyf = huruf.tabel('glyf');
  const [awal, akhir] = huruf.letak(glif);
  const isi = new Uint8Array(glyf.buffer, glyf.byteOffset + awal, akhir - awal);
  if (isi.length === 0 || glyf.getInt16(awal) >= 0) return isi;
  const salinan = new Uint8Array(isi);
  const tulis = new DataView(salinan.buffer);
  for (const letak of letakBagian(tulis)) tulis.setUint16(letak, nomor(tulis.getUint16(letak)));
  return salinan;
}

/** Where a compound glyph names its parts. */
function letakBagian(isi: DataView): number[] {
  const hasil: number[] = [];
  let letak = 10;
  let bendera = LAGI;
  while ((bendera & LAGI) !== 0) {
    bendera = isi.getUint16(letak);
    hasil.push(letak + 2);
    const skala = bendera & BERSKALA ? 2 : bendera & SKALA_XY ? 4 : bendera & DUA_KALI_DUA ? 8 : 0;
    letak += 4 + (bendera & KATA ? 4 : 2) + skala;
  }
  return hasil;
}

/** A table as it is but for one number. */
function salinTabel(huruf: BerkasHuruf, tag: string, letak: number, nilai: number): Uint8Array {
  const { buffer, byteOffset, byteLength } = huruf.tabel(tag);
  const salinan = new Uint8Array(new Uint8Array(buffer, byteOffset, byteLength));
  new DataView(salinan.buffer).setUint16(letak, nilai);
  return salinan;
}

function kata(angka: readonly number[]): Uint8Array {
  const isi = new DataView(new ArrayBuffer(2 * angka.length));
  angka.forEach((n, i) => {
    isi.setUint16(2 * i, n);
  });
  return new Uint8Array(isi.buffer);
}

function gabungTabel(tabel: readonly (readonly [tag: string, isi: Uint8Array])[]): Uint8Array {
  const pangkat = Math.floor(Math.log2(tabel.length));
  const kepala = new DataView(new ArrayBuffer(12 + 16 * tabel.length));
  const tulis = (teks: string, letak: number) =>
    [...teks].forEach((h, i) => {
      kepala.setUint8(letak + i, h.charCodeAt(0));
    });
  tulis('true', 0);
  [tabel.length, 16 * 2 ** pangkat, pangkat, 16 * (tabel.length - 2 ** pangkat)].forEach((n, i) => {
    kepala.setUint16(4 + 2 * i, n);
  });
  let letak = kepala.byteLength;
  tabel.forEach(([tag, isi], n) => {
    tulis(tag, 12 + 16 * n);
    kepala.setUint32(20 + 16 * n, letak);
    kepala.setUint32(24 + 16 * n, isi.length);
    letak += isi.length;
  });
  return Buffer.concat([new Uint8Array(kepala.buffer), ...tabel.map(([, isi]) => isi)]);
}
