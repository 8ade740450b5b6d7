/** How the samples of a PNG make colours (PNG §11.2.2, §11.3.2). */
export interface Cuplikan {
  /** Bits a sample. */
  bit: number;
  /** Colour type: 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha. */
  jenis: number;
  palet: Buffer;
  /** tRNS: alpha of the palette's colours, or the one colour that is clear. */
  tembus: Buffer | null;
}

type Terima = (warna: 0 | 1 | 2, nilai: number) => void;

/** Reads the pixel `x` of a line as red, green, blue (0–255), laid on white. */
export function pembacaTitik(c: Cuplikan): (baris: Buffer, x: number, terima: Terima) => void {
  const banyak = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[c.jenis] ?? 1;
  const penuh = 2 ** c.bit - 1;
  const ambil = (baris: Buffer, i: number) => cuplik(baris, i, c.bit);
  const bening = c.jenis === 3 ? null : warnaBening(c, banyak);
  return (baris, x, terima) => {
    const s = (k: number) => ambil(baris, x * banyak + k);
    if (c.jenis === 3) return palet(c, s(0), terima);
    const berwarna = banyak >= 3;
    const alfa = banyak % 2 === 0 ? s(banyak - 1) / penuh : tembusPandang(bening, s) ? 0 : 1;
    for (const w of [0, 1, 2] as const) terima(w, diAtasPutih((s(berwarna ? w : 0) / penuh) * 255, alfa));
  };
}

/** Sample `i` of a line. */
function cuplik(baris: Buffer, i: number, bit: number): number {
  if (bit === 8) return baris[i] ?? 0;
  if (bit === 16) return (baris[i * 2] ?? 0) * 256 + (baris[i * 2 + 1] ?? 0);
  const letak = i * bit;
  return ((baris[letak >> 3] ?? 0) >> (8 - bit - (letak & 7))) & (2 ** bit - 1);
}

function palet({ palet: warna, tembus }: Cuplikan, nomor: number, terima: Terima): void {
  const alfa = (tembus?.[nomor] ?? 255) / 255;
  for (const w of [0, 1, 2] as const) terima(w, diAtasPutih(warna[nomor * 3 + w] ?? 0, alfa));
}

function warnaBening({ tembus }: Cuplikan, banyak: number): readonly number[] | null {
  if (tembus === null || tembus.length < banyak * 2) return null;
  return Array.from({ length: banyak }, (_, k) => tembus.readUInt16BE(k * 2));
}

function tembusPandang(bening: readonly number[] | null, s: (k: number) => number): boolean {
  return bening?.every((nilai, k) => s(k) === nilai) ?? false;
}

function diAtasPutih(nilai: number, alfa: number): number {
  return nilai * alfa + 255 * (1 - alfa);
}
