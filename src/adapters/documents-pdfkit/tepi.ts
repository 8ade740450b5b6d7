import type { Naskah } from '../../documents/blok.js';
import { type Bidang, type Pena, tinggiBaris } from './pena.js';
import { ISI_TEBAL, KECIL } from './teks.js';

/** Points in a centimetre. */
export const CM = 72 / 2.54;
const KAKI = 1.6 * CM;
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
  const satuBaris = (teks: string, lebar: number) => pena.pecah(teks, lebar, KECIL)[0] ?? '';
  const lebarNomor = pena.ukur(nomor, KECIL);
  pena.garis(bidang.kiri, y - 3, kanan, y - 3, 0.4);
  pena.tulis(satuBaris(kaki, bidang.lebar - lebarNomor - 12), bidang.kiri, y, KECIL);
  if (tanda !== undefined) pena.tulis(satuBaris(tanda.kaki, bidang.lebar), bidang.kiri, y + tinggiBaris(KECIL), KECIL);
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
