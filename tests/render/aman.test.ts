import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { terlihat, terlihatBaris } from '../../src/render/aman.js';

/** keamanan.md §5, the row "terminal". */
const JAHAT: readonly (readonly [nama: string, teks: string, tampak: string])[] = [
  ['OSC 52 (papan klip)', '\u001b]52;c;ZXZpbA==\u0007', '\\u{1b}]52;c;ZXZpbA==\\u{7}'],
  ['OSC 8 (tautan)', '\u001b]8;;http://x\u001b\\klik', '\\u{1b}]8;;http://x\\u{1b}\\klik'],
  ['hapus layar', '\u001b[2J', '\\u{1b}[2J'],
  ['DCS', '\u001bPq\u001b\\', '\\u{1b}Pq\\u{1b}\\'],
  ['CSI satu huruf (C1)', '\u009b31m', '\\u{9b}31m'],
  ['OSC satu huruf (C1)', '\u009d52;c;x\u009c', '\\u{9d}52;c;x\\u{9c}'],
  ['CR menimpa baris', 'LUNAS\rBELUM', 'LUNAS\\u{d}BELUM'],
  ['BS menimpa huruf', 'x\by', 'x\\u{8}y'],
  ['NUL', 'a\0b', 'a\\u{0}b'],
  ['DEL', 'a\u007fb', 'a\\u{7f}b'],
  ['VT dan FF', 'a\v\fb', 'a\\u{b}\\u{c}b'],
  ['bidi', 'a\u202eb\u2066c\u200fd\u061ce', 'a\\u{202e}b\\u{2066}c\\u{200f}d\\u{61c}e'],
  ['lebar nol', 'a\u200b\u200c\u200d\u2060b', 'a\\u{200b}\\u{200c}\\u{200d}\\u{2060}b'],
  ['BOM', '\ufeffa', '\\u{feff}a'],
  ['pemisah baris dan paragraf', 'a\u2028b\u2029c\u0085d', 'a\\u{2028}b\\u{2029}c\\u{85}d'],
  ['tag', 'a\u{e0001}\u{e0041}\u{e007f}b', 'a\\u{e0001}\\u{e0041}\\u{e007f}b'],
  ['pengganti tunggal', 'a\ud800b\udc00', 'a\\u{d800}b\\u{dc00}'],
  ['huruf kosong', 'a\u3164\u2800\u00adb', 'a\\u{3164}\\u{2800}\\u{ad}b'],
];

describe('terlihat', () => {
  test.each(JAHAT)('memperlihatkan %s', (_, teks, tampak) => {
    expect(terlihat(teks)).toBe(tampak);
    expect(terlihatBaris(teks)).toBe(tampak);
  });

  test.each(['Asep Suherman', 'Sut\u00e9ja', 'q\u0301', '\u2764\ufe0f 😀', 'محمد', '漢字', 'a\u00a0b', '\\u{1b}', ''])(
    'membiarkan %j',
    (teks) => {
      expect(terlihat(teks)).toBe(teks);
    },
  );

  test('tidak meninggalkan satu pun huruf kendali, format, atau pengganti, dan cukup sekali', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (teks) => {
        const tampak = terlihat(teks);
        expect(tampak).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(terlihat(tampak)).toBe(tampak);
      }),
      { numRuns: 1000 },
    );
  });

  test('setiap titik kode kendali dan format, satu per satu', () => {
    const lolos: string[] = [];
    for (let kode = 0; kode <= 0x10ffff; kode += 1) {
      const huruf = String.fromCodePoint(kode);
      if (/\p{C}|\p{Zl}|\p{Zp}/u.test(huruf) && !/\p{Cn}|\p{Co}/u.test(huruf) && terlihat(huruf) === huruf) {
        lolos.push(kode.toString(16));
      }
    }
    expect(lolos).toEqual([]);
  });

  test('satu baris tetap satu baris: baris keluaran = catatan', () => {
    expect(terlihat('Asep\nPI-2026-0002\tTERLAMBAT')).toBe('Asep\\u{a}PI-2026-0002\\u{9}TERLAMBAT');
  });

  test('teks satu megabyte penuh kode dibuat terlihat seluruhnya', () => {
    expect(terlihat('\u001b['.repeat(500_000))).toBe('\\u{1b}['.repeat(500_000));
  });
});

describe('terlihatBaris', () => {
  test.each([
    ['a\nb', 'a\nb'],
    ['a\r\nb', 'a\nb'],
    ['a\rb', 'a\\u{d}b'],
    ['a\tb', 'a  b'],
    ['a\n\u001b[2J\n', 'a\n\\u{1b}[2J\n'],
  ])('%j tampil sebagai %j', (teks, tampak) => {
    expect(terlihatBaris(teks)).toBe(tampak);
  });
});
