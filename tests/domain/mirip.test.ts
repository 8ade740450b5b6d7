import { describe, expect, test } from '@jest/globals';
import type { Isi } from '../../src/domain/kasus.js';
import { mungkinSerupa } from '../../src/domain/mirip.js';

const ISIAN: Isi = { nik: '3602141303909001', rincian: 'Rekap penerima bantuan sosial tahun 2025 per kecamatan' };

function berkas(...peristiwa: { isi?: Isi; pribadi?: Isi }[]) {
  return { nomor: 'PI-2026-0001', peristiwa };
}

describe('kasus tertutup yang mungkin serupa, sebelum diperiksa', () => {
  test.each([
    ['NIK sama', berkas({ pribadi: { nik: '3602141303909001' } }), true],
    ['NIK lain', berkas({ pribadi: { nik: '3602141303909002' } }), false],
    [
      'teks mirip di samping rantai',
      berkas({ pribadi: { 'isi.rincian': 'rekap penerima bantuan sosial 2025' } }),
      true,
    ],
    ['teks lain', berkas({ pribadi: { 'isi.rincian': 'Laporan keuangan panti' } }), false],
    [
      'teks mirip bentuk lama, di dalam rantai',
      berkas({ isi: { rincian: 'Rekap penerima bantuan sosial tahun 2025' } }),
      true,
    ],
    [
      'NIK dibetulkan kemudian',
      berkas({ pribadi: { nik: '3602141303909002' } }, { pribadi: { nik: '3602141303909001' } }),
      true,
    ],
    [
      'teks dibetulkan kemudian',
      berkas({}, { isi: { menjadi: {} }, pribadi: { 'isi.menjadi.rincian': 'Rekap penerima bantuan sosial 2025' } }),
      true,
    ],
    [
      'teks dibetulkan, bentuk lama',
      berkas({}, { isi: { menjadi: { rincian: 'Rekap penerima bantuan sosial tahun 2025' } } }),
      true,
    ],
    ['badan hukum tidak ditanyakan', berkas({ pribadi: { badanHukum: 'PT A' } }), false],
    ['bukan berkas kasus: dibaca saja', { apa: 1 }, true],
    ['kosong: dibaca saja', null, true],
    ['peristiwa yang rusak', { peristiwa: [null] }, false],
  ])('%s', (_, mentah, mungkin) => {
    expect(mungkinSerupa(mentah, ISIAN)).toBe(mungkin);
  });
});
