import { describe, expect, test } from '@jest/globals';
import { ANONIM, isianTampak, isiTampak, namaTersamar } from '../../src/domain/tampak.js';

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

describe('di dalam teks', () => {
  const orang = { pelapor: 'Xantippe Rahasiawati', telepon: '081290001234', anonim: true };

  test.each([
    ['nama lengkap', 'Saya Xantippe Rahasiawati dimintai uang', 'Saya (anonim) dimintai uang'],
    ['satu kata dari nama, huruf besar', 'kata RAHASIAWATI kepada saya', 'kata (anonim) kepada saya'],
    ['telepon', 'hubungi 081290001234.', 'hubungi (anonim).'],
    ['kata lain yang memuatnya tetap', 'Xantippean bukan orangnya', 'Xantippean bukan orangnya'],
    ['NIK siapa pun', 'KTP 3602145303909003', 'KTP 360214******9003'],
  ])('%s', (_, uraian, tampak) => {
    expect(isianTampak({ isian: { ...orang, uraian } }).uraian).toBe(tampak);
    expect(isiTampak({ isi: { catatan: uraian, menjadi: { uraian } } }, { isian: orang })).toEqual({
      catatan: tampak,
      menjadi: { uraian: tampak },
    });
  });

  test('nama yang berisi tanda pola hanya cocok dengan dirinya', () => {
    const isian = { pelapor: 'A.*(B) [C] $1', anonim: true, uraian: 'apa saja A.*(B) [C] $1 di sini' };
    expect(isianTampak({ isian }).uraian).toBe('apa saja (anonim) di sini');
  });

  test('tanpa anonim nama tetap di teksnya; sidik berkas tidak diubah', () => {
    const isian = { pelapor: 'Rina Wati', uraian: 'saya Rina Wati', lampiran: [{ sha256: '1234567890123456ab' }] };
    expect(isianTampak({ isian })).toMatchObject(isian);
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

describe('nama tersamar untuk daftar yang dilihat orang lain', () => {
  test.each([
    ['Asep Suherman', 'A*** S*******'],
    ['Nguyễn Thị Ánh', 'N***** T** Á**'],
    ["Siti Nur'aini, S.Sos.", "S*** N**'a***, S.S**."],
    ['PT Maju 99', 'P* M*** 9*'],
    ['X', 'X'],
  ])('%s menjadi %s', (nama, jadi) => expect(namaTersamar({ isian: { nama } })).toBe(jadi));

  test.each([
    ['anonim', { pelapor: 'Rina Wati', anonim: true }],
    ['sudah dihapus', { nama: '(dihapus sesuai JRA)' }],
    ['tanpa nama', {}],
  ])('%s: tidak ada nama', (_, isian) => expect(namaTersamar({ isian })).toBeNull());

  test('pelapor yang tidak anonim: namanya', () => {
    expect(namaTersamar({ isian: { pelapor: 'Rina Wati' } })).toBe('R*** W***');
  });
});
