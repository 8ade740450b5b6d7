import { describe, expect, test } from '@jest/globals';
import { bakukanTelepon, periksaBadanHukum, periksaEmail, periksaNip } from '../../src/domain/identitas.js';

describe('bakukanTelepon', () => {
  test.each([
    '081234567890',
    '6281234567890',
    '+6281234567890',
    '+62 812-3456-7890',
    '0812 3456 7890',
    '0062 812 34567890',
    '(0812) 3456.7890',
    '+62 0812 3456 7890',
    '０８１２３４５６７８９０',
  ])('%s adalah satu nomor yang sama', (ketikan) => {
    expect(bakukanTelepon(ketikan)).toEqual({ ok: true, nilai: '081234567890' });
  });

  test.each([
    ['(0252) 5285255', '02525285255'],
    ['+62 252 5285255', '02525285255'],
    ['0252-201234', '0252201234'],
    ['+60 12-345 6789', '+60123456789'],
  ])('%s menjadi %s', (ketikan, baku) => {
    expect(bakukanTelepon(ketikan)).toEqual({ ok: true, nilai: baku });
  });

  test.each([
    '',
    '8123456789',
    '110',
    '0812',
    '0812345678901234',
    '0812abc4567',
    '00',
    '+',
    '++6281234567890',
    '0812;ls',
    '\u202e081234567890',
    '0'.repeat(1e6),
  ])('menolak %j dengan contoh', (ketikan) => {
    expect(bakukanTelepon(ketikan)).toMatchObject({ ok: false, salah: expect.stringContaining('ketik misalnya 0812') });
  });

  test('membakukan dua kali tidak mengubah apa pun', () => {
    expect(bakukanTelepon('081234567890')).toEqual(bakukanTelepon('+62812-3456-7890'));
    expect(bakukanTelepon('+60123456789')).toEqual({ ok: true, nilai: '+60123456789' });
  });
});

describe('periksaEmail', () => {
  test.each([
    ['dinsos.lebakkab@gmail.com', 'dinsos.lebakkab@gmail.com'],
    [' Asep.S+ppid@Lebakkab.GO.ID ', 'Asep.S+ppid@lebakkab.go.id'],
    ["o'brien@contoh.co.id", "o'brien@contoh.co.id"],
  ])('menerima %s', (ketikan, baku) => {
    expect(periksaEmail(ketikan)).toEqual({ ok: true, nilai: baku });
  });

  test.each(
    [
      [
        '',
        'asep',
        'asep@',
        '@contoh.id',
        'asep@contoh',
        'a@b@contoh.id',
        'a@contoh.id@contoh.id',
        'a b@contoh.id',
        'asep..s@contoh.id',
        '.asep@contoh.id',
      ],
      [
        'asep@-contoh.id',
        'asep@contoh-.id',
        'asep@contoh..id',
        'asep@contoh.1',
        'asep@[127.0.0.1]',
        'asep@contoh.id\nBcc: x@y.id',
      ],
      [
        'asép@contoh.id',
        '"a b"@contoh.id',
        'asep\u202e@contoh.id',
        `${'a'.repeat(65)}@contoh.id`,
        `a@${'b'.repeat(64)}.id`,
        `${'a.'.repeat(1e6)}!`,
      ],
    ].flat(),
  )('menolak %j', (ketikan) => {
    expect(periksaEmail(ketikan)).toMatchObject({ ok: false, salah: expect.stringContaining('nama@contoh.id') });
  });
});

describe('nomor lain', () => {
  test.each([
    ['198501012010011001', true],
    ['19850101 201001 1 001', true],
    ['19850101201001100', false],
    ['1985010120100110011', false],
    ['19850101201001100A', false],
  ])('NIP %s: %s', (ketikan, baik) => {
    expect(periksaNip(ketikan).ok).toBe(baik);
  });

  test('nomor SK badan hukum adalah teks satu baris', () => {
    expect(periksaBadanHukum(' AHU-0012345.AH.01.04.  Tahun 2020 ')).toEqual({
      ok: true,
      nilai: 'AHU-0012345.AH.01.04. Tahun 2020',
    });
    expect(periksaBadanHukum('AHU\n1').ok).toBe(false);
    expect(periksaBadanHukum('A'.repeat(101))).toMatchObject({
      ok: false,
      salah: expect.stringContaining('100 huruf'),
    });
  });
});
