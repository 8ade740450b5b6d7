import { describe, expect, test } from '@jest/globals';
import { tanpaPetugas } from '../../src/domain/pelaku.js';
import { disebut, tertutupBagi } from '../../src/domain/rahasia.js';
import { periksaStandar } from '../../src/domain/skema-standar.js';
import { standar } from '../alat/acuan.js';
import { pemegang, pemegangBernama, SEMUA_JABATAN } from '../alat/jabatan.js';
import { adu, pengaduan } from '../documents/contoh-pengaduan.js';

const PD = standar('pengaduan');
const PEMBACA = ['pejabat-pengaduan', 'tim-pengaduan'];
/** A secret case whose terlapor was written so, one event after the other; null = emptied. */
function kasus(...terlapor: readonly (string | null)[]) {
  const peristiwa = terlapor.map((t) => ({ pribadi: { terlapor: t } }));
  return { isian: { rahasia: true, terlapor: terlapor.at(-1) ?? null }, peristiwa };
}

const dadang = pemegangBernama('dadang', 'Drs. H. Dadang Kurnia, M.Si.', 'tim-pengaduan');

describe('kasus rahasia tertutup', () => {
  const rahasia = kasus('Petugas loket 2');
  test.each(SEMUA_JABATAN.map((j) => [j, PEMBACA.includes(j) ? null : 'jabatan'] as const))(
    'bagi %s: %s',
    (j, sebab) => {
      expect(tertutupBagi(rahasia, PD, pemegang(j))).toBe(sebab);
    },
  );

  test.each([
    ['klasifikasi pengawasan', pengaduan('PD-2026-0001', [adu({ klasifikasi: 'pengawasan' }, {})]), 'jabatan'],
    ['klasifikasi lain', pengaduan('PD-2026-0001', [adu({ klasifikasi: 'normatif' }, {})]), null],
    ['tanpa klasifikasi', { isian: {} }, null],
    ['bendera yang dikosongkan lagi', { isian: { rahasia: null } }, null],
  ])('%s', (_, isi, sebab) => {
    expect(tertutupBagi({ ...isi, peristiwa: [] }, PD, pemegang('front-office'))).toBe(sebab);
  });

  test('admin pun tidak; belum masuk tidak; di toko terbuka tidak ada yang tertutup', () => {
    expect(tertutupBagi(rahasia, PD, pemegang('admin', 'pengawas'))).toBe('jabatan');
    expect(tertutupBagi(rahasia, PD, tanpaPetugas('siti', 'belum-masuk'))).toBe('jabatan');
    expect(tertutupBagi(rahasia, PD, tanpaPetugas('siti'))).toBeNull();
  });

  test('terlapor tidak, walau anggota tim', () => {
    expect(tertutupBagi(kasus('Pak Dadang'), PD, dadang)).toBe('terlapor');
    expect(tertutupBagi({ ...kasus('Pak Dadang'), isian: { terlapor: 'Pak Dadang' } }, PD, dadang)).toBeNull();
  });

  test.each([
    ['dikoreksi', ['Pak Dadang', 'Rina Wati']],
    ['dikosongkan', ['Pak Dadang', null]],
    ['disebut kemudian, lalu dikoreksi', ['Rina Wati', 'Pak Dadang', 'Rina Wati']],
  ])('terlapor yang %s tetap tidak', (_, terlapor) => {
    expect(tertutupBagi(kasus(...terlapor), PD, dadang)).toBe('terlapor');
    expect(tertutupBagi(kasus(...terlapor), PD, pemegangBernama('asep', 'Asep Suherman', 'tim-pengaduan'))).toBeNull();
  });

  test.each([
    ['namanya', { nama: 'Dadang Kurnia', nip: null }, 'Pak Dadang'],
    ['NIP-nya', { nama: 'Asep', nip: '197001012000011001' }, 'NIP 19700101 200001 1 001'],
  ])('terlapor yang %s berganti tetap tidak', (_, lama, terlapor) => {
    const kini = pemegangBernama('pej', 'Yayat H', 'pejabat-pengaduan');
    expect(tertutupBagi(kasus(terlapor), PD, kini)).toBeNull();
    expect(tertutupBagi(kasus(terlapor), PD, { ...kini, lama: [lama, { nama: 'Ujang', nip: null }] })).toBe('terlapor');
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
    'Kepala bidang Dadang',
    'Dadang Iskandar',
    'yang bernama KURNÍA di loket 2',
    'NIP 19850505 201001 2 001',
    '198505052010012001',
  ])('"%s" menyebutnya', (teks) => {
    expect(disebut(teks, dadang)).toBe(true);
  });

  test.each(['Petugas loket 2', 'Rina Wati', '', '-', 'H. M.', 'Kurniawan', '198505052010012002'])(
    '"%s" tidak',
    (teks) => {
      expect(disebut(teks, dadang)).toBe(false);
    },
  );

  test.each([
    ['Edi Nur', 'Pak Edi', true],
    ['Edi Nur', 'petugas Nur Edi di loket', true],
    ['Edi Nur', 'Kepala bidang Edi', false],
    ['Edi Supriatna', 'kepala bidang supriatna', true],
    ['Edi Supriatna', 'Supriatnawati', false],
  ])('nama pendek %s, "%s": %s', (nama, teks, ya) => {
    expect(disebut(teks, { nama, nip: null })).toBe(ya);
  });

  test('tanpa nama (belum masuk) tidak ada yang cocok', () => {
    expect(disebut('Dadang', { nama: null, nip: null })).toBe(false);
    expect(disebut('dr. H.', { nama: 'dr. H.', nip: null })).toBe(false);
  });
});
