import { describe, expect, test } from '@jest/globals';
import { lebar } from '../../src/render/lebar.js';

describe('kolom yang dipakai sebuah teks di terminal', () => {
  test.each([
    ['Asep Suherman', 13],
    ['Nguyễn', 6],
    ['é'.normalize('NFD'), 1],
    ['東京駅', 6],
    ['서울', 4],
    ['ＡＢ', 4],
    ['😀', 2],
    ['→ ≤ “a” ✔', 9],
    ['عمر', 3],
    ['', 0],
  ])('%s: %i', (teks, kolom) => expect(lebar(teks)).toBe(kolom));
});
