import { describe, expect, test } from '@jest/globals';
import { jedaTerbuka } from '../../src/domain/jeda.js';
import type { Kasus, Peristiwa } from '../../src/domain/kasus.js';
import {
  type Dinilai,
  jumlahkanTerlambat,
  lamaMenunggu,
  lewat,
  menurutPemegang,
  susunMeja,
  yangSegera,
  yangTerlambat,
} from '../../src/domain/laporan.js';
import { berhenti, dinilai, KALENDER, kasus } from './bahan-laporan.js';

const nomor = (semua: readonly Dinilai[]) => semua.map((k) => k.kasus.nomor);
const pada = (acuan: string, ...semua: readonly Kasus[]) => semua.map((k) => dinilai(k, acuan));

/** Received Monday 2026-11-02: promise Monday 11-09, law Monday 11-16; no day off in between. */
const PI = kasus('PI-2026-0001');

describe('terlambat dihitung terhadap janji', () => {
  test.each([
    ['2026-11-09', 0, null],
    ['2026-11-10', -1, 'janji'],
    // Saturday and Sunday add nothing.
    ['2026-11-15', -4, 'janji'],
    ['2026-11-16', -5, 'janji'],
    ['2026-11-17', -6, 'undang-undang'],
  ])('pada %s: sisa %d, lewat %s', (acuan, sisa, apa) => {
    const [satu] = pada(acuan, PI);
    if (satu === undefined) throw new Error('kosong');
    expect(satu.tenggat.sisaHariKerja).toBe(sisa);
    expect(lewat(satu)).toBe(apa);
    expect(nomor(yangTerlambat([satu]))).toEqual(apa === null ? [] : [PI.nomor]);
  });

  test('yang paling terlambat dahulu; yang sama, menurut nomor', () => {
    const semua = pada(
      '2026-11-20',
      kasus('PI-2026-0003', { diterima: '2026-11-09' }),
      kasus('PI-2026-0002'),
      kasus('PD-2026-0001'),
      kasus('PI-2026-0004', { diterima: '2026-10-01' }),
      kasus('PI-2026-0005', { diterima: '2026-11-19' }),
    );
    expect(nomor(yangTerlambat(semua))).toEqual(['PI-2026-0004', 'PD-2026-0001', 'PI-2026-0002', 'PI-2026-0003']);
  });

  test.each([
    ['ringan', '2026-11-10', true],
    ['non-pengawasan', '2026-11-10', false],
    ['non-pengawasan', '2026-11-23', true],
    ['pengawasan', '2026-11-23', false],
    [null, '2026-11-10', true],
  ])('pengaduan %s pada %s terlambat: %s', (klasifikasi, acuan, ya) => {
    expect(yangTerlambat(pada(acuan, kasus('PD-2026-0001', { klasifikasi }))).length === 1).toBe(ya);
  });
});

describe('jam yang berhenti', () => {
  test('berhenti sebelum tenggat: tidak pernah terlambat, dan tidak segera jatuh tempo', () => {
    const k = kasus('PI-2026-0001', { jeda: [berhenti('2026-11-09')] });
    for (const acuan of ['2026-11-09', '2026-11-10', '2026-12-30']) {
      expect(yangTerlambat(pada(acuan, k))).toEqual([]);
      expect(yangSegera(pada(acuan, k), 100)).toEqual([]);
    }
  });

  test('berhenti sesudah tenggat: tetap terlambat', () => {
    const k = kasus('PI-2026-0001', { jeda: [berhenti('2026-11-10')] });
    expect(pada('2026-11-12', k)[0]?.tenggat.sisaHariKerja).toBe(-3);
    expect(nomor(yangTerlambat(pada('2026-11-12', k)))).toEqual(['PI-2026-0001']);
  });

  test('berhenti lalu berjalan lagi: hari kerjanya kembali, dan dapat segera jatuh tempo', () => {
    // 5 and 6 November are given back: due on Wednesday 11-11.
    const k = kasus('PI-2026-0001', { jeda: [berhenti('2026-11-05', '2026-11-07')] });
    expect(jedaTerbuka(k)).toBeNull();
    expect(yangTerlambat(pada('2026-11-11', k))).toEqual([]);
    expect(nomor(yangSegera(pada('2026-11-11', k), 0))).toEqual(['PI-2026-0001']);
    expect(nomor(yangTerlambat(pada('2026-11-12', k)))).toEqual(['PI-2026-0001']);
  });

  test.each([
    ['2026-11-05', 0],
    ['2026-11-08', 1],
    ['2026-11-19', 10],
    ['2026-11-20', 11],
  ])('menunggu sejak 2026-11-05, pada %s: %d hari kerja', (acuan, hari) => {
    expect(lamaMenunggu({ jeda: [berhenti('2026-11-05')] }, acuan, KALENDER)).toBe(hari);
  });

  test('jam yang berjalan tidak menunggu', () => {
    expect(lamaMenunggu({ jeda: [] }, '2026-11-20', KALENDER)).toBeNull();
    expect(lamaMenunggu({ jeda: [berhenti('2026-11-05', '2026-11-06')] }, '2026-11-20', KALENDER)).toBeNull();
  });
});

