import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { pakaiHuruf, pembukaMuka } from '../../src/adapters/documents-pdfkit/muka.js';
import { tulisBaris } from '../../src/adapters/documents-pdfkit/tulis-baris.js';
import type { Dokumen } from '../../src/adapters/documents-pdfkit/unsur.js';
import { FOLDER_FONT } from '../documents/contoh.js';

/** A line is written as pdfkit's own `text` would, byte for byte; a justified one letter for letter in its place, and with its spaces. */

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

const HURUF = 'abcWi .,-/éŁ\u0301\u0323';

interface Letak {
  apa: string;
  x: number;
  y: number;
}

interface Pena {
  x: number;
  y: number;
  muka: string;
  ukuran: number;
}

/** Every glyph that a file draws, and where; both faces begin with the same letters, so that their numbers agree. */
function letakHuruf(isi: string): Letak[] {
  const semua = [...isi.matchAll(/\/W \[0 \[([^\]]*)\]\]/g)];
  const lebar = semua.map((m) => (m[1] ?? '').trim().split(/\s+/).map(Number));
  const pena: Pena = { x: 0, y: 0, muka: '', ukuran: 0 };
  return isi.split('\n').flatMap((baris) => {
    const tm = /^1 0 0 1 (\S+) (\S+) Tm$/.exec(baris);
    const tf = /^\/(F\d+) (\S+) Tf$/.exec(baris);
    if (tm !== null) Object.assign(pena, { x: Number(tm[1]), y: Number(tm[2]) });
    if (tf !== null) Object.assign(pena, { muka: tf[1], ukuran: Number(tf[2]) });
    return baris.endsWith('] TJ') ? tulisan(baris, pena, lebar[Number(pena.muka.slice(1)) - 1] ?? []) : [];
  });
}

function tulisan(baris: string, pena: Pena, lebar: readonly number[]): Letak[] {
  const hasil: Letak[] = [];
  for (const [, hex = '', angka = '0'] of baris.matchAll(/<([0-9a-f]*)>|(-?[\d.]+(?:e-?\d+)?)/g)) {
    pena.x -= (Number(angka) * pena.ukuran) / 1000;
    for (const [glif] of hex.matchAll(/..../g)) {
      hasil.push({ apa: `${pena.muka} ${pena.ukuran} ${glif}`, x: pena.x, y: pena.y });
      pena.x += ((lebar[Number.parseInt(glif, 16)] ?? 0) * pena.ukuran) / 1000;
    }
  }
  return hasil;
}

/** Number of the space: where each file's first line, all letters in their order, has it. */
const SPASI = String(HURUF.indexOf(' ') + 1).padStart(4, '0');
const bukanSpasi = ({ apa }: Letak) => !apa.endsWith(` ${SPASI}`);

async function samaLetak(semua: readonly Baris[]): Promise<void> {
  const awal = [false, true].map((tebal) => baris(HURUF, { tebal }));
  const [kami = [], pdfkit = []] = await Promise.all(
    [CARA.kami, CARA.pdfkit].map(async (cara) => letakHuruf(await berkas([...awal, ...semua], cara))),
  );
  const [a, b] = [kami.filter(bukanSpasi), pdfkit.filter(bukanSpasi)];
  expect(a.map((l) => l.apa)).toEqual(b.map((l) => l.apa));
  expect(a.every((l, i) => Math.abs(l.x - (b[i]?.x ?? 0)) < 0.001 && l.y === b[i]?.y)).toBe(true);
  const spasi = [...awal, ...semua].reduce((jumlah, { teks }) => jumlah + teks.split(' ').length - 1, 0);
  // Two pages.
  expect(kami.length - a.length).toBe(2 * spasi);
}

describe('tulisBaris', () => {
  test.each([
    ['biasa', baris('Dinas Sosial Kabupaten Lebak')],
    ['spasi nol', baris('a b', { spasi: 0 })],
    ['tanda di atas huruf', baris('Nguye\u0302\u0303n x\u0301y')],
    ['huruf di luar ASCII', baris('Łukasz Çelik – Nguyễn □')],
    ['tebal dan kecil', baris('KODE', { tebal: true, ukuran: 9 })],
    ['spasi di ujung', baris(' a  b ')],
  ])('%s', (_, satu) => sama([satu, baris('sesudahnya')]));

  test.each([
    ['rata penuh', baris('abc Wi abc', { spasi: 3.217 })],
    ['rata penuh yang disambung', baris('abc Wi abc ', { spasi: 3.217 })],
    ['rata penuh satu kata', baris('abc', { spasi: 1 })],
    ['rata penuh bertanda', baris('abe\u0301\u0323 x\u0301 a bc ', { spasi: 2 })],
    ['rata penuh tebal', baris('abc W i', { spasi: 0.5, tebal: true, ukuran: 9 })],
  ])('%s: huruf di tempatnya, spasi tertulis', (_, satu) => samaLetak([satu]));

  const sembarang = (teks: fc.Arbitrary<string>, spasi: fc.Arbitrary<number | undefined>) =>
    fc.record({
      teks,
      x: fc.double({ min: 0, max: 600, noNaN: true }),
      y: fc.double({ min: 0, max: 900, noNaN: true }),
      ukuran: fc.constantFrom(9, 11, 12.5, 19),
      tebal: fc.boolean(),
      spasi,
    });
  const beberapa = (satu: fc.Arbitrary<Baris>) => fc.array(satu, { minLength: 1, maxLength: 12 });

  test('tulisan apa pun', async () => {
    const teks = fc.string({ unit: fc.constantFrom(...HURUF, '\u00a0'), minLength: 1, maxLength: 20 });
    const satu = sembarang(teks, fc.constant(undefined));
    await fc.assert(fc.asyncProperty(beberapa(satu), sama), { numRuns: 40 });
  });

  test('tulisan rata penuh apa pun', async () => {
    const kata = fc.string({ unit: fc.constantFrom(...HURUF.replace(' ', '')), minLength: 1, maxLength: 8 });
    const teks = fc
      .tuple(fc.array(kata, { minLength: 1, maxLength: 5 }), fc.constantFrom('', ' '))
      .map(([semua, akhir]) => semua.join(' ') + akhir);
    const satu = sembarang(teks, fc.double({ min: 0.02, max: 30, noNaN: true }));
    await fc.assert(fc.asyncProperty(beberapa(satu), samaLetak), { numRuns: 40 });
  });
});
