import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { bacaHuruf } from '../../src/adapters/documents-pdfkit/huruf/berkas.js';
import { huruf } from '../../src/adapters/documents-pdfkit/huruf/huruf.js';
import { FOLDER_FONT } from '../documents/contoh.js';

/** The library that pdfkit brings for faces: the measure of ours, which reads no more than papers need. */
interface Fontkit {
  create(isi: Uint8Array): HurufFontkit;
}
interface Larik {
  glyphs: { id: number; advanceWidth: number; codePoints: readonly number[] }[];
  positions: { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[];
  advanceWidth: number;
}
interface HurufFontkit {
  [ukuran: string]: unknown;
  characterSet: number[];
  numGlyphs: number;
  bbox: object;
  layout(teks: string): Larik;
  createSubset(): { includeGlyph(glif: number): number; encode(): Uint8Array };
  hasGlyphForCodePoint(kode: number): boolean;
}
const dariPdfkit = createRequire(createRequire(import.meta.url).resolve('pdfkit'));
const fontkit = dariPdfkit('fontkit') as Fontkit;

const MUKA = ['LayananSerif-Regular.ttf', 'LayananSerif-Bold.ttf'] as const;
const TANDA = Array.from({ length: 0x70 }, (_, n) => 0x300 + n);
/** What `bersihkan` leaves of a text. */
const TERGAMBAR = /[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u;

function buka(nama: string) {
  const isi = readFileSync(join(FOLDER_FONT, nama));
  return { patokan: fontkit.create(isi), kami: huruf(bacaHuruf(isi)) };
}

/** The same numbers on every run. */
function pengacak(benih: number): (n: number) => number {
  let keadaan = benih;
  return (n) => {
    keadaan = (keadaan * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((keadaan / 2 ** 31) * n);
  };
}

function ringkas({ glyphs, positions, advanceWidth }: Larik) {
  return {
    glif: glyphs.map((g) => [g.id, g.advanceWidth, ...g.codePoints]),
    letak: positions.map((p) => [p.xAdvance, p.yAdvance, p.xOffset, p.yOffset]),
    advanceWidth,
  };
}

describe.each(MUKA)('%s terbaca seperti oleh fontkit', (nama) => {
  test.each(['postscriptName', 'unitsPerEm', 'ascent', 'descent', 'lineGap', 'xHeight', 'capHeight', 'italicAngle'])(
    '%s',
    (ukuran) => {
      const { patokan, kami } = buka(nama);
      expect(kami[ukuran as keyof typeof kami]).toBe(patokan[ukuran]);
    },
  );

  test('batas, keluarga, miring, dan lebar tetap', () => {
    const { patokan, kami } = buka(nama);
    expect({ ...kami.bbox }).toEqual({ ...patokan.bbox });
    for (const kunci of ['OS/2', 'post', 'head'] as const) expect(patokan[kunci]).toMatchObject(kami[kunci]);
  });

  test('setiap huruf yang ada dan tidak ada', () => {
    const { patokan, kami } = buka(nama);
    const beda = Array.from({ length: 0x1_1000 }, (_, kode) => kode).filter(
      (kode) => kami.hasGlyphForCodePoint(kode) !== patokan.hasGlyphForCodePoint(kode),
    );
    expect(beda).toEqual([]);
  });

  test.each([
    ['nama biasa', 'Hj. Siti Aminah, S.Sos. (Rangkasbitung) – “Lebak”'],
    ['huruf bertanda utuh', 'Nguyễn Łukasz Ñandú Çelik'],
    ['tanda di atas tanda', 'q\u0303\u0302 e\u0323\u0308'],
    ['tanda tanpa huruf di depannya', '\u0301abc'],
    ['dua tanda saja', '\u0301\u0302'],
    ['tanda pada spasi', 'a \u0301b'],
    ['penyambung yang tidak terlihat', 'a\u034f\u0301b'],
    ['aksara yang tidak ada', '漢字 ۱۲ 😀'],
    ['spasi dan tanda hubung lain', 'a\u00a0b\u2010c d'],
    ['kosong', ''],
  ])('%s ditata sama', (_, teks) => {
    const { patokan, kami } = buka(nama);
    expect(ringkas(kami.layout(teks))).toEqual(ringkas(patokan.layout(teks)));
  });

  test.each(TANDA)('tanda bernomor %i di setiap jenis huruf ditata sama', (tanda) => {
    const { patokan, kami } = buka(nama);
    for (const dasar of ['a', 'Ž', ' ', 'g\u0301', 'x\u0323']) {
      const teks = `${dasar}${String.fromCodePoint(tanda)}z`;
      expect(ringkas(kami.layout(teks))).toEqual(ringkas(patokan.layout(teks)));
    }
  });

  test('seribu teks acak ditata sama', () => {
    const { patokan, kami } = buka(nama);
    const acak = pengacak(7);
    const ada = patokan.characterSet.filter((kode) => TERGAMBAR.test(String.fromCodePoint(kode)));
    const huruf1 = () => (acak(4) === 0 ? (TANDA[acak(TANDA.length)] ?? 0) : (ada[acak(ada.length)] ?? 0));
    for (let n = 0; n < 1000; n++) {
      const teks = String.fromCodePoint(...Array.from({ length: 1 + acak(12) }, huruf1));
      expect(ringkas(kami.layout(teks))).toEqual(ringkas(patokan.layout(teks)));
    }
  });

  test('potongan dengan huruf majemuk sama byte demi byte', () => {
    const { patokan, kami } = buka(nama);
    const acak = pengacak(11);
    for (let n = 0; n < 50; n++) {
      const [a, b] = [patokan.createSubset(), kami.createSubset()];
      for (let i = 0; i <= acak(90); i++) {
        const glif = acak(patokan.numGlyphs);
        expect(b.includeGlyph(glif)).toBe(a.includeGlyph(glif));
      }
      expect(Buffer.from(b.encode()).equals(Buffer.from(a.encode()))).toBe(true);
    }
  });
});

test('dua dokumen dari satu berkas tidak saling mengubah', () => {
  const berkas = bacaHuruf(readFileSync(join(FOLDER_FONT, MUKA[0])));
  const [satu, dua] = [huruf(berkas), huruf(berkas)];
  const potongan = satu.createSubset();
  for (const { id } of satu.layout('Žluťoučký kůň').glyphs) potongan.includeGlyph(id);
  expect(dua.createSubset().encode().length).toBeLessThan(potongan.encode().length);
  expect(dua.layout('\u00a0').glyphs[0]?.codePoints).toEqual([0xa0]);
});

test('berkas yang bukan huruf kita gagal dengan sebab', () => {
  const isi = readFileSync(join(FOLDER_FONT, MUKA[0]));
  const tanpaTabel = new Uint8Array(isi);
  tanpaTabel.set([0, 0], 4);
  expect(() => bacaHuruf(tanpaTabel)).toThrow('huruf tanpa tabel glyf');
});
