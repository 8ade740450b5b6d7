import { describe, expect, test } from '@jest/globals';
import type { Isi, Peristiwa } from '../../src/domain/kasus.js';
import { keadaanPintu, lamaTutup, namaTebakan } from '../../src/domain/pintu.js';
import type { SaatMesin } from '../../src/domain/sesi.js';
import { waktuWib } from '../../src/domain/tanggal.js';

const MENIT = 60_000;
const JAM = 60 * MENIT;
const AWAL: SaatMesin = { jam: Date.UTC(2026, 2, 13, 2), nyala: 100 * JAM, boot: 'a' };
const sesudah = (jam: number, nyala = jam, boot: string | null = 'a'): SaatMesin => ({
  jam: AWAL.jam + jam,
  nyala: AWAL.nyala + nyala,
  boot,
});

function entri(tindakan: string, untuk: string, isi: Isi = {}, saat = AWAL): Peristiwa {
  const dasar = { urut: 1, tanggal: '2026-03-13', jabatan: '-', status: null, pribadi: {}, petugas: 'loket-1' };
  const lengkap: Isi = {
    perintah: 'masuk',
    untuk,
    nyala: saat.nyala,
    ...(saat.boot === null ? {} : { boot: saat.boot }),
    ...isi,
  };
  return { ...dasar, tindakan, isi: lengkap, waktu: waktuWib(saat.jam), sebelum: '', sidik: '' };
}
const gagal = (ke: number, saat = AWAL) => entri(ke < 5 ? 'masuk-gagal' : 'terkunci', 'siti', { gagalKe: ke }, saat);

describe('lama pintu ditutup', () => {
  test.each([
    [1, 1_000],
    [2, 2_000],
    [3, 4_000],
    [4, 8_000],
    [5, 15 * MENIT],
    [6, 30 * MENIT],
    [7, 60 * MENIT],
    [9, 4 * JAM],
    [1_000, 4 * JAM],
  ])('kegagalan ke-%d: %d ms', (ke, ms) => {
    expect(lamaTutup(ke)).toBe(ms);
  });
});

describe('pintu', () => {
  test.each<[string, readonly Peristiwa[], SaatMesin, { gagal: number; tunggu: number }]>([
    ['tanpa catatan', [], AWAL, { gagal: 0, tunggu: 0 }],
    ['kegagalan orang lain', [entri('terkunci', 'dewi', { gagalKe: 9 })], AWAL, { gagal: 0, tunggu: 0 }],
    ['tiga kegagalan, sesudah sedetik', [gagal(1), gagal(2), gagal(3)], sesudah(1_000), { gagal: 3, tunggu: 3_000 }],
    ['tiga kegagalan, sesudah semenit', [gagal(3)], sesudah(MENIT), { gagal: 3, tunggu: 0 }],
    ['lima kegagalan, sesudah 14 menit', [gagal(5)], sesudah(14 * MENIT), { gagal: 5, tunggu: MENIT }],
    [
      'lima kegagalan, sesudah 15 menit: terbuka, hitungannya tetap',
      [gagal(5)],
      sesudah(15 * MENIT),
      { gagal: 5, tunggu: 0 },
    ],
    ['masuk di antaranya', [gagal(5), entri('masuk', 'siti')], sesudah(1), { gagal: 0, tunggu: 0 }],
    [
      'yang ditolak di pintu lain tidak membersihkan',
      [gagal(5), entri('ditolak', 'siti', { perintah: 'cari' })],
      sesudah(MENIT),
      { gagal: 5, tunggu: 14 * MENIT },
    ],
    ['lebih dari sehari yang lalu: dari awal', [gagal(9)], sesudah(25 * JAM), { gagal: 0, tunggu: 0 }],
    ['jam dimundurkan di komputer yang sama', [gagal(5)], sesudah(-JAM, 10 * MENIT), { gagal: 5, tunggu: 5 * MENIT }],
    ['jam dimundurkan, tanpa menyala lebih lama', [gagal(5)], sesudah(-JAM, 0), { gagal: 5, tunggu: 15 * MENIT }],
    ['catatan komputer lain', [gagal(5)], sesudah(5 * MENIT, 0, 'b'), { gagal: 5, tunggu: 10 * MENIT }],
    [
      'catatan komputer yang jamnya setahun di depan tidak mengunci setahun',
      [gagal(5, sesudah(365 * 24 * JAM))],
      sesudah(0, 0, 'b'),
      { gagal: 0, tunggu: 0 },
    ],
    [
      'tanpa nama boot: menurut jam',
      [gagal(5, { ...AWAL, boot: null })],
      sesudah(5 * MENIT, 90 * JAM, null),
      { gagal: 5, tunggu: 10 * MENIT },
    ],
  ])('%s', (_, peristiwa, kini, pintu) => {
    expect(keadaanPintu(peristiwa, 'siti', kini)).toEqual(pintu);
  });
});

test('tebakan ID bernama pendek, tetap, dan bergantung pada tokonya; yang diketik tidak ada di dalamnya', () => {
  const nama = namaTebakan('tapirhujanberas', 'toko-1');
  expect(nama).toMatch(/^\?[0-9a-f]{4}$/);
  expect(namaTebakan('tapirhujanberas', 'toko-1')).toBe(nama);
  expect(namaTebakan('tapirhujanberas', 'toko-2')).not.toBe(nama);
});
