import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DAFTAR, sampai } from '../alat/permohonan.js';
import { type Meja, meja } from '../alat/program.js';

let m: Meja;
beforeEach(() => {
  m = meja();
});
afterEach(() => m.buang());

const pada = (jam: string, env: Record<string, string> = {}) => ({ jam, env });
const teruskan = ['teruskan', 'PI-2026-0001'];
const riwayat = (jam: string) => m.json(['riwayat', 'PI-2026-0001'], pada(jam));

describe('jam komputer mundur', () => {
  test.each([
    ['lima menit: wajar', '2026-03-13T09:07:00+07:00', undefined, ''],
    ['satu jam', '2026-03-13T08:12:00+07:00', 60, 'jam mundur 60 menit'],
    ['satu bulan', '2026-02-13T09:12:00+07:00', 40_320, 'jam mundur 28 hari'],
    ['ke 1970', '1970-01-01T07:00:00+07:00', 29_556_132, 'jam mundur 20525 hari'],
  ])('%s: tercatat menurut urutan dan ditandai', async (_, jam, menit, kata) => {
    await m.beres(DAFTAR);
    const hasil = await m.beres(teruskan, pada(jam));
    expect(hasil.galat.includes('periksa jam komputer')).toBe(kata !== '');
    expect(hasil.galat).toContain(kata === '' ? 'Di Kepala Dinas' : `Perhatian: ${kata} dari catatan sebelumnya`);
    const [satu, dua] = await riwayat(jam);
    expect([satu.urut, satu.tindakan, dua.urut, dua.tindakan]).toEqual([1, 'daftar', 2, 'teruskan']);
    expect(dua.isi.jamMundur).toBe(menit);
    expect(dua.waktu.slice(0, 10)).toBe(jam.slice(0, 10));
  });

  test('kasus dapat dibawa sampai selesai dengan jam yang salah, dan rantainya utuh', async () => {
    await m.beres(DAFTAR);
    await m.beres(teruskan, pada('2038-01-19T10:14:08+07:00'));
    const benar = pada('2026-03-16T09:00:00+07:00');
    const lanjut = await m.beres(['tunda', '1', '--kategori', 'klarifikasi', '--alasan', 'menunggu surat'], benar);
    expect(lanjut.galat).toContain('jam mundur');
    await m.beres(['lanjut', '1'], pada('2026-03-17T09:00:00+07:00'));
    await m.beres(['cabut', '1', '--alasan', 'sudah memperoleh data'], pada('2026-03-18T09:00:00+07:00'));
    const { keluar } = await m.beres(['riwayat', '1'], pada('2026-03-18T09:00:00+07:00'));
    const tanda = keluar
      .trimEnd()
      .split('\n')
      .map((baris) => /jam mundur (\d+) hari/.exec(baris)?.[1] ?? '-');
    expect(tanda).toEqual(['-', '-', '4327', '-', '-']);
    const kasus = await m.json(['lihat', 'PI-2026-0001'], pada('2026-03-18T09:00:00+07:00'));
    expect(kasus).toMatchObject({ status: 'dicabut', selesai: true, ditutup: '2026-03-18', terlambat: false });
    await m.beres(['periksa']);
  });

  test('hari sebelum tindakan terakhir tetap ditolak bila jam tidak mundur', async () => {
    await sampai(m, 1, pada('2026-03-16T09:00:00+07:00'));
    const jawab = await m.layanan(
      ['tunda', '1', '--kategori', 'klarifikasi', '--alasan', 'x', '--tanggal', '2026-03-13'],
      {
        jam: '2026-03-17T09:00:00+07:00',
      },
    );
    expect(jawab.kode).toBe(4);
    expect(jawab.galat).toContain('mendahului tindakan sebelumnya');
  });
});

describe('tahun nomor adalah tahun penerimaan di WIB', () => {
  // 17:00 UTC on 31 December is midnight in WIB; some minutes before it, because a busy machine takes its time.
  const ZONA = ['Asia/Jakarta', 'America/New_York', 'Pacific/Kiritimati'];
  test.each(ZONA)('31 Desember ke 1 Januari dengan TZ=%s', async (TZ) => {
    const nomor = async (jam: string) => (await m.beres(DAFTAR, pada(jam, { TZ }))).keluar.trim();
    expect([
      await nomor('2026-12-31T16:56:00Z'),
      await nomor('2026-12-31T17:00:00Z'),
      await nomor('2026-12-31T16:57:00Z'),
    ]).toEqual(['PI-2026-0001', 'PI-2027-0001', 'PI-2026-0002']);
  });

  test.each([
    ['1970-01-01T00:00:00Z', 'PI-1970-0001', true],
    ['2023-12-31T16:57:00Z', 'PI-2023-0001', true],
    ['2038-01-19T03:14:08Z', 'PI-2038-0001', false],
    ['2100-01-01T00:00:00Z', 'PI-2100-0001', true],
  ])('pada %s: %s, diperingatkan: %s', async (jam, nomor, peringatan) => {
    const hasil = await m.beres(DAFTAR, pada(jam));
    expect(hasil.keluar).toBe(`${nomor}\n`);
    expect(hasil.galat.includes('periksa jam komputer')).toBe(peringatan);
  });
});
