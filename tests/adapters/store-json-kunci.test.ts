import { existsSync, mkdirSync, rmdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { afterEach, describe, expect, test } from '@jest/globals';
import { buangFolder, daftarkan, folderBaru, JAM, lakukan, nilai, PI, susun, toko, tolakToko } from './bahan-toko.js';

afterEach(buangFolder);

/** A lock of somebody on another computer; `geser` (ms) is how far its clock is off. Alive, it is touched every second. */
function kunciAsing(folder: string, { hidup, geser = 0 }: { hidup: boolean; geser?: number }): () => void {
  const kunci = join(folder, 'kunci');
  mkdirSync(kunci);
  const sentuh = () => utimesSync(kunci, (Date.now() + geser) / 1000, (Date.now() + geser) / 1000);
  sentuh();
  const sejak = '2026-03-02T08:59:30+07:00';
  writeFileSync(join(folder, 'pemegang.json'), JSON.stringify({ pid: 4321, komputer: 'kantor2', sejak }));
  const detak = hidup ? setInterval(sentuh, 1_000) : undefined;
  return () => clearInterval(detak);
}

const lama = async (kerja: () => Promise<unknown>) => {
  const mulai = performance.now();
  await kerja();
  return performance.now() - mulai;
};

describe('kunci orang lain', () => {
  test.each([
    ['jamnya sebulan di belakang', -30 * 86_400_000, JAM, ' (30 detik).'],
    ['jamnya sepuluh tahun di depan jam kita, dan jam kita mundur', 315_360_000_000, JAM - 3_600_000, '.'],
  ])(
    'pemegang hidup, %s: menunggu dengan kabar, lalu ditolak dengan pemegang dan umur',
    async (_, geser, jam, umur) => {
      const folder = folderBaru();
      await daftarkan(toko(folder));
      const henti = kunciAsing(folder, { hidup: true, geser });
      const kabar: string[] = [];
      let hasil = '';
      const ms = await lama(async () => {
        const t = toko(folder, { kabari: (teks) => kabar.push(teks), jam: () => jam });
        hasil = tolakToko(await t.ubah('PI-2026-0001', lakukan('teruskan')));
      });
      henti();
      rmdirSync(join(folder, 'kunci'));
      expect(hasil).toMatch(/^toko: Data sedang dipakai/);
      expect(hasil).toContain(`proses 4321 di kantor2 sejak 2026-03-02T08:59:30+07:00${umur}`);
      expect(kabar).toEqual([expect.stringMatching(/^Menunggu petugas lain .*kantor2.*paling lama 10 detik/)]);
      expect(ms).toBeGreaterThan(9_500);
      expect(nilai(await toko(folder).baca('PI-2026-0001'))?.revisi).toBe(1);
    },
  );

  test.each([
    ['jam benar', 0],
    ['dari bulan lalu', -30 * 86_400_000],
    ['dari tahun depan', 365 * 86_400_000],
  ])('pemegang mati, %s: diambil alih sendiri sesudah diamati tiga detik', async (_, geser) => {
    const folder = folderBaru();
    await daftarkan(toko(folder));
    kunciAsing(folder, { hidup: false, geser })();
    const kabar: string[] = [];
    const t = toko(folder, { kabari: (teks) => kabar.push(teks) });
    const ms = await lama(async () => nilai(await t.buat(PI, susun('dua'))));
    expect(ms).toBeGreaterThan(2_900);
    expect(kabar).toEqual([expect.stringMatching(/^Menunggu petugas lain .*kantor2/)]);
  });

  test.each<[string, (kunci: string) => void]>([
    ['berkas kosong', (kunci) => writeFileSync(kunci, '')],
    [
      'folder yang ada isinya',
      (kunci) => {
        mkdirSync(kunci);
        writeFileSync(join(kunci, 'sampah'), '');
      },
    ],
  ])('kunci yang ternyata %s tidak menghalangi kantor', async (_, buat) => {
    const folder = folderBaru();
    await daftarkan(toko(folder));
    buat(join(folder, 'kunci'));
    writeFileSync(join(folder, 'pemegang.json'), '');
    expect(nilai(await toko(folder).buat(PI, susun('dua'))).nomor).toBe('PI-2026-0002');
    expect(existsSync(join(folder, 'kunci'))).toBe(false);
  });

  test('pemegang yang selesai dalam satu detik tidak dikabarkan', async () => {
    const folder = folderBaru();
    const kabar: string[] = [];
    const t = toko(folder, { kabari: (teks) => kabar.push(teks) });
    await daftarkan(t);
    const henti = kunciAsing(folder, { hidup: true });
    setTimeout(() => rmdirSync(join(folder, 'kunci')), 400);
    nilai(await t.ubah('PI-2026-0001', lakukan('teruskan')));
    henti();
    expect(kabar).toEqual([]);
  });
});
