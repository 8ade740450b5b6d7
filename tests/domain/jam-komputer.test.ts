import { describe, expect, test } from '@jest/globals';
import { jamMeragukan, jamMundur, tandaiJam } from '../../src/domain/jam-komputer.js';
import { berkasBaru, periksaRantai, tambahkan } from '../../src/domain/rantai.js';
import { isiTampak } from '../../src/domain/tampak.js';
import { tindakanTerakhir } from '../../src/domain/tindakan/langkah.js';
import { sebutMundur } from '../../src/render/lama.js';

const WAKTU = '2026-03-13T09:12:00+07:00';

describe('jam mundur', () => {
  test.each<[string, string, number | null]>([
    ['maju', '2026-03-13T09:12:01+07:00', null],
    ['sama', WAKTU, null],
    ['5 menit tepat', '2026-03-13T09:07:00+07:00', null],
    ['5 menit 1 detik', '2026-03-13T09:06:59+07:00', 5],
    ['satu jam', '2026-03-13T08:12:00+07:00', 60],
    ['lewat tengah malam', '2026-03-12T23:12:00+07:00', 600],
    ['satu bulan', '2026-02-13T09:12:00+07:00', 28 * 1440],
    ['ke 1970', '1970-01-01T07:00:00+07:00', 29_556_132],
    ['saat yang sama di zona lain', '2026-03-13T02:12:00Z', null],
  ])('%s', (_, kini, menit) => {
    expect(jamMundur(WAKTU, kini)).toBe(menit);
  });

  test('peristiwa pertama tidak punya pendahulu', () => {
    expect(jamMundur(undefined, '1970-01-01T07:00:00+07:00')).toBeNull();
  });

  test('ditandai pada peristiwanya, di dalam rantai, menurut pendahulunya saja', () => {
    const kepala = { nomor: 'PI-2026-0001', jenis: 'permohonan', standar: 'permohonan-informasi', garam: 'ab' };
    const baru = { tindakan: 'tangani', tanggal: '2026-03-13', jabatan: 'x', status: null, isi: { a: 1 }, pribadi: {} };
    const jam = ['09:00', '10:00', '09:30', '09:40', '08:00'];
    const berkas = jam.reduce((b, j) => {
      const waktu = `2026-03-13T${j}:00+07:00`;
      return tambahkan(b, tandaiJam(b, [baru, baru], waktu), { waktu, petugas: 'siti' });
    }, berkasBaru(kepala));
    const tanda = berkas.peristiwa.map((p) => p.isi.jamMundur ?? '-');
    expect(tanda).toEqual(['-', '-', '-', '-', 30, '-', '-', '-', 100, '-']);
    expect(berkas.peristiwa.map((p) => p.urut)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(periksaRantai(berkas)).toBeNull();
  });

  test('tampak juga pada laporan rahasia: tidak membuka isinya', () => {
    const p = { isi: { uraian: 'x', jamMundur: 60 } };
    expect(isiTampak(p, { isian: { rahasia: true } })).toEqual({ jamMundur: 60 });
  });

  test.each([
    [6, 'jam mundur 6 menit'],
    [119, 'jam mundur 119 menit'],
    [120, 'jam mundur 2 jam'],
    [2879, 'jam mundur 47 jam'],
    [28 * 1440, 'jam mundur 28 hari'],
  ])('%d menit disebut %s', (menit, kata) => {
    expect(sebutMundur(menit)).toBe(kata);
  });
});

describe('jam yang tidak mungkin benar', () => {
  test.each([
    ['1970-01-01T07:00:00+07:00', true],
    ['2023-12-31T23:59:59+07:00', true],
    ['2024-01-01T00:00:00+07:00', false],
    [WAKTU, false],
    ['2099-12-31T23:59:59+07:00', false],
    ['2100-01-01T00:00:00+07:00', true],
  ])('%s diperingatkan: %s', (waktu, ya) => {
    expect(jamMeragukan(waktu) !== null).toBe(ya);
    if (ya) expect(jamMeragukan(waktu)).toContain('periksa jam komputer');
  });
});

describe('hari tindakan terakhir', () => {
  const kasus = (...tanggal: string[]) => ({
    peristiwa: tanggal.map((t, i) => ({
      urut: i + 1,
      tindakan: t.startsWith('lihat ') ? 'lihat-lengkap' : 'tangani',
      tanggal: t.replace('lihat ', ''),
      waktu: WAKTU,
      petugas: 'siti',
      jabatan: 'x',
      status: null,
      isi: {},
      pribadi: {},
      sebelum: '',
      sidik: '',
    })),
  });

  test.each([
    ['yang terbesar', ['2026-03-13', '2026-03-16', '2026-03-15'], '2026-03-16'],
    ['melihat bukan tindakan', ['2026-03-13', 'lihat 2026-03-18'], '2026-03-13'],
    ['hari ini ikut', ['2026-03-20'], '2026-03-20'],
    ['hari yang belum tiba tidak mengikat', ['2026-03-13', '2038-01-19'], '2026-03-13'],
    ['semua belum tiba: tidak ada yang mengikat', ['2026-03-21', '2038-01-19'], ''],
  ])('%s', (_, tanggal, terakhir) => {
    expect(tindakanTerakhir(kasus(...tanggal), '2026-03-20')).toBe(terakhir);
  });
});
