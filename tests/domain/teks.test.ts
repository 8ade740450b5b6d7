import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BATAS, sebutJumlah, sebutUkuran } from '../../src/domain/batas.js';
import { bakukanBaris, bakukanTeks, kataCari, kemiripan, kunciCari } from '../../src/domain/teks.js';

const baik = (nilai: string) => ({ ok: true, nilai });
const buruk = (sebab: string | RegExp) => ({ ok: false, salah: expect.stringMatching(sebab) });

describe('bakukanBaris merapikan', () => {
  test.each([
    ['spasi di ujung dan ganda', '  Asep   Suherman ', 'Asep Suherman'],
    ['spasi tak terputus dan spasi lebar', 'Asep\u00a0\u3000Suherman', 'Asep Suherman'],
    ['NFD menjadi NFC', 'Sute\u0301ja', 'Sut\u00e9ja'],
    ['emoji dengan pemilih bentuk', 'bagus \u2764\ufe0f', 'bagus \u2764\ufe0f'],
    ['tulisan Arab dan Sunda', 'محمد ᮃᮞᮨᮕ᮪', 'محمد ᮃᮞᮨᮕ᮪'],
    ['nama satu huruf', 'A', 'A'],
    ['nama seperti bendera atau perintah', '-h $(id)', '-h $(id)'],
  ])('%s', (_, ketikan, rapi) => {
    expect(bakukanBaris(ketikan)).toEqual(baik(rapi));
  });
});

/** keamanan.md §5: what a terminal obeys or a reader doesn't see. Refused on one line and on several. */
const TERLARANG: readonly (readonly [nama: string, teks: string, sebab: string])[] = [
  ['OSC 52 (papan klip)', '\u001b]52;c;ZXZpbA==\u0007', 'U\\+001B'],
  ['OSC 8 (tautan)', '\u001b]8;;http://jahat\u001b\\klik', 'U\\+001B'],
  ['hapus layar', 'a\u001b[2J', 'U\\+001B'],
  ['DCS', '\u001bPq#0\u001b\\', 'U\\+001B'],
  ['CSI satu huruf (C1)', 'a\u009b31m', 'U\\+009B'],
  ['CR menimpa baris', 'LUNAS\rBELUM', 'U\\+000D'],
  ['BS menimpa huruf', 'x\bxy', 'U\\+0008'],
  ['NUL', 'a\0b', 'U\\+0000'],
  ['DEL', 'a\u007fb', 'U\\+007F'],
  ['NEL', 'a\u0085b', 'U\\+0085'],
  ['pemisah baris', 'a\u2028b', 'ganti baris \\(U\\+2028'],
  ['pemisah paragraf', 'a\u2029b', 'ganti baris \\(U\\+2029'],
  ['bidi override', 'fdp.exe\u202e', 'pembalik arah tulisan \\(U\\+202E'],
  ['bidi isolate', 'a\u2066b', 'pembalik arah tulisan \\(U\\+2066'],
  ['spasi selebar nol', 'As\u200bep', 'tidak terlihat \\(U\\+200B'],
  ['ZWNJ', 'a\u200cb', 'U\\+200C'],
  ['ZWJ', '👨\u200d👩', 'U\\+200D'],
  ['BOM', '\ufeffAsep', 'U\\+FEFF'],
  ['tanda hubung lunak', 'a\u00adb', 'U\\+00AD'],
  ['tag', 'a\u{e0041}b', 'U\\+E0041'],
  ['huruf kosong Hangul', '\u3164', 'U\\+3164'],
  ['Braille kosong', '\u2800', 'U\\+2800'],
  ['pengganti tunggal', 'a\ud800b', 'rusak \\(U\\+D800'],
  ['tanda bertumpuk (zalgo)', `e${'\u0301'.repeat(50)}`, 'lebih dari 4 tanda'],
  ['kosong', '', 'Isian kosong'],
  ['hanya spasi', ' \u00a0 ', 'Isian kosong'],
  ['hanya tanda', '\u0301', 'Isian kosong'],
];

