import type { Naskah } from '../../documents/blok.js';
import { type Bidang, type Pena, tinggiBaris } from './pena.js';
import { ISI_TEBAL, KECIL } from './teks.js';

/** Points in a centimetre. */
export const CM = 72 / 2.54;
const KAKI = 1.6 * CM;
/** So much of a foot has room above the edge of the sheet. */
const BARIS_KAKI = 2;
/** Top of the stamp: above the letterhead. */
const CAP = 0.65 * CM;

/** What stands at the edges of one page: the running foot, its number, the stamp of a copy. */
export function gambarTepi(
  pena: Pena,
  bidang: Bidang,
  tinggiHalaman: number,
  { kaki, tanda, cap }: Naskah,
  nomor: string,
): void {
  const y = tinggiHalaman - KAKI;
  const kanan = bidang.kiri + bidang.lebar;
  const lebarNomor = pena.ukur(nomor, KECIL);
  pena.garis(bidang.kiri, y - 3, kanan, y - 3, 0.4);
  // A code stands at its end: on a narrow sheet it goes on, it is not cut.
  const baris = pena.pecah(kaki, bidang.lebar - lebarNomor - 12, KECIL).slice(0, BARIS_KAKI);
  const bawah = tanda === undefined ? [] : pena.pecah(tanda.kaki, bidang.lebar, KECIL).slice(0, 1);
  [...baris, ...bawah].forEach((b, i) => {
    pena.tulis(b, bidang.kiri, y + i * tinggiBaris(KECIL), KECIL);
  });
  pena.tulis(nomor, kanan - lebarNomor, y, KECIL);
  if (cap !== undefined) gambarCap(pena, kanan, cap);
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
