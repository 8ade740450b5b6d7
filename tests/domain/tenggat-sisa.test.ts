import { describe, expect, test } from '@jest/globals';
import { susunKalender } from '../../src/domain/kalender.js';
import type { Jeda } from '../../src/domain/kasus.js';
import { hariNol, hitungHari, jatuhTempo, sisaHariKerja } from '../../src/domain/tenggat.js';
import { berkasResmi } from './hitung-polos.js';

const kalender = susunKalender(berkasResmi());
const berhenti = (dari: string, sampai: string | null): Jeda => ({
  dari,
  sampai,
  kategori: 'kelengkapan',
  alasan: 'fotokopi KTP',
});

describe('sisaHariKerja terhadap tenggat Jumat 2026-03-06', () => {
  test.each([
    ['2026-03-02', 4],
    ['2026-03-05', 1],
    ['2026-03-06', 0],
    ['2026-03-07', 0],
    ['2026-03-08', 0],
    ['2026-03-09', -1],
    ['2026-03-13', -5],
  ])('pada %s: %d', (acuan, sisa) => {
    // toBe tells -0 from 0: nobody is "-0 days" late.
    expect(sisaHariKerja(acuan, '2026-03-06', kalender)).toBe(sisa);
  });

  test('pada hari tenggat di akhir libur panjang, hari libur bukan keterlambatan', () => {
    expect(sisaHariKerja('2026-03-24', '2026-03-17', kalender)).toBe(0);
    expect(sisaHariKerja('2026-03-25', '2026-03-17', kalender)).toBe(-1);
  });
});

describe('hariNol', () => {
  test.each([
    ['hari kerja, dalam jam kerja', '2026-03-13', false, '2026-03-13'],
    ['hari kerja, sesudah jam kerja', '2026-03-12', true, '2026-03-13'],
    ['Jumat sesudah jam kerja', '2026-03-13', true, '2026-03-16'],
    ['Sabtu', '2026-03-14', false, '2026-03-16'],
    ['Sabtu malam: tetap hari kerja pertama berikutnya', '2026-03-14', true, '2026-03-16'],
    ['libur panjang', '2026-03-18', false, '2026-03-25'],
    ['petang terakhir sebelum libur panjang', '2026-03-17', true, '2026-03-25'],
  ])('%s (%s)', (_, diterima, sesudahJamKerja, nol) => {
    expect(hariNol(diterima, sesudahJamKerja, kalender)).toBe(nol);
  });
});

describe('satuan hari kalender', () => {
  test('menghitung akhir pekan dan libur, tetapi bukan hari jeda', () => {
    expect(hitungHari('2026-03-13', 3).hari.map(({ tanggal, ke }) => `${tanggal} ${ke}`)).toEqual([
      '2026-03-14 1',
      '2026-03-15 2',
      '2026-03-16 3',
    ]);
    expect(hitungHari('2026-03-13', 3, [berhenti('2026-03-14', '2026-03-16')]).jatuhTempo).toBe('2026-03-18');
  });

  test('tidak bergantung pada kalender, jadi tidak pernah sementara', () => {
    expect(hitungHari('2030-01-01', 40)).toMatchObject({
      jatuhTempo: '2030-02-10',
      sementara: false,
      kalenderKurang: [],
    });
  });

  test.each([
    ['hari-kerja', '2026-03-27'],
    ['hari', '2026-03-18'],
  ] as const)('jatuhTempo memilih menurut satuan %s', (satuan, jatuh) => {
    expect(jatuhTempo({ jumlah: 5, satuan }, '2026-03-13', kalender).jatuhTempo).toBe(jatuh);
  });

  test.each([
    ['hari-kerja', '2026-03-11'],
    ['hari', '2026-03-11'],
  ] as const)('jatuhTempo meneruskan jeda terbuka dan hari acuan (%s)', (satuan, jatuh) => {
    const terbuka = [berhenti('2026-03-05', null)];
    expect(jatuhTempo({ jumlah: 5, satuan }, '2026-03-02', kalender, terbuka, '2026-03-09').jatuhTempo).toBe(jatuh);
  });
});
