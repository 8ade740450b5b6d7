import { existsSync, mkdirSync, readFileSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { jalurKertas, sidikDiKertas } from '../alat/kertas.js';
import { tindak } from '../alat/permohonan.js';
import { ubahBerkas } from '../alat/rusak.js';
import { m } from './alat-periksa.js';

describe('sidik jejak di tanda terima', () => {
  const kertas = (nomor: string) => jalurKertas(m.toko, nomor, 'tanda-terima');
  const sidik = (nomor: string) => sidikDiKertas(m.toko, nomor);

  test.each(['PI-2026-0001', 'PI-2026-0002', 'PD-2026-0001'])(
    '%s: sidik di kertasnya cocok, ketikan longgar pun',
    async (nomor) => {
      const kode = sidik(nomor);
      const { keluar, galat } = await m.beres(['periksa', '--jangkar', `${kode}@${nomor}`]);
      expect(keluar).toBe(`${nomor}\n`);
      expect(galat).toContain(`Cocok: ${nomor}, peristiwa ke-1`);
      const longgar = kode.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', '');
      expect(await m.json(['periksa', '--jangkar', `${longgar}@${nomor.toLowerCase()}`])).toMatchObject({
        baik: true,
        jangkar: { nomor, peristiwa: 1 },
      });
    },
  );

  test('digambar lagi sesudah banyak peristiwa: sidik dan bitanya sama', async () => {
    const asli = readFileSync(kertas('PI-2026-0001'));
    unlinkSync(kertas('PI-2026-0001'));
    await tindak(m, 'PI-2026-0003', ['teruskan'], { jam: '2026-05-04T09:00:00+07:00' });
    await m.beres(['cetak', 'PI-2026-0001', '--dokumen', 'tanda-terima']);
    expect(readFileSync(kertas('PI-2026-0001')).equals(asli)).toBe(true);
  });

  test('kode dari kasus lain dan jejak yang dipotong: keluar 6 dengan sebabnya', async () => {
    const kode = sidik('PI-2026-0003');
    const lain = await m.layanan(['periksa', '--jangkar', `${kode}@PI-2026-0001`]);
    expect(lain).toMatchObject({
      kode: 6,
      keluar: '',
      galat: expect.stringContaining('tidak ada di jejak PI-2026-0001'),
    });
    ubahBerkas(m, 'jejak/2026-04.jsonl', (t) => `${t.split('\n')[0]}\n`);
    const dipotong = await m.layanan(['periksa', '--jangkar', `${kode}@PI-2026-0003`]);
    expect(dipotong).toMatchObject({ kode: 6, galat: expect.stringContaining('tidak cocok') });
  });

  test.each([
    '',
    'ABC@PI-2026-0001',
    '4Z7K-M2QP-0A3B-C9DE',
    '4Z7K-M2QP-0A3B-C9DE@1',
    '4Z7K-M2QP-0A3B-C9DE@PI-2026-0001@x',
  ])('--jangkar %j ditolak sebagai salah ketik', async (teks) => {
    const hasil = await m.layanan(['periksa', '--jangkar', teks]);
    expect(hasil).toMatchObject({ kode: 2, keluar: '', galat: expect.stringContaining('--jangkar:') });
  });

  test('--jangkar tidak bersama --perbaiki', async () => {
    const hasil = await m.layanan(['periksa', '--perbaiki', '--jangkar', '4Z7K-M2QP-0A3B-C9DE@PI-2026-0001']);
    expect(hasil).toMatchObject({ kode: 2, galat: expect.stringContaining('tidak bersama --perbaiki') });
  });
});

describe('buka-kunci', () => {
  const kunci = () => join(m.toko, 'kunci');
  /** Last sign of life an hour before the program's clock. */
  beforeEach(() => {
    mkdirSync(kunci(), { mode: 0o700 });
    const satuJamLalu = Date.parse('2026-03-13T08:12:00+07:00') / 1000;
    utimesSync(kunci(), satuJamLalu, satuJamLalu);
    writeFileSync(
      join(m.toko, 'pemegang.json'),
      '{"pid":4321,"komputer":"loket-2","sejak":"2026-03-13T08:00:00+07:00"}\n',
    );
  });

  test('bukan di terminal, tanpa --ya: pemegang, komputer, dan umurnya disebut, kunci tetap', async () => {
    const hasil = await m.layanan(['buka-kunci']);
    expect(hasil).toMatchObject({ kode: 2, keluar: '' });
    expect(hasil.galat).toContain(
      'proses 4321 di komputer loket-2, sejak 2026-03-13T08:00:00+07:00; tanda hidup terakhir 60 menit',
    );
    expect(hasil.galat).toContain('Coba: layanan buka-kunci --ya');
    expect(existsSync(kunci())).toBe(true);
  });

  test('--uji-coba, juga dengan --ya, tidak membuangnya', async () => {
    expect((await m.beres(['buka-kunci', '--uji-coba', '--ya'])).galat).toContain('Uji coba, kunci tidak dibuang.');
    expect(existsSync(kunci())).toBe(true);
  });

  test('--ya membuangnya, dan sesudah itu tidak ada lagi', async () => {
    expect(await m.json(['buka-kunci', '--ya'])).toMatchObject({
      ada: true,
      pid: 4321,
      komputer: 'loket-2',
      dibuang: true,
    });
    expect(existsSync(kunci())).toBe(false);
    expect(await m.json(['buka-kunci'])).toEqual({ ada: false, dibuang: false });
  });

  test('pemegang yang tidak dapat dibaca tidak menghalangi', async () => {
    writeFileSync(join(m.toko, 'pemegang.json'), 'bukan JSON');
    expect((await m.beres(['buka-kunci', '--ya'])).galat).toContain('pemegangnya tidak diketahui');
    expect(existsSync(kunci())).toBe(false);
  });

  test('penulis mencatat dirinya, hanya terbaca pemiliknya', async () => {
    await tindak(m, 'PI-2026-0003', ['teruskan'], { jam: '2026-04-03T09:00:00+07:00' });
    const isi = JSON.parse(readFileSync(join(m.toko, 'pemegang.json'), 'utf8'));
    expect(isi).toEqual({
      pid: expect.any(Number),
      komputer: expect.any(String),
      sejak: expect.stringMatching(/^2026-04-03T09:00/),
      kunci: expect.stringMatching(/^\d+:\d+$/),
      ruang: process.platform === 'linux' ? expect.stringMatching(/^[0-9a-f-]{36} pid:\[\d+\]$/) : null,
    });
  });
});
