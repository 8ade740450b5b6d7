import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { bukaTokoJson } from '../../src/adapters/store-json/buka.js';
import { berhasil } from '../../src/domain/hasil.js';
import { tanpaPetugas } from '../../src/domain/pelaku.js';
import { tambahkan } from '../../src/domain/rantai.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { pemegang, pemegangBernama } from '../alat/jabatan.js';
import { DAFTAR } from '../alat/permohonan.js';
import { orang } from '../forms/naskah-tanya.js';

const NIK = '3602141303909001';
const LENGKAP = ['lihat', 'pi-1', '--lengkap'];
const ALASAN = ['--alasan', `Mencocokkan KTP ${NIK}`];

let m: MejaDalam;
beforeEach(async () => {
  m = mejaDalam();
  await m.json(DAFTAR);
});
afterEach(() => m.buang());

const akses = (...flag: readonly string[]) => {
  m.duduk(pemegangBernama('ujang', 'Ujang Suherlan', 'pengawas'));
  return m.json(['jejak', 'akses', ...flag]);
};

describe('lihat --lengkap di toko tertutup', () => {
  test('tampil sesudah dicatat: siapa, jabatannya, kasusnya, alasannya (nomor di dalamnya disamarkan)', async () => {
    m.duduk(pemegang('front-office'));
    const { kode, keluar, galat } = await m.layanan([...LENGKAP, ...ALASAN]);
    expect([kode, galat]).toEqual([0, 'Tampilan lengkap ini dicatat di jejak akses.\n']);
    expect(keluar).toContain(NIK);
    expect(await akses()).toEqual([
      {
        waktu: '2026-03-13T09:12:00+07:00',
        kejadian: 'lihat-lengkap',
        petugas: 'siti',
        nama: 'Siti Aminah',
        jabatan: ['front-office'],
        perintah: 'lihat',
        nomor: 'PI-2026-0001',
        alasan: 'Mencocokkan KTP 360214******9001',
      },
    ]);
  });

  test('riwayat kasusnya tidak bertambah: melihat bukan tindakan', async () => {
    m.duduk(pemegang('ppid'));
    await m.layanan([...LENGKAP, ...ALASAN]);
    expect(await m.json(['riwayat', '1'])).toHaveLength(1);
  });

  test('tanpa alasan, di luar terminal: keluar 2, tidak tampil, tidak tercatat', async () => {
    m.duduk(pemegang('ppid'));
    const { kode, keluar, galat } = await m.layanan(LENGKAP);
    expect([kode, keluar]).toEqual([2, '']);
    expect(galat).toContain('--alasan: wajib diisi');
    expect(await akses()).toEqual([]);
  });

  test('di terminal alasannya ditanyakan', async () => {
    m.duduk(pemegang('ppid'));
    const { prompter, sisa } = orang(['Untuk apa dilihat lengkap', 'Menelepon pemohon']);
    expect((await m.tanya(LENGKAP, prompter)).kode).toBe(0);
    expect(sisa).toEqual([]);
    expect(await akses()).toMatchObject([{ alasan: 'Menelepon pemohon' }]);
  });

  test('alasan tanpa --lengkap ditolak, supaya tidak hilang diam-diam', async () => {
    m.duduk(pemegang('ppid'));
    expect(await m.layanan(['lihat', '1', ...ALASAN])).toMatchObject({ kode: 2, keluar: '' });
  });

  test('yang tidak dapat dicatat tidak ditampilkan', async () => {
    m.duduk(pemegang('ppid'));
    rmSync(join(m.toko, 'proses'), { recursive: true });
    writeFileSync(join(m.toko, 'proses'), 'bukan folder');
    const { kode, keluar } = await m.layanan([...LENGKAP, ...ALASAN]);
    expect([kode, keluar]).toEqual([6, '']);
  });

  test('jabatan yang tidak boleh: keluar 5, tidak tampil, percobaannya tercatat', async () => {
    m.duduk(pemegang('kepala-dinas'));
    const { kode, keluar, galat } = await m.layanan([...LENGKAP, ...ALASAN]);
    expect([kode, keluar]).toEqual([5, '']);
    expect(galat).toMatch(/^"lihat --lengkap" bukan wewenang Anda\.\n {2}Yang boleh: Petugas Front Office/);
    expect(await akses()).toMatchObject([
      { kejadian: 'ditolak', petugas: 'siti', perintah: 'lihat --lengkap', nomor: 'PI-2026-0001' },
    ]);
  });
});

