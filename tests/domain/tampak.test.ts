import { describe, expect, test } from '@jest/globals';
import { ANONIM, isianTampak, isiTampak } from '../../src/domain/tampak.js';

const LAPORAN = {
  pelapor: 'Rina Wati',
  alamat: 'Maja',
  telepon: '081290001234',
  uraian: 'Diminta membayar',
  saluran: 'kotak',
};

describe('isian yang boleh tampak', () => {
  test('NIK dan No. KK tersamar, nomor SK tidak', () => {
    expect(isianTampak({ isian: { nama: 'A', nik: '3602141303909001', badanHukum: 'AHU-1' } })).toEqual({
      nama: 'A',
      nik: '360214******9001',
      badanHukum: 'AHU-1',
    });
  });

  test('anonim: nama diganti, yang lain tentang orangnya hilang, laporannya tetap', () => {
    const tampak = isianTampak({ isian: { ...LAPORAN, anonim: true } });
    expect(tampak).toEqual({
      nama: ANONIM,
      pelapor: ANONIM,
      uraian: 'Diminta membayar',
      saluran: 'kotak',
      anonim: true,
    });
  });

  test('anonim yang memang tidak menyebut nama juga tampil sebagai anonim', () => {
    expect(isianTampak({ isian: { uraian: 'x', anonim: true } })).toEqual({ nama: ANONIM, uraian: 'x', anonim: true });
  });

  test('rahasia: laporannya diganti, pelapornya tetap', () => {
    const tampak = isianTampak({ isian: { ...LAPORAN, terlapor: 'Si B', rahasia: true } });
    expect(tampak).toMatchObject({ nama: 'Rina Wati', uraian: '(rahasia)', terlapor: '(rahasia)', saluran: 'kotak' });
  });

  test('lengkap: semuanya', () => {
    const isian = { ...LAPORAN, anonim: true, rahasia: true };
    expect(isianTampak({ isian }, true)).toEqual({ ...isian, nama: 'Rina Wati' });
  });
});

describe('isi peristiwa yang boleh tampak', () => {
  const isi = { klasifikasi: 'ringan', catatan: 'Si B sudah diperiksa', alasan: 'x', jawaban: 'y', uraian: 'z' };

  test('laporan rahasia: hanya fakta alur', () => {
    expect(isiTampak({ isi }, { isian: { rahasia: true } })).toEqual({ klasifikasi: 'ringan' });
  });

  test('laporan biasa: seadanya', () => {
    expect(isiTampak({ isi }, { isian: {} })).toEqual(isi);
  });
});
