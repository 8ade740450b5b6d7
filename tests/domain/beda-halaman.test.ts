import { describe, expect, test } from '@jest/globals';
import { bedaHalaman, kodeHalaman } from '../../src/domain/beda-halaman.js';

const [A, B] = ['4Z7K-M2QP-0A3B-C9DE', 'SGY7-NQ4B-C1RD-W0RK'];
const h = (baris: readonly string[], gambar = 'g', tempelan = false, tertutup = false) => {
  return { baris, gambar, tempelan, tertutup, letak: 'l', lembar: '0 0 595 842', sumber: 's' };
};
const satu = h(['Judul', 'Nama : Ani', 'Sidik jejak RJVX-3T7H-PDXF-B0PB', `Kode dokumen ${A}`]);
const dua = h(['Isi', `Kode dokumen ${A}`]);
const lain = h(['Judul', 'Nama : Budi', `Kode dokumen ${B}`]);
const ubah = (baris: readonly string[]) => h([...baris, ...satu.baris.slice(2)]);

describe('beda halaman', () => {
  test.each([
    ['sama', [satu, dua], []],
    ['halaman kurang', [satu], [{ halaman: 2, macam: 'kurang' }]],
    ['halaman lebih', [satu, dua, dua], [{ halaman: 3, macam: 'lebih' }]],
    [
      'halaman dibalik',
      [dua, satu],
      [
        { halaman: 1, macam: 'tertukar', asal: 2 },
        { halaman: 2, macam: 'tertukar', asal: 1 },
      ],
    ],
    ['halaman dokumen lain', [lain, dua], [{ halaman: 1, macam: 'asing', kode: B }]],
    ['halaman tanpa kode', [h(['Judul']), dua], [{ halaman: 1, macam: 'asing', kode: null }]],
    ['gambar lain', [h(satu.baris, 'x'), dua], [{ halaman: 1, macam: 'gambar' }]],
    ['tulisannya digeser', [{ ...satu, letak: 'x' }, dua], [{ halaman: 1, macam: 'letak' }]],
    [
      'lembarnya diputar, hurufnya ditukar',
      [{ ...satu, lembar: '0 0 842 595', sumber: 'x' }, dua],
      [
        { halaman: 1, macam: 'lembar' },
        { halaman: 1, macam: 'sumber' },
      ],
    ],
    ['sebagian tidak terbuka', [h(satu.baris, 'g', false, true), dua], [{ halaman: 1, macam: 'tertutup' }]],
    ['ditempeli', [h(satu.baris, 'g', true), dua], [{ halaman: 1, macam: 'tempelan' }]],
    [
      'satu baris diubah',
      [ubah(['Judul', 'Nama : Ana']), dua],
      [{ halaman: 1, macam: 'tulisan', tertulis: 'Nama : Ana', seharusnya: 'Nama : Ani' }],
    ],
    [
      'satu baris disisipkan',
      [ubah(['Judul', 'Lunas', 'Nama : Ani']), dua],
      [{ halaman: 1, macam: 'tulisan', tertulis: 'Lunas', seharusnya: null }],
    ],
    [
      'satu baris dihapus',
      [ubah(['Judul']), dua],
      [{ halaman: 1, macam: 'tulisan', tertulis: null, seharusnya: 'Nama : Ani' }],
    ],
  ])('%s', (_, kertas, beda) => expect(bedaHalaman(kertas, [satu, dua])).toEqual(beda));

  test('tidak lebih dari enam yang disebut', () => {
    const banyak = Array.from({ length: 40 }, () => dua);
    expect(bedaHalaman(banyak, [dua])).toHaveLength(6);
  });

  test('kode: yang di kaki, bukan sidik jejak di atasnya; tiap kode sekali', () => {
    expect(kodeHalaman([satu, dua, lain, h(['tanpa'])])).toEqual([A, B]);
    expect(kodeHalaman([h([`Nomor resi ${A.toLowerCase()}`, `${A}X`])])).toEqual([]);
  });
});
