import { describe, expect, test } from '@jest/globals';
import { lama, rangkai, saat } from '../../src/documents/bahasa.js';
import { pukul, tanggalPanjang, tanggalSurat, terbilang } from '../../src/domain/bahasa.js';

describe('tanggalPanjang', () => {
  test.each([
    ['2026-03-13', 'Jumat, 13 Maret 2026'],
    ['2024-02-29', 'Kamis, 29 Februari 2024'],
    ['2025-08-17', 'Minggu, 17 Agustus 2025'],
    ['2026-01-01', 'Kamis, 1 Januari 2026'],
    ['2026-12-31', 'Kamis, 31 Desember 2026'],
    ['2000-02-28', 'Senin, 28 Februari 2000'],
  ])('%s dibaca %s', (tanggal, panjang) => {
    expect(tanggalPanjang(tanggal)).toBe(panjang);
  });

  test('hari dalam minggu sama dengan penanggalan selama empat tahun', () => {
    const nama = new Intl.DateTimeFormat('id-ID', { weekday: 'long', timeZone: 'UTC' });
    for (let i = 0; i < 1461; i++) {
      const hari = new Date(Date.UTC(2024, 0, 1 + i));
      expect(tanggalPanjang(hari.toISOString().slice(0, 10))).toMatch(new RegExp(`^${nama.format(hari)}, `));
    }
  });

  test('baris tanggal surat tanpa nama hari', () => {
    expect(tanggalSurat('2026-03-09')).toBe('9 Maret 2026');
  });
});

test.each([
  ['2026-03-13T09:30:00+07:00', 'pukul 09.30 WIB'],
  ['2026-03-13T00:05:59+07:00', 'pukul 00.05 WIB'],
  ['2026-03-13T23:59:59.999+07:00', 'pukul 23.59 WIB'],
])('waktu %s dibaca %s', (waktu, tulisan) => {
  expect(pukul(waktu)).toBe(tulisan);
});

test.each([
  [0, 'nol'],
  [5, 'lima'],
  [10, 'sepuluh'],
  [11, 'sebelas'],
  [14, 'empat belas'],
  [20, 'dua puluh'],
  [30, 'tiga puluh'],
  [60, 'enam puluh'],
  [99, 'sembilan puluh sembilan'],
  [100, 'seratus'],
  [111, 'seratus sebelas'],
  [250, 'dua ratus lima puluh'],
  [1000, 'seribu'],
  [1999, 'seribu sembilan ratus sembilan puluh sembilan'],
  [21_010, 'dua puluh satu ribu sepuluh'],
  [1_250_000, 'satu juta dua ratus lima puluh ribu'],
])('%d terbilang %s', (n, kata) => {
  expect(terbilang(n)).toBe(kata);
});

test.each([
  [{ jumlah: 10, satuan: 'hari-kerja', dasar: '' } as const, '10 (sepuluh) hari kerja'],
  [{ jumlah: 3, satuan: 'hari', dasar: '' } as const, '3 (tiga) hari kalender'],
])('lama %j ditulis %s', (waktu, tulisan) => {
  expect(lama(waktu)).toBe(tulisan);
});

test('jam hanya disebut bila dicatat pada hari yang sama', () => {
  const waktu = '2026-03-13T09:30:00+07:00';
  expect(saat({ tanggal: '2026-03-13', waktu })).toBe('Jumat, 13 Maret 2026 pukul 09.30 WIB');
  expect(saat({ tanggal: '2026-03-12', waktu })).toBe('Kamis, 12 Maret 2026');
});

test.each([
  [[], ''],
  [[2027], '2027'],
  [[2027, 2028], '2027 dan 2028'],
  [[2027, 2028, 2029], '2027, 2028, dan 2029'],
])('%j dirangkai menjadi "%s"', (butir, tulisan) => {
  expect(rangkai(butir)).toBe(tulisan);
});
