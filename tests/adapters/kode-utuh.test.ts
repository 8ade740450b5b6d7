import { expect } from '@jest/globals';
import type { Tanda } from '../../src/documents/blok.js';
import { susun } from '../documents/alat-naskah.js';
import { CONTOH } from '../documents/contoh.js';
import { gambar, halamanTeks, testDengan } from './pdf-alat.js';

const { tolak } = Object.values(CONTOH)[0] ?? {};

const tanda = (kode: string): Tanda => ({
  qr: 'LYN1:PI-2026-0001',
  kaki: `Kode dokumen ${kode}`,
  baris: [`Kode dokumen ${kode}`, 'Dapat diverifikasi di loket.'],
});

/** Margins of the office, cm: default, and the widest that it may set. */
const LEMBAR = [
  ['A4', 2.5],
  ['A4', 5],
  ['F4', 2.5],
  ['F4', 5],
] as const;
const KODE = ['WWWW-WWWW-WWWW-WWWW', 'MMMM-MMMM-MMMM-MMMM', '1111-1111-1111-1111', 'C2WX-VKQ5-GVHJ-RJPM'];

testDengan('pdftotext').each(LEMBAR.flatMap(([ukuran, cm]) => KODE.map((kode) => [ukuran, cm, kode] as const)))(
  '%s, tepi %s cm: kode %s tidak dipenggal di dalam kelompoknya',
  async (ukuran, cm, kode) => {
    if (tolak === undefined) throw new Error('tidak ada contoh');
    const halaman = { ukuran, margin: { atas: 2, kanan: cm, bawah: 2, kiri: cm } };
    const teks = halamanTeks(await gambar({ ...susun('sk-penolakan', tolak), halaman, tanda: tanda(kode) })).at(-1);
    const utuh: readonly string[] = (teks ?? '').match(/(?<![0-9A-Z])[0-9A-Z]{4}(?![0-9A-Z])/g) ?? [];
    // Once in the foot of the page, once beside the QR code.
    expect(utuh.filter((u) => kode.split('-').includes(u))).toHaveLength(8);
  },
);