describe('segera', () => {
  const semua = (acuan: string) =>
    pada(
      acuan,
      kasus('PI-2026-0001', { diterima: '2026-11-02' }),
      kasus('PI-2026-0002', { diterima: '2026-11-03' }),
      kasus('PI-2026-0003', { diterima: '2026-11-06' }),
    );
  test.each([
    [0, ['PI-2026-0001']],
    [1, ['PI-2026-0001', 'PI-2026-0002']],
    [3, ['PI-2026-0001', 'PI-2026-0002']],
    [4, ['PI-2026-0001', 'PI-2026-0002', 'PI-2026-0003']],
  ])('dalam %d hari kerja sesudah 2026-11-09: %j', (hari, hasil) => {
    expect(nomor(yangSegera(semua('2026-11-09'), hari))).toEqual(hasil);
  });

  test('yang sudah terlambat bukan segera', () => {
    expect(nomor(yangSegera(semua('2026-11-10'), 3))).toEqual(['PI-2026-0002', 'PI-2026-0003']);
  });
});

describe('meja', () => {
  const PEMBUKA = { urut: 1, tindakan: 'daftar' } as Peristiwa;
  const lanjutan = (tindakan: string) => [PEMBUKA, { urut: 2, tindakan } as Peristiwa];

  test('satu kasus berdiri di setiap bagian yang cocok', () => {
    const semua = pada(
      '2026-11-12',
      kasus('PI-2026-0001', { peristiwa: [PEMBUKA] }),
      kasus('PI-2026-0002', { diterima: '2026-11-09', peristiwa: lanjutan('teruskan') }),
      kasus('PI-2026-0003', { diterima: '2026-11-11', jeda: [berhenti('2026-11-12')], peristiwa: lanjutan('tunda') }),
      kasus('PI-2026-0004', { diterima: '2026-11-03', jeda: [berhenti('2026-11-11')], peristiwa: lanjutan('tunda') }),
      kasus('PI-2026-0005', { diterima: '2026-11-12', peristiwa: lanjutan('lihat-lengkap') }),
      kasus('PI-2026-0006', { diterima: '2026-11-12', peristiwa: lanjutan('teruskan') }),
    );
    const bagian = Object.entries(susunMeja(semua)).map(([nama, isi]) => [nama, nomor(isi)]);
    expect(Object.fromEntries(bagian)).toEqual({
      terlambat: ['PI-2026-0001', 'PI-2026-0004'],
      segera: ['PI-2026-0002'],
      // Who waits longest comes first.
      menunggu: ['PI-2026-0004', 'PI-2026-0003'],
      // Looked at in full is not touched; the oldest comes first.
      belumDisentuh: ['PI-2026-0001', 'PI-2026-0005'],
    });
    expect(bagian.map(([nama]) => nama)).toEqual(['terlambat', 'segera', 'menunggu', 'belumDisentuh']);
  });
});

describe('menurut pemegang', () => {
  test('jabatan dengan kasus paling mendesak dahulu, di dalamnya yang paling mendesak', () => {
    const dipegang = (n: string, diterima: string, pemegang: string | null) => ({
      ...dinilai(kasus(n, { diterima }), '2026-11-12'),
      pemegang,
    });
    const hasil = menurutPemegang([
      dipegang('PI-2026-0001', '2026-11-09', 'sekretariat'),
      dipegang('PI-2026-0002', '2026-11-04', 'ppid'),
      dipegang('PI-2026-0003', '2026-11-02', 'sekretariat'),
      dipegang('PI-2026-0004', '2026-11-10', 'ppid'),
      dipegang('PI-2026-0005', '2026-11-12', null),
    ]);
    expect(hasil.map(({ pemegang, kasus: isi }) => [pemegang, nomor(isi)])).toEqual([
      ['sekretariat', ['PI-2026-0003', 'PI-2026-0001']],
      ['ppid', ['PI-2026-0002', 'PI-2026-0004']],
      ['-', ['PI-2026-0005']],
    ]);
  });
});

describe('jumlah di bawah laporan', () => {
  test('yang segera tidak dihitung terlambat', () => {
    const semua = pada(
      '2026-11-20',
      kasus('PI-2026-0001'),
      kasus('PI-2026-0002', { diterima: '2026-11-10' }),
      kasus('PD-2026-0001', { klasifikasi: 'ringan' }),
      kasus('PD-2026-0002', { klasifikasi: 'non-pengawasan', diterima: '2026-11-03' }),
    );
    expect(jumlahkanTerlambat(semua)).toEqual({
      terlambat: 3,
      lewatUndangUndang: 1,
      terlama: 9,
      segera: 1,
      perJenis: { permohonan: 2, pengaduan: 1 },
      perKlasifikasi: { ringan: 1 },
    });
  });

  test('tidak ada: semua nol', () => {
    expect(jumlahkanTerlambat([])).toMatchObject({ terlambat: 0, terlama: 0, segera: 0, perJenis: {} });
  });
});
