import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bacaNomor, susunNomor, uraikanNomor } from '../../src/domain/nomor.js';

const AWALAN = ['PI', 'PD', 'KB'];

describe('susunNomor', () => {
  test.each([
    ['PI', 2026, 1, 'PI-2026-0001'],
    ['PD', 2027, 9999, 'PD-2027-9999'],
    ['TB', 2026, 10_000, 'TB-2026-10000'],
    ['KB', 2026, 123_456, 'KB-2026-123456'],
  ])('%s %d %d menjadi %s: empat digit, lebih bila perlu', (awalan, tahun, urut, nomor) => {
    expect(susunNomor(awalan, tahun, urut)).toBe(nomor);
  });

  test('uraikanNomor membalik susunNomor', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...AWALAN),
        fc.integer({ min: 2000, max: 2999 }),
        fc.integer({ min: 1, max: 999_999 }),
        (awalan, tahun, urut) => {
          expect(uraikanNomor(susunNomor(awalan, tahun, urut))).toEqual({ awalan, tahun, urut });
        },
      ),
    );
  });
});

describe('uraikanNomor hanya mengenal ejaan penuh', () => {
  test.each([
    'pi-2026-0001',
    'PI-2026-1',
    'PI-2026-00001',
    'PI-2026-0000',
    'PI-26-0001',
    ' PI-2026-0001',
    'PI-2026-0001\n',
    'PI-2026-0001.3.json',
    '../PI-2026-0001',
    'PI-٢٠٢٦-٠٠٠١',
    '',
    '1',
  ])('bukan %j', (teks) => {
    expect(uraikanNomor(teks)).toBeNull();
  });
});

describe('bacaNomor', () => {
  test.each([
    ['PI-2026-0001', ['PI-2026-0001']],
    ['pi-2026-0001', ['PI-2026-0001']],
    ['PI-2026-1', ['PI-2026-0001']],
    ['pi-1', ['PI-2026-0001']],
    [' Pd-12 ', ['PD-2026-0012']],
    ['pd-2025-7', ['PD-2025-0007']],
    ['PI-2026-10000', ['PI-2026-10000']],
    ['1', ['PI-2026-0001', 'PD-2026-0001', 'KB-2026-0001']],
    ['0042', ['PI-2026-0042', 'PD-2026-0042', 'KB-2026-0042']],
  ])('%j dapat berarti %j', (teks, nomor) => {
    expect(bacaNomor(teks, 2026, AWALAN)).toEqual({ ok: true, nilai: nomor });
  });

  test('tahun yang tak diketik adalah tahun ini, juga sesudah Tahun Baru', () => {
    expect(bacaNomor('pi-1', 2027, AWALAN)).toEqual({ ok: true, nilai: ['PI-2027-0001'] });
  });

  test.each([
    '',
    ' ',
    '0',
    'pi-0',
    'PI-2026-0000',
    'pi',
    'pi-',
    '-1',
    '1.5',
    'PI 2026 1',
    '2026-1',
    '1e3',
    '１',
    '--semua',
    'PI-2026-1; rm',
    '../1',
  ])('menolak %j dengan contoh cara mengetik', (teks) => {
    expect(bacaNomor(teks, 2026, AWALAN)).toEqual({
      ok: false,
      salah: 'Bukan nomor kasus: ketik nomor lengkap seperti PI-2026-0001, atau singkat seperti 1.',
    });
  });

  test('menolak awalan yang tidak dipakai dan menyebut yang dipakai', () => {
    expect(bacaNomor('xx-1', 2026, AWALAN)).toMatchObject({ ok: false, salah: expect.stringContaining('PI, PD, KB') });
  });

  test('menolak ketikan panjang tanpa memeriksanya', () => {
    expect(bacaNomor(`${'9'.repeat(1_000_000)}!`, 2026, AWALAN).ok).toBe(false);
    expect(uraikanNomor(`PI-2026-${'9'.repeat(1_000_000)}`)).toBeNull();
  });
});
