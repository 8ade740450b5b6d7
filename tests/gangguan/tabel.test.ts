import { describe, expect, test } from '@jest/globals';
import { terlambat } from './alat/batas.js';
import type { Skenario } from './alat/skenario.js';
import { gabungTabel, pelanggaran, tabel } from './alat/tabel.js';

describe('tabel gangguan', () => {
  const skenario: Skenario = { janji: 1, nama: 'uji', sasaran: 10, jalankan: async () => hasil(0) };
  const hasil = (kena: number, lain = {}) => ({ kena, hilang: 0, rusak: 0, lewati: null, ...lain });

  test.each([
    ['semua kena, tidak ada yang hilang', hasil(10), null],
    ['tidak satu pun kena', hasil(0), 'tidak ada gangguan yang kena'],
    ['gagal sebelum mulai', hasil(0, { rusak: 1, catatan: 'Error: x' }), 'tidak ada gangguan yang kena (Error: x)'],
    ['kurang dari sasaran', hasil(9), 'hanya 9 dari 10 gangguan'],
    ['ada yang hilang', hasil(10, { hilang: 1, catatan: 'hilang: PI-2026-0001' }), 'hilang: PI-2026-0001'],
    ['dilewati', hasil(0, { lewati: 'perlu strace' }), null],
  ])('%s', (_, isi, pesan) => {
    expect(pelanggaran({ skenario, hasil: isi, detik: 1 }, false)).toBe(pesan);
  });

  test('pilihan pendek tidak dituntut mencapai sasaran', () => {
    expect(pelanggaran({ skenario, hasil: hasil(1), detik: 1 }, true)).toBeNull();
  });

  test('yang dilewati tidak pernah tampak ditepati', () => {
    const baris = { skenario, hasil: hasil(0, { lewati: 'perlu strace' }), detik: 0 };
    expect(tabel([baris], false)).toMatch(/\| 1 \| uji \| {2}\| {2}\| {2}\| perlu strace \| 0 \| skipped \|/);
  });

  test('sebagian janji diulang: baris lainnya tetap, menurut nomor janji', () => {
    const lama = 'k\n-\n| 1 | a | 5 |\n| 3 | c | 7 |\n';
    expect(gabungTabel(lama, 'k\n-\n| 2 | b | 1 |\n| 3 | c | 9 |')).toBe(
      'k\n-\n| 1 | a | 5 |\n| 2 | b | 1 |\n| 3 | c | 9 |',
    );
    expect(gabungTabel('', 'k\n-\n| 1 | a | 5 |')).toBe('k\n-\n| 1 | a | 5 |');
  });
});

describe('batas waktu', () => {
  test('menunggu dan lima detik selalu cukup', () => {
    expect(terlambat(14_999, 10_000)).toBeNull();
  });

  test('yang menggantung disebut, betapapun sibuk komputernya', () => {
    expect(terlambat(100_000_000, 10_000)).toMatch(/^selesai sesudah 100000000 ms, batasnya \d+ ms$/);
  });
});
