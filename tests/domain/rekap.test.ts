import { describe, expect, test } from '@jest/globals';
import { bulanAda, masaBulan, masaDari, periksaMasa } from '../../src/domain/masa.js';
import { lamaLayanan, rekapJenis } from '../../src/domain/rekap.js';
import { standar } from '../alat/acuan.js';
import { berhenti, ditutup, KALENDER, kasus, terhitung } from './bahan-laporan.js';

const PERMOHONAN = [standar('permohonan-informasi')];
const PENGADUAN = [standar('pengaduan')];

describe('lama layanan: hari kerja sesudah hari ke-0 sampai hari ditutup', () => {
  test.each([
    ['ditutup pada hari diterima', '2026-11-02', '2026-11-02', 0],
    ['hari kerja berikutnya', '2026-11-02', '2026-11-03', 1],
    ['melewati akhir pekan', '2026-11-02', '2026-11-09', 5],
    ['diterima Sabtu: hari ke-0 adalah Senin', '2026-11-07', '2026-11-10', 1],
    ['ditutup Minggu: Sabtu dan Minggu tidak dihitung', '2026-11-02', '2026-11-08', 4],
    ['melewati Nyepi dan Idulfitri', '2026-03-13', '2026-03-27', 5],
  ])('%s: %s sampai %s = %d', (_, diterima, tutup, hari) => {
    const k = kasus('PI-2026-0001', { diterima, ...ditutup('diserahkan', tutup) });
    expect(lamaLayanan(k, KALENDER)).toBe(hari);
  });

  test('jeda tidak dikurangkan: itulah lamanya pemohon menunggu', () => {
    const jeda = [berhenti('2026-11-03', '2026-11-06')];
    const k = kasus('PI-2026-0001', { jeda, ...ditutup('diserahkan', '2026-11-09') });
    expect(lamaLayanan(k, KALENDER)).toBe(5);
  });

  test('sesudah jam tutup: hari ke-0 adalah hari kerja berikutnya; tanpa geser tidak', () => {
    const tutup = { sesudahJamKerja: true, ...ditutup('diserahkan', '2026-11-04') };
    const geser = kasus('PI-2026-0001', tutup);
    const tetap = kasus('PI-2026-0001', { ...tutup, hitungan: { hariTerima: 0, geser: false } });
    expect(lamaLayanan(geser, KALENDER)).toBe(1);
    expect(lamaLayanan(tetap, KALENDER)).toBe(2);
  });

  test('yang tercatat saat ditutup berlaku, apa pun kata kalender kini', () => {
    const { ditutup: beku, ...lain } = ditutup('diserahkan', '2026-11-09');
    const k = kasus('PI-2026-0001', { ...lain, ditutup: beku && { ...beku, lamaHariKerja: 3 } });
    expect(lamaLayanan(k, KALENDER)).toBe(3);
  });

  test('yang masih berjalan belum punya', () => {
    expect(lamaLayanan(kasus('PI-2026-0001'), KALENDER)).toBeNull();
  });
});

