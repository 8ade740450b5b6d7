import { encode } from 'uqr';

/** A run of dark modules in one row of a QR code. Unit: modules, from its top left corner without the quiet zone. */
interface Jalur {
  x: number;
  y: number;
  panjang: number;
}

/** A QR code as it is to be drawn. */
export interface KodeQr {
  /** Modules on a side, without the quiet zone. */
  sisi: number;
  gelap: readonly Jalur[];
}

/** Largest version (49 modules): larger ones can't be read from a 150 dpi scan at the size they are drawn. */
const VERSI_MAKS = 8;
/**
 * One mask for all: weighing eight of them takes most of the time, and what a signature makes of the modules is even enough.
 */
const TETAP = { ecc: 'M', boostEcc: false, border: 0, maskPattern: 0 } as const;
/** Light modules around the code that readers need (ISO/IEC 18004). */
export const TEPI_QR = 4;

/** Level M: a stamp or a fold may cover 15 %. Throws where the text is too long for version 8. */
export function kodeQr(teks: string): KodeQr {
  const { size, data } = encode(teks, { ...TETAP, maxVersion: VERSI_MAKS });
  return { sisi: size, gelap: data.flatMap((baris, y) => lajur(baris, y)) };
}

/** Neighbours become one rectangle: no hairline between them, a third of the drawing. */
function lajur(baris: readonly boolean[], y: number): Jalur[] {
  const hasil: Jalur[] = [];
  baris.forEach((gelap, x) => {
    const akhir = hasil.at(-1);
    if (!gelap) return;
    if (akhir !== undefined && akhir.x + akhir.panjang === x) akhir.panjang += 1;
    else hasil.push({ x, y, panjang: 1 });
  });
  return hasil;
}