describe.each([
  ['bakukanBaris', bakukanBaris],
  ['bakukanTeks', bakukanTeks],
])('%s menolak', (_, bakukan) => {
  test.each(TERLARANG)('%s', (_nama, teks, sebab) => {
    expect(bakukan(teks)).toEqual(buruk(sebab));
  });

  test('dengan kalimat yang sendiri tidak memuat huruf terlarang', () => {
    for (const [, teks] of TERLARANG) {
      const hasil = bakukan(teks);
      expect(hasil.ok || bakukanBaris(hasil.salah).ok).toBe(true);
      expect(hasil.ok ? '' : hasil.salah).toMatch(/: .+\.$/);
    }
  });

  test('hasilnya tetap bila dibakukan lagi', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (teks) => {
        const sekali = bakukan(teks);
        if (sekali.ok) expect(bakukan(sekali.nilai)).toEqual(sekali);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('satu baris dan beberapa baris', () => {
  test.each(['a\nb', 'a\r\nb', 'Asep\n', '\nAsep', 'a\tb', 'a\tTERLAMBAT'])('bakukanBaris menolak %j', (teks) => {
    expect(bakukanBaris(teks)).toEqual(buruk('ganti dengan spasi'));
  });

  test.each([
    ['a\r\nb', 'a\nb'],
    ['\n\n a\n\n\nb \t \n \n', 'a\n\n\nb'],
    ['satu\tdua\n  menjorok', 'satu\tdua\n  menjorok'],
    ['a\u00a0b', 'a b'],
  ])('bakukanTeks: %j menjadi %j', (teks, rapi) => {
    expect(bakukanTeks(teks)).toEqual(baik(rapi));
  });

  test('CR tanpa LF tetap ditolak, juga di ujung baris', () => {
    expect(bakukanTeks('LUNAS\rBELUM')).toEqual(buruk('U\\+000D'));
    expect(bakukanTeks('LUNAS\r')).toEqual(buruk('U\\+000D'));
  });
});

describe('batas panjang', () => {
  test('dihitung dalam huruf yang terbaca, bukan dalam unit komputer', () => {
    expect(bakukanBaris('😀'.repeat(200), 200).ok).toBe(true);
    expect(bakukanBaris('😀'.repeat(201), 200)).toEqual(buruk('lebih dari 200 huruf'));
    // q with acute has no single code point: two units, one letter.
    expect(bakukanBaris('q\u0301'.repeat(200), 200).ok).toBe(true);
    expect(bakukanBaris('q\u0301'.repeat(201), 200).ok).toBe(false);
  });

  test.each(['q\u0301', '\u2764\ufe0f', '👍🏽', '🇮🇩', '1\ufe0f\u20e3', 'ᮃᮤ', '한', 'é'])(
    '%s adalah satu huruf',
    (huruf) => {
      expect([...new Intl.Segmenter('id').segment(huruf)]).toHaveLength(1);
      expect(bakukanBaris(`a${huruf}`, 2).ok).toBe(true);
      expect(bakukanBaris(`ab${huruf}`, 2).ok).toBe(false);
    },
  );

  test('tanpa angka, batas baris dan batas teks yang berlaku', () => {
    expect(bakukanBaris('a'.repeat(BATAS.baris)).ok).toBe(true);
    expect(bakukanBaris('a'.repeat(BATAS.baris + 1))).toEqual(buruk('500 huruf'));
    expect(bakukanTeks('a'.repeat(BATAS.teks)).ok).toBe(true);
    expect(bakukanTeks('a'.repeat(BATAS.teks + 1))).toEqual(buruk('60\\.000 huruf'));
  });

  test('100 KB ditolak, dihitung dalam byte', () => {
    expect(bakukanTeks('a'.repeat(100 * 1024))).toEqual(buruk('lebih dari 96 KB'));
    expect(bakukanTeks('漢'.repeat(19_000)).ok).toBe(true);
    expect(bakukanTeks('😀'.repeat(26_000))).toEqual(buruk('lebih dari 96 KB'));
  });

  test.each([
    [1, '1 byte'],
    [BATAS.teksByte, '96 KB'],
    [BATAS.lampiranByte, '20 MB'],
    [BATAS.lampiranByte + 1, '21 MB'],
    [1025, '2 KB'],
  ])('%d byte disebut %s', (byte, sebutan) => {
    expect(sebutUkuran(byte)).toBe(sebutan);
  });

  test.each([
    [7, '7'],
    [1000, '1.000'],
    [1_234_567, '1.234.567'],
  ])('%d disebut %s', (jumlah, sebutan) => {
    expect(sebutJumlah(jumlah)).toBe(sebutan);
  });
});

describe('masukan jahat tidak menggantung', () => {
  test.each([
    ['50.000 spasi lalu huruf', `${' '.repeat(50_000)}x`],
    ['huruf, 50.000 spasi, huruf', `x${' '.repeat(50_000)}x`],
    ['50.000 TAB lalu huruf', `x${'\t'.repeat(50_000)}x`],
    ['baris penuh spasi', `${`${' '.repeat(200)}x\n`.repeat(300)}x`],
    ['30.000 tanda', '\u0301'.repeat(30_000)],
    ['pengulangan bersarang', `${'a'.repeat(60_000)}!`],
    ['60.000 ganti baris', `x${'\n'.repeat(60_000)}x`],
    ['10 juta huruf', 'a'.repeat(10_000_000)],
    ['10 juta tanda', '\u0301'.repeat(10_000_000)],
  ])('%s', (_, teks) => {
    // What would take for ever ends the test by its own time limit.
    const berakhir = [bakukanBaris(teks).ok, bakukanTeks(teks).ok];
    expect(berakhir).toEqual([expect.any(Boolean), expect.any(Boolean)]);
    expect(typeof kunciCari(teks.slice(0, BATAS.teksByte))).toBe('string');
    expect(kemiripan(teks, `${teks.slice(0, 1000)}y`)).toBeLessThanOrEqual(1);
  });
});

describe('kunciCari', () => {
  test.each([
    ['ÁSÉP  Suhérman', 'asep suherman'],
    ['Ａｓｅｐ', 'asep'],
    ['Sute\u0301ja', 'suteja'],
    ['ﬁle', 'file'],
    ['  a\n\tb ', 'a b'],
    ['', ''],
  ])('%j menjadi %j', (teks, kunci) => {
    expect(kunciCari(teks)).toBe(kunci);
  });
});

describe('kemiripan', () => {
  test.each([
    ['sama', 'Daftar penerima PKH Maja', 'daftar  penerima pkh MAJA', 1, 1],
    ['urutan kata lain', 'Daftar penerima PKH Maja', 'PKH Maja: daftar penerima', 1, 1],
    ['satu salah ketik', 'Daftar penerima PKH Maja', 'Daftar penrima PKH Maja', 0.6, 0.99],
    ['tahun berbeda', 'Anggaran bantuan sosial 2025', 'Anggaran bantuan sosial 2026', 0.7, 0.99],
    ['hal lain', 'Daftar penerima PKH Maja', 'Salinan SK Kepala Dinas', 0, 0.15],
    ['keduanya kosong', '', ' ', 0, 0],
    ['satu kosong', 'abc', '', 0, 0],
  ])('%s: dari %j ke %j', (_, a, b, terkecil, terbesar) => {
    expect(kemiripan(a, b)).toBeGreaterThanOrEqual(terkecil);
    expect(kemiripan(a, b)).toBeLessThanOrEqual(terbesar);
  });

  test('setangkup dan antara 0 dan 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(kemiripan(a, b)).toBe(kemiripan(b, a));
        expect(kemiripan(a, b)).toBeGreaterThanOrEqual(0);
        expect(kemiripan(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('teks berhuruf ASCII diperiksa tanpa pola seluruh Unicode', () => {
  // Beside a sign that isn't plain, the same text goes the long way.
  test('dan hasilnya sama dengan yang melewatinya', () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (teks, kosong) => {
        const isi = kosong ? teks.replaceAll(/\S/g, '') : teks;
        expect([...kataCari(isi), 'e']).toEqual(kataCari(`${isi} \u00e9`));
        expect(`${kunciCari(isi)} e`.trim()).toBe(kunciCari(`${isi} \u00e9`));
        for (const bakukan of [bakukanBaris, bakukanTeks]) {
          const [pendek, panjang] = [bakukan(isi), bakukan(`${isi} \u00e9`)];
          expect(pendek.ok).toBe(/[!-~]/.test(isi));
          expect(panjang.ok && panjang.nilai.replace(/ *\u00e9$/, '')).toBe(pendek.ok ? pendek.nilai : '');
        }
      }),
    );
  });
});
