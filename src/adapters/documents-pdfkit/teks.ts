import type { Potongan } from './alir.js';
import { type Bidang, type Gaya, type Pena, tinggiBaris } from './pena.js';

export type Rata = 'kiri' | 'tengah' | 'penuh';

export const ISI: Gaya = { ukuran: 11, tebal: false };
export const ISI_TEBAL: Gaya = { ukuran: 11, tebal: true };
export const KECIL: Gaya = { ukuran: 9, tebal: false };

/** Lines of a paragraph; neither its first nor its last line stands alone on a page. */
export function potonganBaris(
  pena: Pena,
  bidang: Bidang,
  teks: string,
  gaya: Gaya,
  rata: Rata,
  jarak: number,
): Potongan[] {
  const baris = pena.pecah(teks, bidang.lebar, gaya);
  return baris.map((b, i) => ({
    tinggi: tinggiBaris(gaya),
    jarak: i === 0 ? jarak : 0,
    lekat: tanpaYatim(i, baris.length),
    gambar: (y) => tulisRata(pena, bidang, b, y, gaya, i === baris.length - 1 && rata === 'penuh' ? 'kiri' : rata),
  }));
}

/** Keeps the first two and the last two of `jumlah` lines together. */
export function tanpaYatim(i: number, jumlah: number): boolean {
  return i < jumlah - 1 && (i === 0 || i === jumlah - 2);
}

/** The same lines, the last one too with a space: what follows in the same element is another line. */
export function bersambung(baris: readonly string[]): string[] {
  return baris.map((b, i) => (i === baris.length - 1 && b !== '' ? `${b} ` : b));
}

export function tulisRata(pena: Pena, bidang: Bidang, baris: string, y: number, gaya: Gaya, rata: Rata): void {
  const terlihat = baris.trimEnd();
  const sisa = bidang.lebar - pena.ukur(terlihat, gaya);
  const sela = terlihat.split(' ').length - 1;
  const spasi = rata === 'penuh' && sela > 0 ? sisa / sela : 0;
  const x = rata === 'tengah' ? bidang.kiri + sisa / 2 : bidang.kiri;
  pena.tulis(baris, x, y, gaya, spasi > 0.01 ? spasi : undefined);
}

/** Text beside a sign of its own (number, bullet, box) that is drawn at its first line. */
export function potonganBertanda(
  pena: Pena,
  bidang: Bidang,
  masuk: number,
  teks: string,
  jarak: number,
  tanda: (y: number) => void,
): Potongan[] {
  const dalam = { kiri: bidang.kiri + masuk, lebar: bidang.lebar - masuk };
  const [awal, ...lain] = potonganBaris(pena, dalam, teks, ISI, 'kiri', jarak);
  if (awal === undefined) return [];
  const bertanda: Potongan = {
    ...awal,
    gambar(y) {
      tanda(y);
      awal.gambar(y);
    },
  };
  return [bertanda, ...lain];
}
