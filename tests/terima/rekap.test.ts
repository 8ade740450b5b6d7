import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mejaDalam } from '../alat/dalam-proses.js';
import { isiMeja, JUMAT } from '../alat/meja-laporan.js';
import { daftarDengan } from '../alat/permohonan.js';
import { type Meja, meja } from '../alat/program.js';

let m: Meja;
beforeAll(async () => {
  m = meja();
  await isiMeja(m);
}, 120_000);
afterAll(() => m.buang());

const rekap = (...argumen: readonly string[]) => m.json(['rekap', ...argumen], JUMAT);

describe('rekap', () => {
  test('--json: kunci kontrak, dengan klasifikasi, status, saluran', async () => {
    const hasil = await rekap();
    expect(hasil).toMatchObject({ dari: '2026-11-01', sampai: '2026-11-30' });
    const { perKlasifikasi, perStatus, perSaluran, ...jumlah } = hasil.permohonan;
    expect(jumlah).toEqual({
      // PI-7 is cancelled: named, not counted.
      diterima: 6,
      diserahkan: 0,
      ditolak: 0,
      tidakDapatDiberikan: 0,
      dicabut: 1,
      berjalan: 5,
      // The one that is closed was late; four of the open ones are not on time yet.
      tepatWaktu: 0,
      terlambat: 3,
      medianHariKerja: 12,
      terlamaHariKerja: 12,
      batal: 1,
    });
    expect(perKlasifikasi).toEqual({});
    expect(perStatus.terdaftar).toMatchObject({ diterima: 4, terlambat: 1 });
    expect(perStatus['di-kepala-dinas']).toMatchObject({ diterima: 1, terlambat: 1 });
    expect(perSaluran.langsung.diterima).toBe(6);
    expect(Object.keys(hasil.pengaduan).slice(0, 4)).toEqual(['diterima', 'dijawab', 'dialihkan', 'dicabut']);
    expect(hasil.pengaduan).toMatchObject({ diterima: 3, berjalan: 3, tepatWaktu: 0, terlambat: 2 });
    expect(hasil.pengaduan.perKlasifikasi.normatif).toMatchObject({ diterima: 1, terlambat: 1 });
    expect(hasil.pengaduan.perKlasifikasi.belum).toMatchObject({ diterima: 1, terlambat: 1 });
    expect(hasil.pengaduan.perSaluran.kotak.diterima).toBe(3);
  });

  test.each([
    [['--bulan', '2026-11'], 6],
    [['--bulan', '2026-10'], 0],
    [['--tahun', '2026'], 6],
    [['--tahun', '2025'], 0],
    [['--dari', '2026-11-10'], 3],
    [['--dari', '2026-11-03', '--sampai', '2026-11-04'], 2],
  ])('%j: %d permohonan, menurut tanggal terima (kedua ujungnya termasuk)', async (argumen, banyak) => {
    expect((await rekap(...argumen)).permohonan.diterima).toBe(banyak);
  });

  test.each([
    [['--bulan', '2026-13'], ['--bulan']],
    [
      ['--bulan', 'November', '--tahun', 'x', '--dari', '31-02-2026'],
      ['--bulan', '--tahun', '--dari'],
    ],
    [['--bulan', '2026-11', '--tahun', '2026'], ['--bulan / --tahun']],
    [['--sampai', '2026-11-30'], ['--sampai']],
    [['--dari', '2026-11-30', '--sampai', '2026-11-01'], ['--sampai']],
  ])('%j: keluar 2, menyebut %j', async (argumen, kata) => {
    const { kode, keluar, galat } = await m.layanan(['rekap', ...argumen], JUMAT);
    expect([kode, keluar]).toEqual([2, '']);
    for (const k of kata) expect(galat).toContain(`${k}:`);
  });

  test('pipa: kunci TAB nilai, kunci = jalan ke nilai di JSON; --csv berjudul', async () => {
    const { keluar } = await m.layanan(['rekap'], JUMAT);
    const nilai = Object.fromEntries(
      keluar
        .trimEnd()
        .split('\n')
        .map((b) => b.split('\t')),
    );
    expect(nilai).toMatchObject({
      dari: '2026-11-01',
      'permohonan.diterima': '6',
      'permohonan.terlambat': '3',
      'pengaduan.medianHariKerja': '-',
      'pengaduan.perKlasifikasi.normatif.terlambat': '1',
    });
    expect((await m.layanan(['rekap', '--csv'], JUMAT)).keluar).toMatch(/^kunci,nilai\r\ndari,2026-11-01\r\n/);
  });
});

describe('keterlambatan adalah fakta', () => {
  test('yang ditutup terlambat tetap terlambat; yang ditutup tepat waktu tidak menjadi terlambat', async () => {
    const d = mejaDalam();
    const hitung = async () => (await d.json(['rekap', '--tahun', '2026'])).permohonan;
    d.jam('2026-11-02T09:00:00+07:00');
    for (let i = 0; i < 3; i += 1) await d.layanan(daftarDengan({}));
    d.jam('2026-11-09T09:00:00+07:00');
    await d.layanan(['cabut', '1', '--alasan', 'selesai']);
    expect(await hitung()).toMatchObject({ terlambat: 0, tepatWaktu: 1 });
    d.jam('2026-11-10T09:00:00+07:00');
    await d.layanan(['cabut', '2', '--alasan', 'selesai']);
    const harap = { diterima: 3, dicabut: 2, berjalan: 1, tepatWaktu: 1, terlambat: 2 };
    expect(await hitung()).toMatchObject({ ...harap, medianHariKerja: 5.5, terlamaHariKerja: 6 });
    // A year later, and after a correction of the closed case: the same.
    d.jam('2027-11-02T09:00:00+07:00');
    await d.layanan(['koreksi', 'PI-2026-0002', '--alamat', 'Maja', '--alasan', 'salah tulis']);
    expect(await hitung()).toMatchObject(harap);
    d.buang();
  });

  test('di layar: satu kolom tiap jenis, rincian di bawahnya, muat 80 kolom', async () => {
    const d = mejaDalam();
    await d.layanan(daftarDengan({}));
    await d.layanan(daftarDengan({ '--rincian': 'lain' }));
    await d.layanan(['cabut', '1', '--alasan', 'selesai']);
    d.jam('2026-03-16T09:00:00+07:00');
    await d.layanan(['cabut', '2', '--alasan', 'selesai']);
    const { keluar } = await d.layanan(['rekap'], { tty: true, kolom: 80 });
    d.buang();
    expect(keluar).toMatch(/^Diterima Minggu, 1 Maret 2026 sampai dengan Selasa, 31 Maret 2026\n/);
    for (const kata of ['permohonan', 'pengaduan', 'TERLAMBAT', 'batal (tidak dihitung)', 'saluran', 'langsung']) {
      expect(keluar).toContain(kata);
    }
    // Median of 0 and 1, as a reader of Indonesian writes it.
    expect(keluar).toContain('0,5');
    for (const b of keluar.split('\n')) expect(b.length).toBeLessThanOrEqual(80);
  });
});
