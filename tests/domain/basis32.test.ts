import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dariBasis32, keBasis32 } from '../../src/domain/basis32.js';

describe('basis32', () => {
  test.each([
    [[], ''],
    [[0], '00'],
    [[255], 'ZW'],
    [[0, 0, 0, 0, 1], '00000001'],
    [[255, 255, 255, 255, 255], 'ZZZZZZZZ'],
  ])('%j ditulis %s', (byte, teks) => {
    expect(keBasis32(Uint8Array.from(byte))).toBe(teks);
  });

  test('yang ditulis terbaca lagi, dan hanya dengan satu ejaan', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (data) => {
        const teks = keBasis32(data);
        expect(dariBasis32(teks, data.length)).toEqual(data);
        expect(dariBasis32(`${teks}0`, data.length)).toBeNull();
      }),
    );
  });

  test.each([
    ['bit sisa yang bukan nol', 'ZX', 1],
    ['huruf di luar abjad', 'U0', 1],
    ['huruf kecil', 'zw', 1],
    ['terlalu pendek', 'Z', 1],
    ['kosong', '', 1],
  ])('%s ditolak', (_, teks, byte) => expect(dariBasis32(teks, byte)).toBeNull());
});
