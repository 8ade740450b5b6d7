import type { Kotak } from './berkas.js';

/** Where a glyph goes from the pen, and how far the pen goes on: in units of the face, until pdfkit scales them. */
export interface Letak {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
}

type Sisi = 'kiri' | 'kanan' | 'ganda' | 'tengah';
type Arah = 'atas' | 'bawah' | 'tetap';

/** Last mark of each range from U+0300 on → where it sits on its letter (Unicode's combining classes). */
const KELAS: readonly (readonly [akhir: number, arah: Arah, sisi: Sisi, melekat?: boolean])[] = [
  [0x314, 'atas', 'tengah'],
  [0x315, 'atas', 'kanan'],
  [0x319, 'bawah', 'tengah'],
  [0x31a, 'atas', 'kanan'],
  [0x31b, 'atas', 'kanan', true],
  [0x320, 'bawah', 'tengah'],
  [0x322, 'bawah', 'tengah', true],
  [0x326, 'bawah', 'tengah'],
  [0x328, 'bawah', 'tengah', true],
  [0x333, 'bawah', 'tengah'],
  [0x338, 'tetap', 'tengah'],
  [0x33c, 'bawah', 'tengah'],
  [0x344, 'atas', 'tengah'],
  [0x345, 'tetap', 'tengah'],
  [0x346, 'atas', 'tengah'],
  [0x349, 'bawah', 'tengah'],
  [0x34c, 'atas', 'tengah'],
  [0x34e, 'bawah', 'tengah'],
  [0x352, 'atas', 'tengah'],
  [0x356, 'bawah', 'tengah'],
  [0x357, 'atas', 'tengah'],
  [0x358, 'atas', 'kanan'],
  [0x35a, 'bawah', 'tengah'],
  [0x35b, 'atas', 'tengah'],
  [0x35c, 'bawah', 'ganda'],
  [0x35e, 'atas', 'ganda'],
  [0x35f, 'bawah', 'ganda'],
  [0x361, 'atas', 'ganda'],
  [0x362, 'bawah', 'ganda'],
  [0x36f, 'atas', 'tengah'],
];
/** Joins nothing and is drawn as nothing (combining grapheme joiner). */
export const PENYAMBUNG = 0x34f;

const [PERTAMA, TERAKHIR] = [0x300, 0x36f];
const SATU_TANDA = new RegExp(`[${String.fromCharCode(PERTAMA, 0x2d, TERAKHIR)}]`);

export function tandaGabung(kode: number): boolean {
  return kode >= PERTAMA && kode <= TERAKHIR;
}

/** Of a line at once: letter by letter it took as long as writing it. */
export function adaTanda(baris: string): boolean {
  return SATU_TANDA.test(baris);
}

export interface Bertanda {
  kode: number;
  kotak: Kotak;
  letak: Letak;
}

/**
 * Puts marks on the letter before them, each above (or below) the one before it. The face has no layout tables; this is
 * the way of Harfbuzz's fallback, which fontkit takes too, so papers stay letter for letter what they were.
 */
export function tumpuk([dasar, ...tanda]: readonly Bertanda[], celah: number): void {
  if (dasar === undefined) return;
  const kotak = { ...dasar.kotak };
  let mundur = -dasar.letak.xAdvance;
  for (const satu of tanda) {
    if (satu.kode === PENYAMBUNG) {
      mundur -= satu.letak.xAdvance;
      continue;
    }
    const [, arah, sisi, melekat] = kelas(satu.kode);
    satu.letak.xOffset = mendatar(sisi, kotak, satu.kotak) + mundur;
    satu.letak.yOffset = tegak(arah, kotak, satu.kotak, melekat === true ? celah : 0);
    satu.letak.xAdvance = 0;
  }
}

function kelas(kode: number) {
  const ada = KELAS.find(([akhir]) => kode <= akhir);
  if (ada === undefined) throw new Error(`bukan tanda gabung: ${kode}`);
  return ada;
}

function mendatar(sisi: Sisi, dasar: Kotak, tanda: Kotak): number {
  const lebar = tanda.maxX - tanda.minX;
  if (sisi === 'ganda') return dasar.minX - lebar / 2 - tanda.minX;
  if (sisi === 'kanan') return dasar.maxX - lebar - tanda.minX;
  return dasar.minX + (dasar.maxX - dasar.minX - lebar) / 2 - tanda.minX;
}

/** Answers the shift, and lets the letter grow by the mark. */
function tegak(arah: Arah, dasar: Kotak, tanda: Kotak, celah: number): number {
  const tinggi = tanda.maxY - tanda.minY;
  if (arah === 'tetap') return 0;
  if (arah === 'atas') {
    dasar.maxY += celah;
    const geser = dasar.maxY - tanda.minY;
    dasar.maxY += tinggi;
    return geser;
  }
  dasar.minY += celah;
  const geser = -dasar.minY - tanda.maxY;
  dasar.minY += tinggi;
  return geser;
}
