import { describe, expect, test } from '@jest/globals';
import { ketikanUntukLayar, untukLayar } from '../../src/render/muat.js';

const pada = (kolom: number, teks: string, ascii = false) => untukLayar(teks, { kolom, ascii });
const ESC = String.fromCharCode(27);

describe('tidak ada baris yang lebih lebar dari layar', () => {
  test.each([
    ['yang muat tetap', 20, 'satu dua tiga', 'satu dua tiga'],
    ['pas sekali', 13, 'satu dua tiga', 'satu dua tiga'],
    ['dipenggal antarkata, sambungannya menjorok', 12, 'satu dua tiga', 'satu dua\n  tiga'],
    ['kata yang lebih lebar berdiri sendiri', 8, 'ke berkas-yang-panjang', 'ke\n  berkas-yang-panjang'],
    ['menjorok tetap menjorok', 16, '    satu dua tiga', '    satu dua\n    tiga'],
    [
      'nilai tetap di bawah nilainya',
      30,
      '  Status   Di Kepala Dinas sejak kemarin',
      '  Status   Di Kepala Dinas\n           sejak kemarin',
    ],
    [
      'label yang terlalu lebar tidak menentukan',
      20,
      'Tenggat undang-undang  Rabu, 9 Desember',
      'Tenggat\n  undang-undang\n  Rabu, 9 Desember',
    ],
    ['bingkai tabel tetap', 5, '┌──────┐\n│ satu │', '┌──────┐\n│ satu │'],
    ['bingkai ASCII tetap', 5, '| satu |', '| satu |'],
    ['kosong', 5, '', ''],
    ['perintah utuh', 34, 'Lanjutkan dengan: layanan daftar --lanjut', 'Lanjutkan dengan:\n  layanan daftar --lanjut'],
    [
      'perintah, lalu keterangannya',
      40,
      'Berikutnya: layanan disposisi PI-1  (Sekretaris)',
      'Berikutnya: layanan disposisi PI-1\n  (Sekretaris)',
    ],
    ['perintah yang tidak muat', 16, 'Coba: layanan koreksi 1 --alasan x', 'Coba: layanan\n  koreksi 1\n  --alasan x'],
  ])('%s', (_, kolom, teks, harus) => {
    expect(pada(kolom, teks)).toBe(harus);
  });

  test.each([
    ['dua spasi', 'Jl. Raya  No. 5, barat pasar', 'Jl. Raya  No. 5,\n  barat pasar'],
    ['kata layanan', 'Sopir: layanan antar warga', 'Sopir: layanan\n  antar warga'],
  ])('ketikan: %s tidak menentukan apa-apa', (_, teks, harus) => {
    expect(ketikanUntukLayar(teks, { kolom: 16, ascii: false })).toBe(harus);
  });

  test('huruf selebar dua kolom', () => {
    expect(pada(10, '東京駅 大手町')).toBe('東京駅\n  大手町');
    expect(pada(13, '東京駅 大手町')).toBe('東京駅 大手町');
  });

  test('warna tidak dihitung, dan tidak dipenggal', () => {
    const merah = `${ESC}[31mTERLAMBAT 3${ESC}[39m`;
    expect(pada(11, merah)).toBe(merah);
    expect(pada(9, merah)).toBe(`${ESC}[31mTERLAMBAT\n  3${ESC}[39m`);
  });

  test.each([20, 40, 60, 80, 200])('pada %i kolom setiap kata utuh dan berurutan', (kolom) => {
    const teks = '  Rincian  '.padEnd(14) + 'Rekap penerima bantuan sosial tahun 2025 per kecamatan '.repeat(6);
    const baris = pada(kolom, teks).split('\n');
    expect(baris.filter((b) => b.length > kolom)).toEqual([]);
    expect(baris.join(' ').trim().split(/\s+/)).toEqual(teks.trim().split(/\s+/));
  });
});

describe('huruf polos', () => {
  test.each([
    ['Nguyễn Łukasz', 'Nguyen Lukasz'],
    ['PPID · Siti → selesai…', 'PPID - Siti -> selesai...'],
    ['“kutip” – ≤ 3', '"kutip" - <= 3'],
    ['عمر', '???'],
    ['biasa', 'biasa'],
  ])('%s', (teks, harus) => {
    expect(pada(200, teks, true)).toBe(harus);
  });

  test('tanpa diminta tetap seperti adanya', () => {
    expect(pada(200, 'Nguyễn · …')).toBe('Nguyễn · …');
  });

  test('lebar dihitung sesudah menjadi polos', () => {
    expect(pada(7, 'a → b…', true)).toBe('a ->\n b...');
  });
});