describe('jejak akses', () => {
  beforeEach(async () => {
    await m.json(DAFTAR);
    m.duduk(pemegang('front-office'));
    await m.layanan([...LENGKAP, ...ALASAN]);
    m.jam('2026-03-16T10:00:00+07:00');
    m.duduk(pemegangBernama('budi', 'Budi Santoso', 'ppid'));
    await m.layanan(['lihat', 'pi-2', '--lengkap', '--alasan', 'uji']);
    m.jam('2026-03-18T10:00:00+07:00');
    await m.layanan(['cadangkan', '/tmp']);
  });
  const ringkas = (semua: { petugas: string; perintah: string; nomor: string | null }[]) =>
    semua.map((a) => [a.petugas, a.perintah, a.nomor ?? '-'].join(' '));
  const [A, B, C] = ['siti lihat PI-2026-0001', 'budi lihat PI-2026-0002', 'budi cadangkan -'];

  test.each([
    ['semua, menurut waktu', [], [A, B, C]],
    ['satu kasus', ['--nomor', 'pi-2'], [B]],
    ['satu petugas', ['--petugas', 'budi'], [B, C]],
    ['sejak', ['--dari', '2026-03-16'], [B, C]],
    ['sampai', ['--sampai', '2026-03-16'], [A, B]],
    ['yang tidak ada', ['--petugas', 'entah'], []],
  ])('%s', async (_, flag, hasil) => {
    expect(ringkas(await akses(...flag))).toEqual(hasil);
  });

  test('nomor yang bukan nomor: keluar 2', async () => {
    m.duduk(pemegang('admin'));
    expect((await m.layanan(['jejak', 'akses', '--nomor', 'XX-1'])).kode).toBe(2);
  });

  test('"petugas akses" nama lainnya; CSV berjudul, baris ke pipa satu entri satu baris', async () => {
    m.duduk(pemegang('admin'));
    expect((await m.layanan(['petugas', 'akses'])).keluar.split('\n')).toHaveLength(4);
    const csv = (await m.layanan(['petugas', 'akses', '--csv'])).keluar;
    expect(csv.split('\r\n')[0]).toBe('waktu,kejadian,petugas,nama,jabatan,perintah,nomor,alasan');
  });
});

test('yang dicatat program lama di kasusnya sendiri ikut tampil', async () => {
  const toko = bukaTokoJson({
    folder: m.toko,
    jam: () => Date.parse('2026-03-13T10:00:00+07:00'),
    selesai: () => false,
  });
  const lama = { tindakan: 'lihat-lengkap', tanggal: '2026-03-13', jabatan: '-', status: null, isi: {}, pribadi: {} };
  const pencatat = { waktu: '2026-03-13T10:00:00+07:00', petugas: 'dinsos-pc1' };
  await toko.ubah('PI-2026-0001', (berkas) => berhasil(tambahkan(berkas, [lama], pencatat)));
  const sama = { waktu: pencatat.waktu, kejadian: 'lihat-lengkap', petugas: 'dinsos-pc1', nomor: 'PI-2026-0001' };
  expect(await akses('--nomor', '1')).toMatchObject([sama]);
});

test('di toko terbuka alasan tidak wajib, dan yang tercatat adalah pengguna sistem operasi', async () => {
  m.duduk(tanpaPetugas('siti-pc'));
  expect((await m.layanan(LENGKAP)).kode).toBe(0);
  expect(await akses()).toMatchObject([{ petugas: 'siti-pc', nama: null, jabatan: [], alasan: null }]);
});
