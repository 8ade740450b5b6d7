/** ASCII, accented Latin and our own separators: one column each on every terminal. */
export const SEMPIT = /^[ -~À-ɏ·…]*$/;

/** First and last of the letters that take two columns (East Asian Width W and F, emoji), in the order of their codes. */
const LEBAR: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];
/** Marks above and below the letter before them take none. */
const tanda = () => /[\p{Mn}\p{Me}]/gu;

/** Columns that a text takes on a terminal; no colours, no controls in it. */
export function lebar(teks: string): number {
  if (SEMPIT.test(teks)) return teks.length;
  let kolom = 0;
  for (const huruf of teks.replace(tanda(), '')) kolom += dua(huruf.codePointAt(0) ?? 0) ? 2 : 1;
  return kolom;
}

function dua(kode: number): boolean {
  const [awal] = LEBAR.find(([, akhir]) => kode <= akhir) ?? [];
  return awal !== undefined && awal <= kode;
}
