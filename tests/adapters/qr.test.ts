import { describe, expect, test } from '@jest/globals';
import { kodeQr } from '../../src/adapters/documents-pdfkit/qr.js';
import type { Tanda } from '../../src/documents/blok.js';
import type { Kasus } from '../../src/domain/kasus.js';
import { susun } from '../documents/alat-naskah.js';
import { CONTOH } from '../documents/contoh.js';
import { pindai } from './alat-qr.js';
import { dengan, gambar, halamanTeks, mentah, testDengan } from './pdf-alat.js';

/** As long as a code gets: the longest kind, numbers beyond their usual digits. */
const SANDI = `LYN1:PI-2026-12345:TANDA-BUKTI-PENYERAHAN:123:20260313:${'4Z7KM2QP0A3BC9DE:'.repeat(3)}${'Z5K'.repeat(35).slice(0, 103)}`;
const KODE = '4Z7K-M2QP-0A3B-C9DE';
const TANDA: Tanda = {
  qr: SANDI,
  kaki: `Kode dokumen ${KODE}`,
  baris: [`Kode ${KODE}`, 'Dapat diverifikasi di loket.'],
};

const SEMUA = Object.entries(CONTOH).flatMap(([nama, k]) => [
  [nama, 'tanda-terima', k.terima] as const,
  [nama, 'sk-penolakan', k.tolak] as const,
  [nama, 'tanda-bukti-penyerahan', k.serah] as const,
]);
const bertanda = (jenis: string, k: Kasus) => gambar({ ...susun(jenis, k), tanda: TANDA });

describe('kode QR', () => {
  test('teks terpanjang muat di versi 8 dan tingkat M', () => {
    expect([SANDI.length, kodeQr(SANDI).sisi]).toEqual([209, 49]);
  });

  test('yang tidak muat ditolak, bukan digambar terlalu kecil', () => {
    expect(() => kodeQr('A'.repeat(400))).toThrow();
  });

  test('lajurnya tidak bertumpuk dan tidak keluar dari kotaknya', () => {
    const { sisi, gelap } = kodeQr(SANDI);
    const modul = gelap.flatMap(({ x, y, panjang }) => Array.from({ length: panjang }, (_, i) => `${x + i},${y}`));
    expect(new Set(modul).size).toBe(modul.length);
    expect(gelap.every(({ x, y, panjang }) => panjang > 0 && x + panjang <= sisi && y < sisi)).toBe(true);
    // A corner of the upper left finder pattern.
    expect(gelap[0]).toEqual({ x: 0, y: 0, panjang: 7 });
  });

  testDengan('zbarimg').each(SEMUA)('%s %s: terbaca pada 150 dpi di halaman terakhir', async (_, jenis, k) => {
    const pdf = await bertanda(jenis, k);
    const halaman = halamanTeks(pdf);
    expect(pindai(pdf, halaman.length)).toEqual([SANDI]);
    expect(halaman.map((h) => h.includes('Dapat diverifikasi di loket.'))).toEqual(
      halaman.map((_, i) => i === halaman.length - 1),
    );
  });
});

describe('kertas bertanda', () => {
  testDengan('pdftotext').each(SEMUA)('%s %s: kodenya di kaki setiap halaman', async (_, jenis, k) => {
    for (const halaman of halamanTeks(await bertanda(jenis, k))) expect(halaman).toContain(`Kode dokumen ${KODE}`);
  });

  testDengan('qpdf').each(SEMUA)('%s %s: PDF yang sah', async (_, jenis, k) => {
    expect(dengan(await bertanda(jenis, k), 'qpdf', (f) => ['--check', f])).toContain('No syntax or stream encoding');
  });

  testDengan('pdftotext').each(SEMUA)('%s %s: tanda tangan dan kodenya tidak terpisah', async (_, jenis, k) => {
    const akhir = halamanTeks(await bertanda(jenis, k)).at(-1);
    for (const bagian of ['NIP.', 'Dapat diverifikasi di loket.']) expect(akhir).toContain(bagian);
  });

  testDengan('pdftotext')('satu penanda tangan: kode QR di sampingnya, tanpa menambah halaman', async () => {
    const n = susun('pemberitahuan', CONTOH.biasa.serah);
    const [tanpa, dengan] = await Promise.all([gambar(n), gambar({ ...n, tanda: TANDA })]);
    expect(halamanTeks(dengan)).toHaveLength(halamanTeks(tanpa).length);
  });

  test('berkasnya membawa sandi dan tempat tanda berkas; tanpa tanda tidak', async () => {
    const n = susun('tanda-terima', CONTOH.pendek.terima);
    const isi = mentah(await gambar({ ...n, tanda: TANDA }));
    for (const bagian of ['/LayananSandi ', `(${SANDI})`, '/LayananTanda ', `(layanan-tanda:${'0'.repeat(128)})`]) {
      expect(isi).toContain(bagian);
    }
    expect(mentah(await gambar(n))).not.toMatch(/Layanan(Sandi|Tanda)/);
  });
});
