import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lebarKolom } from '../../src/adapters/documents-pdfkit/lebar-kolom.js';
import { dengan, gambar, halamanTeks, naskah, testDengan } from './pdf-alat.js';

const kolom = (...isi: readonly (readonly [bagian: number, minimum: number])[]) =>
  isi.map(([bagian, minimum]) => ({ bagian, minimum }));
const jumlah = (angka: readonly number[]) => angka.reduce((a, b) => a + b, 0);

describe('lebar kolom tabel', () => {
  test.each([
    ['menurut bagiannya', kolom([1, 5], [3, 5]), 100, [25, 75]],
    ['yang terlalu sempit mendapat yang terkecil', kolom([1, 40], [3, 5]), 100, [40, 60]],
    ['yang memberi tidak menjadi terlalu sempit', kolom([1, 40], [1, 34], [8, 5]), 100, [40, 34, 26]],
    ['tidak cukup untuk semua: menurut bagiannya', kolom([1, 80], [3, 80]), 100, [25, 75]],
    ['satu kolom', kolom([2, 10]), 100, [100]],
  ])('%s', (_, isi, lebar, harap) => {
    expect(lebarKolom(isi, lebar).map((l) => Math.round(l * 1000) / 1000)).toEqual(harap);
  });

  test('selalu selebar bidangnya, dan tidak ada yang di bawah minimum bila semuanya muat', () => {
    const satu = fc.record({ bagian: fc.integer({ min: 1, max: 20 }), minimum: fc.integer({ min: 1, max: 100 }) });
    fc.assert(
      fc.property(fc.array(satu, { minLength: 1, maxLength: 12 }), fc.integer({ min: 100, max: 900 }), (isi, lebar) => {
        const hasil = lebarKolom(isi, lebar);
        expect(jumlah(hasil)).toBeCloseTo(lebar, 6);
        if (jumlah(isi.map((k) => k.minimum)) >= lebar) return;
        for (const [i, k] of isi.entries()) expect(hasil[i]).toBeGreaterThanOrEqual(k.minimum - 1e-9);
      }),
    );
  });
});

testDengan('pdftotext')('baris terakhir tabel tidak sendirian di halaman berikutnya', async () => {
  for (let n = 28; n < 42; n += 1) {
    const baris = Array.from({ length: n }, (_, i) => [`${i + 1}`, `butir ${i + 1}.`]);
    const tabel = { jenis: 'tabel', kepala: ['No.', 'Isi'], lebar: [1, 6], baris } as const;
    const akhir = halamanTeks(await gambar(naskah([tabel]))).at(-1) ?? '';
    expect([n, akhir.includes(`butir ${n - 1}.`)]).toEqual([n, true]);
  }
});

testDengan('pdftotext')(
  'kepala tabel terpanjang di kertas tersempit: setiap baris tercetak di dalam halamannya',
  async () => {
    const halaman = { ukuran: 'A4', margin: { atas: 5, kanan: 5, bawah: 5, kiri: 5 } } as const;
    const kepala = Array.from({ length: 5 }, () => `${'W'.repeat(20)} ${'W'.repeat(20)} ${'W'.repeat(18)}`);
    const baris = Array.from({ length: 6 }, (_, i) => ['1', `butir${i + 1}`, 'c', 'd', 'e']);
    const tabel = { jenis: 'tabel', kepala, lebar: [1, 9, 3, 3, 3], baris } as const;
    const bytes = await gambar(naskah([tabel], { halaman }));
    const letak = dengan(bytes, 'pdftotext', (f) => ['-bbox', f, '-']);
    for (let i = 1; i <= 6; i += 1) expect(letak).toContain(`>butir${i}</word>`);
    const bawah = [...letak.matchAll(/yMax="([\d.]+)">W+</g)].map((m) => Number(m[1]));
    expect(bawah.length).toBeGreaterThan(60);
    expect(Math.max(...bawah)).toBeLessThan(841.89 - 5 * 28.35 + 1);
  },
);
