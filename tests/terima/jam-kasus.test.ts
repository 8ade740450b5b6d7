import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DAFTAR, LANGKAH, tindak } from '../alat/permohonan.js';
import { type Meja, meja } from '../alat/program.js';

let m: Meja;
beforeEach(() => {
  m = meja();
});
afterEach(() => m.buang());

const pagi = (hari: string) => ({ jam: `${hari}T09:00:00+07:00` });
const ADU = ['adu', '--pelapor', 'Rina Wati', '--saluran', 'kotak', '--uraian', 'Loket tutup sebelum waktunya'];
const TUNDA = ['tunda', '--kategori', 'klarifikasi', '--alasan', 'menunggu pemohon'];
const lihat = (nomor: string, hari: string) => m.json(['lihat', nomor], pagi(hari));

describe('jam berhenti dan jalan lagi', () => {
  beforeEach(async () => {
    await m.beres(DAFTAR, pagi('2026-03-02'));
  });
  const coba = (argumen: readonly string[], hari: string) => {
    const [kata = '', ...flag] = argumen;
    return m.layanan([kata, '1', ...flag], pagi(hari));
  };

  test('lanjut tanpa tunda, tunda dua kali: keluar 4, jam tidak berubah', async () => {
    expect((await coba(['lanjut'], '2026-03-03')).kode).toBe(4);
    await tindak(m, '1', TUNDA, pagi('2026-03-05'));
    const kedua = await coba(TUNDA, '2026-03-06');
    expect(kedua).toMatchObject({ kode: 4, galat: expect.stringContaining('Jam berhenti sejak 2026-03-05') });
    await tindak(m, '1', ['lanjut'], pagi('2026-03-09'));
    expect((await coba(['lanjut'], '2026-03-10')).kode).toBe(4);
    expect((await lihat('1', '2026-03-10')).tenggat).toBe('2026-03-11');
  });

  test('verifikasi menunggu selama jam berhenti: dua jeda tidak pernah bertumpuk', async () => {
    for (const langkah of LANGKAH.slice(0, 3)) await tindak(m, '1', langkah, pagi('2026-03-03'));
    await tindak(m, '1', TUNDA, pagi('2026-03-05'));
    expect((await coba(['verifikasi', '--hasil', 'kurang', '--kurang', 'ktp'], '2026-03-06')).kode).toBe(4);
    expect((await coba(['verifikasi', '--hasil', 'ya'], '2026-03-06')).kode).toBe(4);
    await tindak(m, '1', ['lanjut'], pagi('2026-03-09'));
    await tindak(m, '1', ['verifikasi', '--hasil', 'ya'], pagi('2026-03-09'));
    expect(await lihat('1', '2026-03-09')).toMatchObject({ status: 'diproses', tenggat: '2026-03-11' });
  });

  test.each([
    ['besok', '2026-03-06', 2],
    ['sebelum diterima', '2026-02-27', 4],
  ])('tunda bertanggal %s ditolak', async (_, tanggal, kode) => {
    expect((await coba([...TUNDA, '--tanggal', tanggal], '2026-03-05')).kode).toBe(kode);
    expect(await lihat('1', '2026-03-05')).toMatchObject({ tertunda: null, tenggat: '2026-03-09' });
  });
});

describe('perpanjangan', () => {
  const PERPANJANG = ['perpanjang', '1', '--alasan', 'data di 28 kecamatan'];
  beforeEach(async () => {
    await m.beres(DAFTAR, pagi('2026-03-02'));
  });

  test('sekali saja; yang kedua ditolak dengan tanggal yang pertama; janji tidak bergeser', async () => {
    await m.beres(PERPANJANG, pagi('2026-03-16'));
    const sesudah = { tenggat: '2026-03-09', tenggatUndangUndang: '2026-04-01' };
    expect(await lihat('1', '2026-03-17')).toMatchObject({ ...sesudah, terlambat: true, terlambatUndangUndang: false });
    const kedua = await m.layanan([...PERPANJANG, '--hari', '1'], pagi('2026-03-17'));
    expect(kedua).toMatchObject({ kode: 4, galat: expect.stringContaining('2026-03-16') });
    expect(await lihat('1', '2026-03-17')).toMatchObject(sesudah);
  });

  test('sesudah tenggat undang-undang lewat: ditolak', async () => {
    const telat = await m.layanan(PERPANJANG, pagi('2026-03-17'));
    expect(telat).toMatchObject({ kode: 4, galat: expect.stringContaining('2026-03-16') });
    expect((await lihat('1', '2026-03-17')).perpanjangan).toBeNull();
  });

  test('lebih dari 7 hari kerja: keluar 2', async () => {
    expect((await m.layanan([...PERPANJANG, '--hari', '8'], pagi('2026-03-04'))).kode).toBe(2);
  });
});

describe('diterima bukan dicatat', () => {
  test.each([
    [30, '2026-02-11', [], 0],
    [31, '2026-02-10', [], 2],
    [31, '2026-02-10', ['--ya'], 0],
  ])('%i hari ke belakang (%s) dengan %j: keluar %i', async (_, diterima, lain, kode) => {
    const hasil = await m.layanan([...DAFTAR, '--diterima', diterima, ...lain]);
    expect(hasil.kode).toBe(kode);
    if (kode !== 0) return expect(hasil.galat).toContain('--ya');
    const kasus = await m.json(['lihat', '1']);
    expect(kasus).toMatchObject({ diterima, dicatat: expect.stringMatching(/^2026-03-13T09:12/) });
    expect(kasus.riwayat[0]).toMatchObject({ tanggal: diterima, waktu: expect.stringMatching(/^2026-03-13T09:12/) });
  });

  test('kelas yang tidak ada di standar: keluar 2, yang ada disebut', async () => {
    await m.beres(ADU);
    const hasil = await m.layanan(['klasifikasi', 'pd-1', '--menjadi', 'gawat', '--alasan', 'x']);
    expect(hasil).toMatchObject({ kode: 2, galat: expect.stringContaining('ringan, normatif') });
  });
});
