import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { buangContoh, masuk, mejaTertutup, SANDI } from '../alat/petugas.js';
import { type Meja, meja } from '../alat/program.js';

const BARU = 'payung kertas merah tua';

let m: Meja;
beforeEach(async () => {
  m = meja();
  await mejaTertutup(m);
});
afterEach(() => m.buang());
afterAll(buangContoh);

const ganti = (lama: string) =>
  m.layanan(['petugas', 'ubah', 'siti', '--sandi', '--sandi-stdin'], { masuk: `${lama}\n${BARU}\n${BARU}\n` });

describe('mengganti sandi sendiri', () => {
  test('sandi sekarang salah: tidak diganti, sesi ditutup, tebakan berikutnya ada di pintu', async () => {
    const salah = await ganti('tapir hujan batu');
    expect([salah.kode, salah.galat]).toEqual([
      5,
      expect.stringContaining('Sandi yang sekarang salah; sesi ini ditutup.'),
    ]);
    expect((await ganti(SANDI)).kode).toBe(5);
    expect((await m.layanan(['cari'])).kode).toBe(5);
    expect((await masuk(m, 'siti')).kode).toBe(0);
  });

  test('sandi sekarang benar: diganti, masuk lagi dengan yang baru', async () => {
    expect((await ganti(SANDI)).kode).toBe(0);
    expect((await masuk(m, 'siti')).kode).toBe(5);
    expect((await masuk(m, 'siti', BARU)).kode).toBe(0);
  });
});
