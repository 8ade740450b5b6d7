import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { alirkan, type Potongan } from '../../src/adapters/documents-pdfkit/alir.js';
import { bungkus } from '../../src/adapters/documents-pdfkit/baris.js';
import { bersihkan } from '../../src/adapters/documents-pdfkit/bersih.js';

interface Letak {
  nama: string;
  halaman: number;
  y: number;
}

/** Lays parts on pages of 100 points and tells where each came to stand. */
function letakkan(potongan: readonly (Partial<Potongan> & { nama: string })[]): Letak[] {
  const hasil: Letak[] = [];
  let halaman = 1;
  const jadi = ({ nama, ...p }: Partial<Potongan> & { nama: string }): Potongan => ({
    tinggi: 10,
    jarak: 0,
    lekat: false,
    gambar: (y) => hasil.push({ nama, halaman, y }),
    ...p,
  });
  alirkan(potongan.map(jadi), { atas: 0, bawah: 100, baru: () => halaman++ });
  return hasil;
}

const isi = (jumlah: number) => Array.from({ length: jumlah }, (_, i) => ({ nama: `isi${i}` }));
const letak = (hasil: readonly Letak[], nama: string) => hasil.find((l) => l.nama === nama);

describe('alirkan', () => {
  test('jarak di atas hilang pada awal halaman', () => {
    const hasil = letakkan([{ nama: 'a', jarak: 7 }, { nama: 'b', jarak: 7 }, ...isi(7), { nama: 'c', jarak: 30 }]);
    expect(letak(hasil, 'a')).toEqual({ nama: 'a', halaman: 1, y: 0 });
    expect(letak(hasil, 'b')?.y).toBe(17);
    expect(letak(hasil, 'c')).toEqual({ nama: 'c', halaman: 2, y: 0 });
  });

  test('yang lekat pindah bersama pengikutnya', () => {
    const hasil = letakkan([...isi(8), { nama: 'judul', lekat: true }, { nama: 'tabel', tinggi: 20 }]);
    expect(letak(hasil, 'judul')).toMatchObject({ halaman: 2, y: 0 });
    expect(letak(hasil, 'tabel')).toMatchObject({ halaman: 2, y: 10 });
  });

  test('rantai yang lebih tinggi dari halaman tetap mengalir', () => {
    const hasil = letakkan(isi(25).map((p) => ({ ...p, lekat: true })));
    expect(hasil.map((l) => l.halaman)).toEqual([...Array(10).fill(1), ...Array(10).fill(2), ...Array(5).fill(3)]);
  });

  test('kepala diulang, halaman lama ditutup', () => {
    const ditutup: number[] = [];
    const catat: string[] = [];
    const ulang: Potongan = { tinggi: 5, jarak: 0, lekat: true, gambar: () => catat.push('kepala') };
    const tutup = (y: number) => ditutup.push(y);
    const hasil = letakkan(isi(12).map((p) => ({ ...p, ulang, tutup })));
    expect(ditutup).toEqual([100]);
    expect(catat).toEqual(['kepala']);
    expect(letak(hasil, 'isi10')).toMatchObject({ halaman: 2, y: 5 });
  });

  test('apa pun isinya: urut, tak ada yang hilang, tak ada yang lewat bawah', () => {
    const potongan = fc.record({
      tinggi: fc.integer({ min: 1, max: 100 }),
      jarak: fc.integer({ min: 0, max: 30 }),
      lekat: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(potongan, { maxLength: 40 }), (semua) => {
        const hasil = letakkan(semua.map((p, i) => ({ ...p, nama: String(i) })));
        expect(hasil.map((l) => l.nama)).toEqual(semua.map((_, i) => String(i)));
        hasil.forEach((l, i) => {
          expect(l.y + (semua[i]?.tinggi ?? 0)).toBeLessThanOrEqual(100);
        });
      }),
    );
  });
});

describe('bungkus', () => {
  const ukur = (teks: string) => [...teks].length;

  test.each([
    ['satu dua tiga', 8, ['satu dua ', 'tiga']],
    ['', 8, ['']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['x abcdefghij y', 4, ['x ', 'abcd', 'efgh', 'ij y']],
    ['a  b', 8, ['a b']],
  ])('"%s" selebar %d', (teks, lebar, baris) => {
    expect(bungkus(teks, lebar, ukur)).toEqual(baris);
  });

  test('setiap baris muat dan tidak ada huruf yang hilang', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), fc.integer({ min: 1, max: 20 }), (teks, lebar) => {
        const baris = bungkus(teks, lebar, ukur);
        for (const b of baris) expect(ukur(b.trimEnd())).toBeLessThanOrEqual(lebar);
        expect(baris.join('').replaceAll(' ', '')).toBe(teks.replaceAll(' ', ''));
      }),
    );
  });

  test('tanda baca di atas huruf tidak terpisah dari hurufnya', () => {
    expect(bungkus('a\u0323a\u0323a\u0323', 4, ukur)).toEqual(['a\u0323a\u0323', 'a\u0323']);
  });
});

describe('bersihkan', () => {
  const semua = () => true;

  test.each([
    ['baris\nbaru', 'baris□baru'],
    ['tab\there', 'tab here'],
    ['\u202Ekanan\u202C', '□kanan□'],
    ['\u2066isolasi\u2069', '□isolasi□'],
    ['nol\u200Blebar\uFEFF', 'nol□lebar□'],
    ['C1\u0085\u009F', 'C1□□'],
    ['baris\u2028baru\u2029', 'baris□baru□'],
    ['sendiri\uD800', 'sendiri□'],
    ['a\u0301\u0302\u0303\u0304', 'á\u0302\u0303□'],
    ['e\u0323\u0302', 'ệ'],
  ])('%j menjadi %j', (teks, hasil) => {
    expect(bersihkan(teks, semua)).toBe(hasil);
  });

  test('huruf tanpa glif menjadi kotak, satu untuk satu huruf', () => {
    expect(bersihkan('a😀b', (kode) => kode < 128)).toBe('a□b');
  });
});
