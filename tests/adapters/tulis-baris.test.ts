import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { pakaiHuruf, pembukaMuka } from '../../src/adapters/documents-pdfkit/muka.js';
import { tulisBaris } from '../../src/adapters/documents-pdfkit/tulis-baris.js';
import type { Dokumen } from '../../src/adapters/documents-pdfkit/unsur.js';
import { FOLDER_FONT } from '../documents/contoh.js';

/** A line is written as pdfkit's own `text` would, byte for byte. */

interface Baris {
  teks: string;
  x: number;
  y: number;
  ukuran: number;
  tebal: boolean;
  spasi: number | undefined;
}
type Tulis = (doc: Dokumen, baris: Baris) => void;

const CARA: Readonly<Record<'kami' | 'pdfkit', Tulis>> = {
  kami: (doc, { teks, x, y, spasi }) => tulisBaris(doc, teks, x, y, spasi),
  pdfkit: (doc, { teks, x, y, spasi }) => void doc.text(teks, x, y, { lineBreak: false, wordSpacing: spasi }),
};

/** A file with these lines, on two pages. */
async function berkas(semua: readonly Baris[], tulis: Tulis): Promise<string> {
  const doc = new PDFDocument({
    autoFirstPage: false,
    compress: false,
    font: null as unknown as string,
    info: { CreationDate: new Date(0) },
  });
  const muka = pembukaMuka(FOLDER_FONT)();
  pakaiHuruf(doc, muka.biasa);
  for (const size of ['A4', 'A5']) {
    doc.addPage({ size, margin: 0 });
    for (const satu of semua) {
      pakaiHuruf(doc, satu.tebal ? muka.tebal : muka.biasa).fontSize(satu.ukuran);
      tulis(doc, satu);
    }
  }
  doc.end();
  const bagian: Buffer[] = [];
  for await (const b of doc) bagian.push(b as Buffer);
  return Buffer.concat(bagian).toString('latin1');
}

async function sama(semua: readonly Baris[]): Promise<void> {
  const [kami, pdfkit] = await Promise.all([berkas(semua, CARA.kami), berkas(semua, CARA.pdfkit)]);
  expect(kami === pdfkit).toBe(true);
}

const baris = (teks: string, ganti: Partial<Baris> = {}): Baris => ({
  ...{ teks, x: 70.87, y: 123.456, ukuran: 11, tebal: false, spasi: undefined },
  ...ganti,
});

describe('tulisBaris', () => {
  test.each([
    ['biasa', baris('Dinas Sosial Kabupaten Lebak')],
    ['rata penuh', baris('Demikian keberatan ini disampaikan', { spasi: 3.217 })],
    ['rata penuh satu kata', baris('Demikian', { spasi: 1 })],
    ['spasi nol', baris('a b', { spasi: 0 })],
    ['spasi tak terpisah', baris('Rp1.000\u00a0000 juta', { spasi: 2 })],
    ['tanda di atas huruf', baris('Nguye\u0302\u0303n x\u0301y', { spasi: 2 })],
    ['huruf di luar ASCII', baris('Łukasz Çelik – Nguyễn □')],
    ['tebal dan kecil', baris('KODE', { tebal: true, ukuran: 9 })],
    ['spasi di ujung', baris(' a  b ')],
  ])('%s', (_, satu) => sama([satu, baris('sesudahnya')]));

  test('tulisan apa pun', async () => {
    const teks = fc.string({ unit: fc.constantFrom(...'abcWi .,-/\u00a0éŁ\u0301\u0323'), minLength: 1, maxLength: 20 });
    const satu = fc.record({
      teks,
      x: fc.double({ min: 0, max: 600, noNaN: true }),
      y: fc.double({ min: 0, max: 900, noNaN: true }),
      ukuran: fc.constantFrom(9, 11, 12.5, 19),
      tebal: fc.boolean(),
      spasi: fc.option(fc.double({ min: 0.02, max: 30, noNaN: true }), { nil: undefined }),
    });
    // A line of blanks alone is never justified.
    const berisi = satu.filter((b) => b.teks.trim() !== '');
    await fc.assert(fc.asyncProperty(fc.array(berisi, { minLength: 1, maxLength: 12 }), sama), { numRuns: 40 });
  });
});
