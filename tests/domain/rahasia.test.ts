import { describe, expect, test } from '@jest/globals';
import { tanpaPetugas } from '../../src/domain/pelaku.js';
import { disebut, tertutupBagi } from '../../src/domain/rahasia.js';
import { periksaStandar } from '../../src/domain/skema-standar.js';
import { standar } from '../alat/acuan.js';
import { pemegang, pemegangBernama, SEMUA_JABATAN } from '../alat/jabatan.js';

const PD = standar('pengaduan');
const PEMBACA = ['pejabat-pengaduan', 'tim-pengaduan'];
const dadang = pemegangBernama('dadang', 'Drs. H. Dadang Kurnia, M.Si.', 'tim-pengaduan');

describe('kasus rahasia tertutup', () => {
  const rahasia = { isian: { rahasia: true, terlapor: 'Petugas loket 2' }, klasifikasi: null };
  test.each(SEMUA_JABATAN.map((j) => [j, PEMBACA.includes(j) ? null : 'jabatan'] as const))(
    'bagi %s: %s',
    (j, sebab) => {
      expect(tertutupBagi(rahasia, PD, pemegang(j))).toBe(sebab);
    },
  );

  test.each([
    ['klasifikasi pengawasan', { isian: {}, klasifikasi: 'pengawasan' }, 'jabatan'],
    ['klasifikasi lain', { isian: {}, klasifikasi: 'normatif' }, null],
    ['tanpa klasifikasi', { isian: {}, klasifikasi: null }, null],
    ['bendera yang dikosongkan lagi', { isian: { rahasia: null }, klasifikasi: null }, null],
  ])('%s', (_, kasus, sebab) => {
    expect(tertutupBagi(kasus, PD, pemegang('front-office'))).toBe(sebab);
  });

  test('admin pun tidak; belum masuk tidak; di toko terbuka tidak ada yang tertutup', () => {
    expect(tertutupBagi(rahasia, PD, pemegang('admin', 'pengawas'))).toBe('jabatan');
    expect(tertutupBagi(rahasia, PD, tanpaPetugas('siti', 'belum-masuk'))).toBe('jabatan');
    expect(tertutupBagi(rahasia, PD, tanpaPetugas('siti'))).toBeNull();
  });

  test('terlapor tidak, walau anggota tim', () => {
    expect(tertutupBagi({ ...rahasia, isian: { rahasia: true, terlapor: 'Pak Dadang' } }, PD, dadang)).toBe('terlapor');
    expect(tertutupBagi({ ...rahasia, isian: { terlapor: 'Pak Dadang' } }, PD, dadang)).toBeNull();
  });

  test('standar tanpa rahasia tidak menutup apa pun; klasifikasi yang tidak ada ditolak skemanya', () => {
    const { rahasia: aturan, ...tanpa } = PD;
    expect(tertutupBagi(rahasia, tanpa, pemegang('front-office'))).toBeNull();
    const salah = periksaStandar({ ...PD, rahasia: { ...aturan, klasifikasi: ['gawat'] } });
    expect(salah).toEqual({ ok: false, salah: [expect.stringContaining('"gawat"')] });
  });
});

describe('nama petugas di isian terlapor', () => {
  test.each([
    'Dadang Kurnia',
    'DADANG  KURNIA',
    'Bapak Dadang Kurnia, S.Sos. (loket 2)',
    'Kurnia Dadang',
    'Dadáng Kurnía',
    'Pak Dadang',
    'Sdr. Kurnia',
    'Rina Wati dan Dadang',
    'Rina Wati; Pak Dadang',
    'petugas bernama Dadang Kurnia di loket',
    'NIP 19850505 201001 2 001',
    '198505052010012001',
  ])('"%s" menyebutnya', (teks) => {
    expect(disebut(teks, dadang)).toBe(true);
  });

  test.each(['Dadang Iskandar', 'Petugas loket 2', 'Rina Wati', '', '-', 'H. M.', 'Kurniawan', '198505052010012002'])(
    '"%s" tidak',
    (teks) => {
      expect(disebut(teks, dadang)).toBe(false);
    },
  );

  test('tanpa nama (belum masuk) tidak ada yang cocok', () => {
    expect(disebut('Dadang', { nama: null, nip: null })).toBe(false);
    expect(disebut('dr. H.', { nama: 'dr. H.', nip: null })).toBe(false);
  });
});
