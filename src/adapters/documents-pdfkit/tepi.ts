import type { Naskah } from '../../documents/blok.js';
import { type Bidang, type Pena, tinggiBaris } from './pena.js';
import { ISI_TEBAL, KECIL } from './teks.js';

/** Points in a centimetre. */
export const CM = 72 / 2.54;
/** From the edge of the sheet up to the first line of the foot. */
const KAKI = 1.6 * CM;
/** So many lines of a foot stand between there and the edge of the sheet; with more it begins higher up. */
const BARIS_KAKI = 3;
/** Between the text and the rule over the foot. */
const SELA_KAKI = 8;
/** No paper has more pages. */
const NOMOR_TERLEBAR = 'Halaman 9999 dari 9999';
/** Top of the stamp: above the letterhead. */
const CAP = 0.65 * CM;

/** What stands at the edges of one page: the running foot, its number, the stamp of a copy. */
export function gambarTepi(pena: Pena, bidang: Bidang, tinggiHalaman: number, naskah: Naskah, nomor: string): void {
  const baris = barisKaki(pena, bidang, naskah, nomor);
  const y = tinggiHalaman - tinggiBarisKaki(baris);
  const kanan = bidang.kiri + bidang.lebar;
  pena.garis(bidang.kiri, y - 3, kanan, y - 3, 0.4);
  baris.forEach((b, i) => {
    pena.tulis(b, bidang.kiri, y + i * tinggiBaris(KECIL), KECIL);
  });
  pena.tulis(nomor, kanan - pena.ukur(nomor, KECIL), y, KECIL);
  if (naskah.cap !== undefined) gambarCap(pena, kanan, naskah.cap);
}

/** How much room the foot takes at the lower edge of every page (points). */
export function tinggiTepi(pena: Pena, bidang: Bidang, naskah: Naskah): number {
  return tinggiBarisKaki(barisKaki(pena, bidang, naskah, NOMOR_TERLEBAR)) + 3 + SELA_KAKI;
}

function tinggiBarisKaki(baris: readonly string[]): number {
  return KAKI + Math.max(0, baris.length - BARIS_KAKI) * tinggiBaris(KECIL);
}

/** Codes stand at its end: it goes on as long as it is, nothing is cut. */
function barisKaki(pena: Pena, bidang: Bidang, { kaki, tanda }: Naskah, nomor: string): string[] {
  const atas = pena.pecah(kaki, bidang.lebar - pena.ukur(nomor, KECIL) - 12, KECIL);
  return tanda === undefined ? atas : [...atas, ...pena.pecah(tanda.kaki, bidang.lebar, KECIL)];
}

/** In the upper right corner. */
function gambarCap(pena: Pena, kanan: number, cap: string): void {
  const kiri = kanan - pena.ukur(cap, ISI_TEBAL) - 14;
  const [atas, bawah] = [CAP - 4, CAP + 16];
  pena.garisPatah(
    [
      [kiri, atas],
      [kanan, atas],
      [kanan, bawah],
      [kiri, bawah],
      [kiri, atas],
    ],
    1,
  );
  pena.tulis(cap, kiri + 7, CAP, ISI_TEBAL);
}
