import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bacaSandi, cocokSandi, sandiPendek } from '../../src/domain/sandi-pendek.js';

const sidik = (teks: string) => createHash('sha256').update(teks).digest('hex');

describe('sandi pendek', () => {
  test.each([
    ['0'.repeat(64), '0000-0000-0000-0000'],
    ['f'.repeat(64), 'ZZZZ-ZZZZ-ZZZZ-ZZZZ'],
    ['00443214c74254b635cf84653a56d7c6'.padEnd(64, '0'), '0123-4567-89AB-CDEF'],
  ])('%s menjadi %s', (heks, sandi) => expect(sandiPendek(heks)).toBe(sandi));

  test('tanpa I, L, O, U; enam belas huruf berkelompok empat', () => {
    for (let i = 0; i < 200; i += 1) {
      expect(sandiPendek(sidik(String(i)))).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    }
  });

  test.each(['', 'ab', 'x'.repeat(64), 'A'.repeat(64)])('%j bukan sidik: cacat program', (salah) => {
    expect(() => sandiPendek(salah)).toThrow('bukan sidik');
  });

  test('sidik yang lain sandinya lain: 80 bit pertama', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const sama = sidik(a).slice(0, 20) === sidik(b).slice(0, 20);
        expect(sandiPendek(sidik(a)) === sandiPendek(sidik(b))).toBe(sama);
      }),
    );
  });
});

describe('sandi yang diketik dari kertas', () => {
  test.each([
    ['4Z7K-M2QP-0A3B-C9DE', '4Z7KM2QP0A3BC9DE'],
    ['4z7k m2qp 0a3b c9de', '4Z7KM2QP0A3BC9DE'],
    [' 4Z7KM2QPOA3BC9DE ', '4Z7KM2QP0A3BC9DE'],
    ['il1o0-IL1O0', '1110011100'],
    ['4Z7K-M2QP-0A', '4Z7KM2QP0A'],
  ])('%j dibaca %s', (diketik, baku) => expect(bacaSandi(diketik)).toBe(baku));

  test.each([
    '',
    '4Z7K-M2QP-0',
    '4Z7K-M2QP-0A3B-C9DEF',
    '4Z7K-M2QP-0A3U',
    '4Z7K_M2QP_0A',
    'é'.repeat(12),
    '4'.repeat(5000),
  ])('%j bukan sandi', (diketik) => expect(bacaSandi(diketik)).toBeNull());

  test('cocok dengan sidiknya sendiri, utuh atau awalnya; tidak dengan yang lain', () => {
    const utuh = sandiPendek(sidik('a')).replaceAll('-', '');
    expect(
      [utuh, utuh.slice(0, 10), utuh.slice(1), utuh.slice(0, 15).concat('0')].map((s) => cocokSandi(s, sidik('a'))),
    ).toEqual([true, true, false, utuh.endsWith('0')]);
    expect(cocokSandi(utuh, sidik('b'))).toBe(false);
  });
});
