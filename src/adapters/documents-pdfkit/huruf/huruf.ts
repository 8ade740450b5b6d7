import { type BerkasHuruf, kotakPada } from './berkas.js';
import { type Potongan, potongan } from './potong.js';
import { type Bertanda, type Letak, PENYAMBUNG, tandaGabung, tumpuk } from './tanda.js';

interface Glif {
  id: number;
  advanceWidth: number;
  /** Of the character that came first with this glyph. */
  codePoints: readonly number[];
}

interface Larik {
  glyphs: Glif[];
  positions: Letak[];
  readonly advanceWidth: number;
}

/** A face as pdfkit wants one (what it reads of a face of fontkit), for one document. */
export interface Huruf {
  layout(teks: string): Larik;
  createSubset(): Potongan;
  getGlyph(glif: number): Glif;
  hasGlyphForCodePoint(kode: number): boolean;
  /** Advance width of a character alone. */
  lebar(kode: number): number;
  postscriptName: string;
  unitsPerEm: number;
  ascent: number;
  descent: number;
  lineGap: number;
  xHeight: number;
  capHeight: number;
  italicAngle: number;
  bbox: ReturnType<typeof kotakPada>;
  'OS/2': { sFamilyClass: number };
  post: { isFixedPitch: number };
  head: { macStyle: { italic: boolean } };
}

const SPASI = 0x20;
const MIRING = 0x2;

export function huruf(berkas: BerkasHuruf): Huruf {
  const glif = ingatGlif(berkas);
  return {
    layout: (teks) => larik(berkas, glif, teks),
    createSubset: () => potongan(berkas),
    getGlyph: (id) => ({ id, advanceWidth: berkas.lebar(id).maju, codePoints: [] }),
    lebar: (kode) => glif(berkas.glif(kode), kode).advanceWidth,
    hasGlyphForCodePoint: (kode) => berkas.glif(kode) !== 0,
    postscriptName: berkas.nama,
    ...ukuran(berkas),
  };
}

/** Positions and sizes of fields: OpenType 1.9. */
function ukuran({ tabel }: BerkasHuruf) {
  const [head, hhea, os2, post] = [tabel('head'), tabel('hhea'), tabel('OS/2'), tabel('post')];
  return {
    unitsPerEm: head.getUint16(18),
    bbox: kotakPada(head, 36),
    head: { macStyle: { italic: (head.getUint16(44) & MIRING) !== 0 } },
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    lineGap: hhea.getInt16(8),
    xHeight: os2.getInt16(86),
    capHeight: os2.getInt16(88),
    'OS/2': { sFamilyClass: os2.getInt16(30) },
    italicAngle: post.getInt32(4) / 0x10000,
    post: { isFixedPitch: post.getUint32(12) },
  };
}

type CariGlif = (id: number, kode: number) => Glif;

function ingatGlif(berkas: BerkasHuruf): CariGlif {
  const semua = new Map<number, Glif>();
  return (id, kode) => {
    const ada = semua.get(id);
    if (ada !== undefined) return ada;
    const baru = { id, advanceWidth: berkas.lebar(id).maju, codePoints: [kode] };
    semua.set(id, baru);
    return baru;
  };
}

/** Letters one after another, marks upon them. No kerning, no ligatures: the face has none. One loop: every word comes here. */
function larik(berkas: BerkasHuruf, cari: CariGlif, teks: string): Larik {
  const glyphs: Glif[] = [];
  const positions: Letak[] = [];
  let bertanda = false;
  for (const satu of teks) {
    const kode = satu.codePointAt(0) ?? 0;
    const glif = cari(berkas.glif(kode), kode);
    bertanda ||= tandaGabung(kode);
    glyphs.push(glif);
    positions.push({ xAdvance: glif.advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 });
  }
  if (bertanda) tumpukSemua(berkas, cari, glyphs, positions);
  return {
    glyphs,
    positions,
    // Read after pdfkit has scaled the positions.
    get advanceWidth() {
      let jumlah = 0;
      for (const { xAdvance } of positions) jumlah += xAdvance;
      return jumlah;
    },
  };
}

function tumpukSemua(berkas: BerkasHuruf, cari: CariGlif, glyphs: Glif[], positions: readonly Letak[]): void {
  const celah = berkas.tabel('head').getUint16(18) / 16;
  const kode = glyphs.map(({ codePoints: [pertama = 0] }) => pertama);
  let kelompok: Bertanda[] = [];
  positions.forEach((letak, i) => {
    const satu = { kode: kode[i] ?? 0, kotak: berkas.kotak(glyphs[i]?.id ?? 0), letak };
    if (tandaGabung(satu.kode) && kelompok.length > 0) {
      kelompok.push(satu);
      return;
    }
    tumpuk(kelompok, celah);
    kelompok = [satu];
  });
  tumpuk(kelompok, celah);
  positions.forEach((letak, i) => {
    if (kode[i] !== PENYAMBUNG) return;
    letak.xAdvance = 0;
    glyphs[i] = cari(berkas.glif(SPASI), SPASI);
  });
}
