import { describe, expect, test } from '@jest/globals';
import { perpanjang, tunda } from '../../src/domain/tindakan/jam.js';
import { masaPengajuan, sasaranKeberatan } from '../../src/domain/tindakan/keberatan.js';
import { batal, cabut } from '../../src/domain/tindakan/sederhana.js';
import {
  BATAS,
  bahan,
  hariKerjaKe,
  KAL,
  KB,
  kasus,
  masa,
  menuju,
  nilai,
  PD,
  PI,
  permohonan,
  salah,
} from './alat-keberatan.js';

describe('keberatan atas apa', () => {
  test.each([
    ['permohonan berjalan', permohonan()],
    ['yang ditolak', permohonan(menuju('ditolak', '2026-03-25'))],
    ['yang tidak dapat diberikan', permohonan(menuju('tidak-dapat-diberikan', '2026-03-25'))],
    ['yang diserahkan', permohonan(menuju('diserahkan', '2026-03-25'))],
  ])('%s boleh', (_, k) => {
    expect(sasaranKeberatan(k)).toEqual({ ok: true, nilai: null });
  });

  test.each([
    [
      'yang dicabut',
      permohonan((k) => cabut(k, { tanggal: '2026-03-16', alasan: 'x' }, bahan(PI, '2026-03-16'))),
      'dicabut',
    ],
    [
      'yang dibatalkan',
      permohonan((k) => batal(k, { tanggal: '2026-03-16', alasan: 'x' }, bahan(PI, '2026-03-16'))),
      'dibatalkan',
    ],
    ['pengaduan', kasus(PD, '2026-03-13', {}), 'atas permohonan'],
    ['keberatan lain', kasus(KB, '2026-03-13', {}), 'atas permohonan'],
  ])('%s tidak', (_, k, sebab) => {
    expect(salah(sasaranKeberatan(k))).toMatchObject({ jenis: 'aturan', sebab: expect.stringContaining(sebab) });
  });
});

describe('sejak kapan dan sampai kapan keberatan dapat diajukan (Pasal 36 ayat (1))', () => {
  test.each(['ditolak', 'tidak-dapat-diberikan', 'diserahkan'])('%s: sejak hari itu juga', (status) => {
    const k = permohonan(menuju(status, '2026-03-25'));
    expect(nilai(masa(k, '2026-03-25'))).toEqual({
      alasanTimbul: '2026-03-25',
      batasAjukan: hariKerjaKe('2026-03-25', 30),
      terlambat: false,
      kalenderKurang: [],
    });
  });

  test.each([
    ['hari terakhir', '2026-05-08', false],
    ['hari kerja sesudahnya', '2026-05-11', true],
    ['jauh sesudahnya', '2026-11-02', true],
  ])('%s (%s): terlambat %s, tidak pernah ditolak', (_, diterima, terlambat) => {
    const k = permohonan(menuju('ditolak', '2026-03-25'));
    expect(nilai(masa(k, diterima))).toMatchObject({ batasAjukan: '2026-05-08', terlambat });
  });

  test.each([
    ['dalam waktu undang-undang', '2026-03-30'],
    ['hari terakhir undang-undang', '2026-04-06'],
  ])('tanpa hasil, %s: belum, dan disebut mulai kapan', (_, diterima) => {
    const s = salah(masa(permohonan(), diterima));
    expect(s).toMatchObject({ jenis: 'aturan', sebab: expect.stringContaining('mulai 2026-04-07') });
    expect(s.sebab).toContain('Alasan b');
    expect(s.coba).toBe('layanan tenggat PI-2026-0001 --undang-undang');
  });

  test('tanpa hasil, lewat undang-undang: alasannya timbul hari kerja berikutnya', () => {
    expect(nilai(masa(permohonan(), '2026-04-07'))).toMatchObject({ alasanTimbul: '2026-04-07', terlambat: false });
    // Received Thursday 26 March: due Friday 10 April, so silence begins on Monday.
    const jumat = kasus(PI, '2026-03-26', {});
    expect(salah(masa(jumat, '2026-04-11')).sebab).toContain('mulai 2026-04-13');
    expect(nilai(masa(jumat, '2026-04-13')).alasanTimbul).toBe('2026-04-13');
  });

  test('perpanjangan memundurkan hari diam', () => {
    const p = { tanggal: '2026-03-30', alasan: 'x', hari: 7 };
    const k = permohonan((satu) => perpanjang(satu, p, bahan(PI, '2026-03-30')));
    expect(salah(masa(k, '2026-04-07')).sebab).toContain(`mulai ${hariKerjaKe('2026-04-06', 8)}`);
  });

  test('selama jam berhenti hari diam ikut mundur, dan itu dikatakan', () => {
    const p = { tanggal: '2026-03-30', kategori: 'klarifikasi', alasan: 'menunggu pemohon' };
    const k = permohonan((satu) => tunda(satu, p, bahan(PI, '2026-03-30')));
    const s = salah(masa(k, '2026-04-20'));
    expect(s.sebab).toContain('Jamnya sedang berhenti');
  });

  test('yang terlambat dijawab: dihitung dari jawabannya, bukan dari diamnya', () => {
    const k = permohonan(menuju('diserahkan', '2026-05-04'));
    expect(nilai(masa(k, '2026-05-20')).alasanTimbul).toBe('2026-05-04');
  });

  test('diterima sebelum hasilnya ada: dinilai menurut hari itu', () => {
    expect(nilai(masa(permohonan(menuju('diserahkan', '2026-05-04')), '2026-04-20')).alasanTimbul).toBe('2026-04-07');
    const s = salah(masa(permohonan(menuju('ditolak', '2026-03-25')), '2026-03-24'));
    expect(s.sebab).toContain('hasil permohonannya baru ada 2026-03-25');
  });

  test('standar tanpa jam undang-undang tidak mengenal diam', () => {
    const tanpa = { ...PI, undangUndang: null };
    const hasil = masaPengajuan({ kasus: permohonan(), standar: tanpa }, '2026-12-01', BATAS, { kalender: KAL });
    expect(salah(hasil).sebab).toContain('sesudah ada hasilnya.');
  });

  test('kalender yang habis disebut tahunnya', () => {
    const k = kasus(PI, '2027-12-01', {}, menuju('ditolak', '2027-12-15'));
    expect(nilai(masa(k, '2027-12-20'))).toMatchObject({ kalenderKurang: [2028], terlambat: false });
  });
});