describe('rekap satu jenis', () => {
  const selesai = (n: number, status: string, hari: number, terlambat = false) =>
    terhitung(kasus(`PI-2026-000${n}`, ditutup(status, '2026-11-20', terlambat)), hari, terlambat);

  const SEMUA = [
    selesai(1, 'diserahkan', 4),
    selesai(2, 'diserahkan', 9, true),
    selesai(3, 'ditolak', 7, true),
    selesai(4, 'tidak-dapat-diberikan', 2),
    selesai(5, 'dicabut', 1),
    selesai(6, 'batal', 99, true),
    terhitung(kasus('PI-2026-0007', { status: 'verifikasi' }), null, true),
    terhitung(kasus('PI-2026-0008', { isian: { saluran: 'merpati' } })),
    terhitung(kasus('PI-2026-0009', { isian: {} })),
  ];

  test('setiap hasil dihitung; batal disebut sendiri dan tidak dihitung di mana pun', () => {
    expect(rekapJenis(PERMOHONAN, SEMUA)).toMatchObject({
      diterima: 8,
      menutup: { diserahkan: 2, ditolak: 1, tidakDapatDiberikan: 1, dicabut: 1 },
      berjalan: 3,
      // The three that are open are not on time before they are answered.
      tepatWaktu: 3,
      terlambat: 3,
      medianHariKerja: 4,
      terlamaHariKerja: 9,
      batal: 1,
    });
  });

  test('jumlahnya cocok: diterima = berjalan + selesai = tepat waktu + terlambat + yang berjalan dan belum lewat, juga di setiap rincian', () => {
    const r = rekapJenis(PERMOHONAN, SEMUA);
    const selesaiSemua = Object.values(r.menutup).reduce((a, b) => a + b, 0);
    expect(r.berjalan + selesaiSemua).toBe(r.diterima);
    const belumLewat = SEMUA.filter((k) => !k.selesai && !k.terlambat).length;
    expect(r.tepatWaktu + r.terlambat + belumLewat).toBe(r.diterima);
    for (const per of [r.perStatus, r.perSaluran]) {
      const bagian = Object.values(per);
      for (const kunci of ['diterima', 'berjalan', 'tepatWaktu', 'terlambat'] as const) {
        expect(bagian.reduce((a, b) => a + b[kunci], 0)).toBe(r[kunci]);
      }
    }
  });

  test('menurut status dan saluran; kunci tetap ada walaupun nol, yang asing di belum', () => {
    const { perStatus, perSaluran, perKlasifikasi } = rekapJenis(PERMOHONAN, SEMUA);
    expect(perStatus.verifikasi).toMatchObject({ diterima: 1, berjalan: 1, terlambat: 1, medianHariKerja: null });
    expect(perStatus.ditolak).toMatchObject({ diterima: 1, berjalan: 0, terlamaHariKerja: 7 });
    expect(perStatus['di-kepala-dinas']?.diterima).toBe(0);
    expect(perStatus).not.toHaveProperty('batal');
    expect(perSaluran.langsung?.diterima).toBe(6);
    expect(perSaluran.surat?.diterima).toBe(0);
    expect(perSaluran.belum?.diterima).toBe(2);
    expect(perKlasifikasi).toEqual({});
  });

  test('pengaduan menurut kelas; yang belum berkelas sendiri', () => {
    const r = rekapJenis(PENGADUAN, [
      terhitung(kasus('PD-2026-0001', { klasifikasi: 'ringan', ...ditutup('dijawab', '2026-11-05') }), 3),
      terhitung(kasus('PD-2026-0002', { klasifikasi: 'ringan', ...ditutup('dialihkan', '2026-11-05') }), 6, true),
      terhitung(kasus('PD-2026-0003', { klasifikasi: 'pengawasan' })),
      terhitung(kasus('PD-2026-0004'), null, true),
    ]);
    expect(r.menutup).toEqual({ dijawab: 1, dialihkan: 1, dicabut: 0 });
    expect(Object.keys(r.perKlasifikasi)).toEqual(['ringan', 'normatif', 'non-pengawasan', 'pengawasan', 'belum']);
    expect(r.perKlasifikasi.ringan).toEqual({
      diterima: 2,
      berjalan: 0,
      tepatWaktu: 1,
      terlambat: 1,
      medianHariKerja: 4.5,
      terlamaHariKerja: 6,
    });
    expect(r.perKlasifikasi.belum).toMatchObject({ diterima: 1, terlambat: 1 });
  });

  test.each([
    [[], null, null],
    [[3], 3, 3],
    [[9, 1], 5, 9],
    [[10, 9, 1], 9, 10],
    [[0, 0, 5, 100], 2.5, 100],
  ])('median dan terlama dari %j: %s dan %s', (hari, median, terlama) => {
    const semua = hari.map((h) => selesai(1, 'diserahkan', h));
    expect(rekapJenis(PERMOHONAN, semua)).toMatchObject({ medianHariKerja: median, terlamaHariKerja: terlama });
  });
});

describe('masa', () => {
  test.each([
    ['2026-11', '2026-11-01', '2026-11-30'],
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2027-01', '2027-01-01', '2027-01-31'],
  ])('bulan %s: %s sampai %s', (bulan, dari, sampai) => {
    expect(masaBulan(bulan)).toEqual({ dari, sampai });
    expect(masaDari({ bulan }, '2026-01-15')).toEqual({ dari, sampai });
  });

  test.each([
    [{}, '2026-11-01', '2026-11-30'],
    [{ tahun: 2025 }, '2025-01-01', '2025-12-31'],
    [{ dari: '2026-01-05' }, '2026-01-05', '2026-11-24'],
    [{ dari: '2026-01-05', sampai: '2026-01-09' }, '2026-01-05', '2026-01-09'],
  ])('%j pada 2026-11-24: %s sampai %s', (diminta, dari, sampai) => {
    expect(masaDari(diminta, '2026-11-24')).toEqual({ dari, sampai });
    expect(periksaMasa(diminta, '2026-11-24')).toEqual([]);
  });

  test.each([
    [{ bulan: '2026-11', tahun: 2026 }, '--bulan / --tahun'],
    [{ tahun: 2026, sampai: '2026-11-01' }, '--tahun / --dari'],
    [{ bulan: '2026-11', tahun: 2026, dari: '2026-11-01' }, '--bulan / --tahun / --dari'],
    [{ sampai: '2026-11-01' }, '--sampai'],
    [{ dari: '2026-11-02', sampai: '2026-11-01' }, '--sampai'],
    [{ dari: '2026-11-25' }, '--sampai'],
  ])('%j ditolak pada %s', (diminta, bendera) => {
    expect(periksaMasa(diminta, '2026-11-24').map((k) => k.bendera)).toEqual([bendera]);
  });

  test.each([
    ['2026-11', true],
    ['2026-13', false],
    ['2026-00', false],
    ['2026-1', false],
    ['1899-12', false],
    ['11-2026', false],
  ])('bulan "%s" ada: %s', (teks, ada) => {
    expect(bulanAda(teks)).toBe(ada);
  });
});
