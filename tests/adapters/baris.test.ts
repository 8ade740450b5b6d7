import { describe, expect, test } from '@jest/globals';
import { bungkus } from '../../src/adapters/documents-pdfkit/baris.js';

/** Every letter is one wide. */
const pecah = (teks: string, lebar: number) => bungkus(teks, lebar, (t) => t.length);

describe('kata yang lebih lebar dari barisnya', () => {
  test.each([
    [
      'alamat dipotong sesudah garis miring',
      'https://contoh.go.id/layanan/data.umum',
      24,
      ['https://contoh.go.id/', 'layanan/data.umum'],
    ],
    ['alamat bagian demi bagian', 'contoh.id/a-b_c?d=e&f', 12, ['contoh.id/', 'a-b_c?d=e&f']],
    ['tanpa tanda: di antara dua huruf', 'x'.repeat(25), 10, ['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(5)]],
    ['tanda hanya di awal', `a/${'x'.repeat(20)}`, 10, ['a/', 'x'.repeat(10), 'x'.repeat(10)]],
    ['yang muat tidak dipotong', 'lihat contoh.id/a di sini', 14, ['lihat ', 'contoh.id/a di ', 'sini']],
    ['sisanya diikuti kata berikutnya', `${'x'.repeat(12)} b`, 10, ['x'.repeat(10), 'xx b']],
  ])('%s', (_, teks, lebar, baris) => {
    expect(pecah(teks, lebar)).toEqual(baris);
  });

  test('huruf yang lebar sesudah potongan tidak melewati tepi', () => {
    const lebar = (t: string) => [...t].reduce((jumlah, h) => jumlah + (h === 'W' ? 9 : 1), 0);
    for (const baris of bungkus('./xxxxxxxxW/WxW', 10, lebar)) expect(lebar(baris)).toBeLessThanOrEqual(10);
  });

  test('tidak ada huruf yang hilang, tidak ada baris yang lebih lebar', () => {
    const teks = 'a/'.repeat(300) + 'b'.repeat(300) + '.'.repeat(50);
    for (const lebar of [1, 2, 7, 80]) {
      const baris = pecah(teks, lebar);
      expect(baris.join('')).toBe(teks);
      expect(Math.max(...baris.map((b) => b.length))).toBeLessThanOrEqual(lebar);
    }
  });
});
