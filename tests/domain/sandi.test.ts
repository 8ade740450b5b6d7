import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { periksaSandi } from '../../src/domain/sandi.js';
import { AKAR } from '../alat/program.js';

const UMUM = readFileSync(join(AKAR, 'data/acuan/sandi-umum.txt'), 'utf8').trimEnd().split('\n');
const BAHAN = {
  umum: new Set(UMUM),
  sendiri: ['siti.m', 'Siti Maesaroh, S.Sos.', '198001012005019001', 'Dinas Sosial Kabupaten Lebak', 'Rangkasbitung'],
};
const salah = (sandi: string) => {
  const hasil = periksaSandi(sandi, BAHAN);
  return hasil.ok ? null : hasil.salah;
};

describe('daftar sandi umum', () => {
  test('sepuluh ribu yang paling umum, dan semua yang cukup panjang; huruf kecil, tanpa ulangan', () => {
    expect(UMUM.slice(0, 3)).toEqual(['123456', 'password', '12345678']);
    expect(UMUM.length).toBeGreaterThan(10_000);
    expect(new Set(UMUM).size).toBe(UMUM.length);
    expect(UMUM.filter((s) => s !== s.toLowerCase())).toEqual([]);
  });

  test('setiap yang cukup panjang ditolak, juga dengan huruf besar', () => {
    const lolos = UMUM.filter((s) => s.length >= 10).filter(
      (s) => salah(s) === null || salah(s.toUpperCase()) === null,
    );
    expect(lolos).toEqual([]);
  });
});

describe('sandi ditolak', () => {
  test.each([
    ['sembilan huruf', 'kuda-hujan'.slice(1), /paling sedikit 10 huruf/],
    ['sembilan huruf bertanda: tanda bukan huruf', `${'e\u0301'.repeat(3)}kuda-x`, /paling sedikit 10/],
    ['kosong', '', /paling sedikit 10/],
    ['lebih dari 512 byte', 'payung biru '.repeat(50), /paling panjang 512/],
    ['satu huruf', 'aaaaaaaaaaaaaa', /seragam/],
    ['dua huruf', 'abababababababab', /seragam/],
    ['satu pola', 'kuda1kuda1kuda1', /seragam/],
    ['deret tombol', 'qwertyuiop', /deretan/],
    ['deret tombol terbalik', 'poiuytrewq12345', /deretan/],
    ['kolom tombol', '1qaz2wsx3edc', /deretan/],
    ['abjad', 'abcdefghijklm', /deretan/],
    ['kata umum dengan angka', 'Superman2026', /umum/],
    ['kata umum disamarkan', 'P@55w0rd!!!!', /umum|mudah ditebak/],
    ['kata umum diapit tanda', '***dragon***', /umum/],
    ['nama sendiri', 'SitiMaesaroh', /nama/],
    ['id sendiri dengan angka', 'siti.m.2026!', /nama/],
    ['NIP sendiri', '198001012005019001', /nama, NIP/],
    ['NIP sendiri dengan ekor', '198001012005019001abc', /nama, NIP/],
    ['nama kantor', 'DinasSosialLebak1', /nama/],
    ['kata kita', 'KataSandi12345', /mudah ditebak/],
    ['huruf kendali', 'payung biru\u0007 jendela', /tidak terlihat/],
    ['lebar nol', 'payung\u200b biru jendela', /tidak terlihat/],
  ])('%s', (_, sandi, pola) => {
    expect(salah(sandi)).toMatch(pola);
  });

  test('alasan penolakan tidak pernah memuat yang diketik', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 3, maxLength: 40, unit: 'binary' }), (sandi) => {
        const alasan = salah(sandi);
        expect(alasan === null || !alasan.includes(sandi) || /^[\d ,]*$/.test(sandi)).toBe(true);
      }),
      { examples: [['rahasia-dapur'], ['qwertyuiop']] },
    );
  });
});

describe('sandi diterima', () => {
  test.each([
    'tapir hujan beras',
    'Payung-Biru-77-jendela',
    'kopi pahit di loket 3',
    'kuda-terbang',
    'Rumah pohon Siti!',
  ])('%s', (sandi) => {
    expect(salah(sandi)).toBeNull();
  });

  test('disimpan sebagai NFC: ketikan yang sama dari papan tombol lain tetap cocok', () => {
    expect(periksaSandi('cafe\u0301 pahit sekali', BAHAN)).toEqual({ ok: true, nilai: 'café pahit sekali' });
  });
});

test('masukan terburuk selesai: panjang, bertumpuk, berulang', () => {
  for (const sandi of [
    'a1'.repeat(256),
    '!'.repeat(512),
    'q'.repeat(10_000_000),
    '\u0301'.repeat(200),
    '1qaz'.repeat(128),
  ]) {
    expect(salah(sandi)).not.toBeNull();
  }
});
