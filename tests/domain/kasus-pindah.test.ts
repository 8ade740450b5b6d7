import { describe, expect, test } from '@jest/globals';
import { susunKalender } from '../../src/domain/kalender.js';
import type { Kasus } from '../../src/domain/kasus.js';
import { kasusPindah } from '../../src/domain/pindah.js';
import { standar } from '../alat/acuan.js';
import { bawaan, libur, sesudah } from './alat-libur.js';

describe('kasus yang berpindah', () => {
  const kasus = (nomor: string, diterima: string, lain: Partial<Kasus> = {}) => ({
    standar: standar('permohonan-informasi'),
    kasus: {
      nomor,
      diterima,
      sesudahJamKerja: false,
      hitungan: { hariTerima: 0, geser: true },
      jeda: [],
      klasifikasi: null,
      perpanjangan: null,
      ditutup: null,
      ...lain,
    } as unknown as Kasus,
  });
  const tanpa = susunKalender(sesudah({ aksi: 'hapus', tanggal: '2025-08-18' }));
  const dengan = susunKalender(bawaan);
  const beku = {
    tanggal: '2025-08-14',
    tenggat: '2025-08-19',
    tenggatUndangUndang: '2025-08-26',
    sisaHariKerja: 3,
    terlambat: false,
    terlambatUndangUndang: false,
  };

  test('diterima 12 Agustus 2025, tenggat 19 Agustus: 18 Agustus menjadi libur, tenggat 20 Agustus', () => {
    expect(kasusPindah([kasus('PI-2025-0001', '2025-08-12')], tanpa, dengan, '2025-08-12')).toEqual([
      {
        nomor: 'PI-2025-0001',
        tenggat: { lama: '2025-08-19', baru: '2025-08-20' },
        tenggatUndangUndang: { lama: '2025-08-26', baru: '2025-08-27' },
      },
    ]);
  });

  test.each([
    ['jatuh tempo sebelum hari itu', kasus('A', '2025-07-28'), '2025-08-12'],
    ['diterima sesudah hari itu', kasus('A', '2025-08-19'), '2025-08-19'],
    ['sudah selesai', kasus('A', '2025-08-12', { ditutup: beku }), '2025-08-14'],
    [
      'berhenti pada hari itu',
      kasus('A', '2025-08-12', { jeda: [{ dari: '2025-08-15', sampai: '2025-08-20', kategori: 'k', alasan: 'a' }] }),
      '2025-08-20',
    ],
  ])('tidak berpindah: %s', (_, satu, acuan) => {
    expect(kasusPindah([satu], tanpa, dengan, acuan)).toEqual([]);
  });

  test('hanya jam undang-undang yang lewat hari itu: janjinya tetap', () => {
    const [satu] = kasusPindah([kasus('A', '2025-08-05')], tanpa, dengan, '2025-08-05');
    expect(satu).toMatchObject({
      tenggat: { lama: '2025-08-12', baru: '2025-08-12' },
      tenggatUndangUndang: { lama: '2025-08-19', baru: '2025-08-20' },
    });
  });

  test('libur di akhir pekan tidak memindahkan apa pun (tidak dihitung dua kali)', () => {
    const lebih = susunKalender(sesudah({ aksi: 'tambah', hari: libur('2025-08-16') }));
    expect(kasusPindah([kasus('A', '2025-08-12')], dengan, lebih, '2025-08-12')).toEqual([]);
  });

  test('diterima pada hari yang menjadi libur: hitungan mulai dari hari kerja berikutnya', () => {
    const [satu] = kasusPindah([kasus('A', '2025-08-18')], tanpa, dengan, '2025-08-18');
    expect(satu?.tenggat).toEqual({ lama: '2025-08-25', baru: '2025-08-26' });
  });
});
