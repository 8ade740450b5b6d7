import { describe, expect, test } from '@jest/globals';
import { buktiBerlaku, GABUNG, nomorLama, serupaBerlaku, tautanBerlaku } from '../../src/domain/gabung-catatan.js';
import type { Isi } from '../../src/domain/kasus.js';

const tindak = (urut: number, isi: Isi) => ({ urut, tindakan: 'catat', isi });
const gabung = (urut: number, isi: Isi) => ({ urut, tindakan: GABUNG, isi });

describe('yang berlaku sesudah penggabungan', () => {
  test('tanpa penggabungan: seperti tercatat', () => {
    const semua = [tindak(1, { terkait: 'PI-2026-0001' }), tindak(2, { nomorBukti: 'TB-2026-0001' })];
    expect([...tautanBerlaku(semua)]).toEqual([[1, 'PI-2026-0001']]);
    expect([...buktiBerlaku(semua)]).toEqual([[2, 'TB-2026-0001']]);
    expect(nomorLama(semua)).toEqual([]);
  });

  test('penggabungan yang kemudian menang, dan hanya atas peristiwa yang disebutnya', () => {
    const semua = [
      tindak(1, { terkait: 'PI-2026-0001' }),
      tindak(2, { terkait: 'PI-2026-0001' }),
      gabung(3, { tautan: [{ urut: 1, baru: 'PI-2026-0007' }] }),
      gabung(4, { tautan: [{ urut: 1, baru: 'PI-2026-0009' }] }),
    ];
    expect([...tautanBerlaku(semua)]).toEqual([
      [1, 'PI-2026-0009'],
      [2, 'PI-2026-0001'],
    ]);
  });

  test('nomor lama: yang paling dahulu di depan, masing-masing sekali', () => {
    const semua = [
      gabung(2, { nomorLama: ['PI-2026-0003'] }),
      gabung(4, { nomorLama: ['PI-2026-0003', 'PI-2026-0005'] }),
    ];
    expect(nomorLama(semua)).toEqual(['PI-2026-0003', 'PI-2026-0005']);
  });

  test('penggabungan tidak menambah tautan pada peristiwa yang tidak punya', () => {
    const semua = [tindak(1, {}), gabung(2, { tautan: [{ urut: 1, baru: 'PI-2026-0007' }], terkait: 'PI-2026-0002' })];
    expect([...tautanBerlaku(semua)]).toEqual([]);
  });

  test.each<[string, Isi]>([
    ['bukan larik', { tautan: 'PI-2026-0007', nomorLama: 'PI-2026-0007', serupa: 1 }],
    ['kosong', { tautan: [null], nomorLama: [null], serupa: [null] }],
    ['angka', { tautan: [7], nomorLama: [7], serupa: [7] }],
    ['tanpa urut', { tautan: [{ baru: 'PI-2026-0007' }], serupa: [{ baru: ['PI-2026-0007'] }] }],
    ['urut bukan angka', { tautan: [{ urut: '1', baru: 'PI-2026-0007' }] }],
    ['baru bukan nomor', { tautan: [{ urut: 1, baru: 7 }], serupa: [{ urut: 1, baru: 'PI-2026-0007' }] }],
    ['baru berisi yang bukan nomor', { serupa: [{ urut: 1, baru: [1] }] }],
    ['urut yang tidak ada', { tautan: [{ urut: 9, baru: 'PI-2026-0007' }] }],
  ])('catatan penggabungan yang %s dilewati', (_, isi) => {
    const semua = [tindak(1, { terkait: 'PI-2026-0001', serupa: ['PI-2026-0002'] }), gabung(2, isi)];
    expect([...tautanBerlaku(semua).values()]).toEqual(['PI-2026-0001']);
    expect([...serupaBerlaku(semua).values()]).toEqual([['PI-2026-0002']]);
    expect(nomorLama(semua)).toEqual([]);
  });
});
