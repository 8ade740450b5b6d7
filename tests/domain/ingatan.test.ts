import { describe, expect, test } from '@jest/globals';
import { kenal, rangkumIngatan } from '../../src/domain/ingatan.js';
import type { Kasus } from '../../src/domain/kasus.js';
import { DIHAPUS } from '../../src/domain/pribadi.js';
import { sebutIngatan } from '../../src/render/ingatan.js';

const kasus = (nomor: string, diterima: string, lain: Partial<Kasus> = {}) =>
  ({ nomor, jenis: 'permohonan', diterima, selesai: false, isian: { nama: 'Asep' }, ...lain }) as Kasus;

describe('kenal', () => {
  test.each([
    ['sama', { nik: '1' }, true],
    ['lain', { nik: '2' }, false],
    ['tidak ada', {}, false],
    ['anonim', { nik: '1', anonim: true }, false],
    ['rahasia', { nik: '1', rahasia: true }, false],
  ])('%s', (_, isian, dikenal) => {
    expect(kenal({ isian }, 'nik', '1')).toBe(dikenal);
  });

  test('yang kosong tidak sama dengan yang kosong', () => {
    expect(kenal({ isian: {} }, 'telepon', undefined)).toBe(false);
  });
});

describe('rangkuman', () => {
  test('tidak ada kasus: tidak ada ingatan', () => {
    expect(rangkumIngatan([])).toBeNull();
  });

  test('yang ditawarkan dari kasus terakhir menurut hari diterima, lalu nomornya', () => {
    const semua = [
      kasus('PI-2026-0002', '2026-03-02', { isian: { nama: 'Baru', alamat: 'Maja' } }),
      kasus('PI-2026-0003', '2026-03-01', { isian: { nama: 'Lama' } }),
      kasus('PI-2026-0001', '2026-03-02', { isian: { nama: 'Pagi' } }),
    ];
    expect(rangkumIngatan(semua)?.terakhir).toEqual({ nomor: 'PI-2026-0002', isi: { nama: 'Baru', alamat: 'Maja' } });
  });

  test('hanya isian orangnya yang ditawarkan, tidak yang dihapus, tidak nomor identitasnya', () => {
    const isian = {
      pelapor: 'Rina',
      telepon: DIHAPUS,
      email: '',
      nik: '1',
      rincian: 'x',
      kuasa: 'B',
      pekerjaan: 'Guru',
    };
    expect(rangkumIngatan([kasus('PD-2026-0001', '2026-03-02', { isian })])?.terakhir.isi).toEqual({
      nama: 'Rina',
      pekerjaan: 'Guru',
    });
  });
});

describe('kalimatnya', () => {
  const semua = (banyak: number, selesai = false) =>
    Array.from({ length: banyak }, (_, i) => kasus(`PI-2026-000${i + 1}`, '2026-03-02', { selesai }));
  const sebut = (k: readonly Kasus[]) => {
    const ingatan = rangkumIngatan(k);
    return ingatan === null ? '' : sebutIngatan(ingatan);
  };

  test.each([
    [semua(1), '1 permohonan, 1 masih berjalan (PI-2026-0001); terakhir atas nama Asep.'],
    [semua(2, true), '2 permohonan, semua sudah selesai; terakhir atas nama Asep.'],
    [semua(4), '4 permohonan, 4 masih berjalan (PI-2026-0001, PI-2026-0002, PI-2026-0003, dan lainnya)'],
    [[kasus('PI-2026-0001', '2026-03-02', { isian: {} })], '1 permohonan, 1 masih berjalan (PI-2026-0001).'],
  ])('%#', (k, kalimat) => {
    expect(sebut(k)).toContain(`Sudah pernah ke sini: ${kalimat}`);
  });
});
