import { chmodSync, linkSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import {
  buangFolder,
  daftarkan,
  folderBaru,
  isiFolder,
  jejakTercatat,
  KASUS_SATU,
  lakukan,
  PI,
  susun,
  toko,
  tolakToko,
} from './bahan-toko.js';

afterEach(buangFolder);

describe('galat sistem', () => {
  test('folder data yang ternyata berkas: penolakan toko, bukan galat', async () => {
    const jalur = join(folderBaru(), 'berkas');
    writeFileSync(jalur, '');
    for (const hasil of [await toko(jalur).baca('PI-2026-0001'), await toko(jalur).buat(PI, susun())]) {
      expect(tolakToko(hasil)).toMatch(/^toko: .*\(ENOTDIR\)/);
    }
  });

  test('wadah yang menjadi berkas sesudah klaim: mungkin sudah tercatat', async () => {
    const folder = folderBaru();
    await daftarkan(toko(folder));
    const kait = async (titik: string) => {
      if (titik !== 'terpaut') return;
      throw Object.assign(new Error('uji'), { code: 'EIO' });
    };
    const hasil = await toko(folder, { kait }).ubah('PI-2026-0001', lakukan('teruskan'));
    expect(hasil).toMatchObject({
      ok: false,
      salah: { jenis: 'toko', coba: expect.stringContaining('riwayat PI-2026-0001') },
    });
    expect(isiFolder(folder, 'proses')).toHaveLength(1);
    await daftarkan(toko(folder));
    expect(jejakTercatat(folder)).toEqual(['PI-2026-0001#1', 'PI-2026-0001#2', 'PI-2026-0002#1']);
  });

  test('arsip yang tidak terbaca selagi ditelusuri: penolakan toko, bukan galat', async () => {
    const folder = folderBaru();
    await daftarkan(toko(folder));
    writeFileSync(join(folder, 'arsip', '2026'), '');
    const telusuri = async () => {
      for await (const satu of toko(folder).arsip()) expect(satu).toBeDefined();
    };
    await expect(telusuri()).rejects.toMatchObject({ penolakan: { jenis: 'toko' } });
  });

  test.each([
    [-122, /Jatah ruang cakram.*\(EDQUOT\)/],
    [-9999, /\(E9999\)/],
  ])('galat %i yang tidak bernama di Node: tetap penolakan toko', async (errno, pesan) => {
    const kait = async (titik: string) => {
      if (titik === 'sebelum-paut')
        throw Object.assign(new Error('uji'), { errno, code: `Unknown system error ${errno}` });
    };
    expect(tolakToko(await toko(folderBaru(), { kait }).buat(PI, susun()))).toMatch(pesan);
  });

  test('galat sebelum paut: ditolak, tidak ada yang tersisa', async () => {
    const folder = folderBaru();
    const kait = async (titik: string) => {
      if (titik === 'sebelum-paut') throw Object.assign(new Error('uji'), { code: 'ENOSPC' });
    };
    expect(tolakToko(await toko(folder, { kait }).buat(PI, susun()))).toMatch(/Cakram penuh/);
    expect([isiFolder(folder, 'proses'), isiFolder(folder, 'berjalan')]).toEqual([[], []]);
  });

  (process.getuid?.() === 0 ? test.skip : test)('folder tanpa hak tulis: penolakan toko', async () => {
    const folder = folderBaru();
    await daftarkan(toko(folder));
    chmodSync(join(folder, 'proses'), 0o500);
    expect(tolakToko(await toko(folder).buat(PI, susun()))).toMatch(/EACCES/);
    chmodSync(join(folder, 'proses'), 0o700);
  });
});

describe('kunci', () => {
  test('kunci yang ditinggal mati diambil alih', async () => {
    const folder = folderBaru();
    await daftarkan(toko(folder));
    mkdirSync(join(folder, 'kunci'));
    expect((await daftarkan(toko(folder))).nomor).toBe('PI-2026-0002');
  });

  test('kunci yang terus dipegang: ditolak sesudah 10 detik, dengan obatnya', async () => {
    const folder = folderBaru();
    const { lock } = await import('proper-lockfile');
    await daftarkan(toko(folder));
    const lepas = await lock(folder, { lockfilePath: join(folder, 'kunci'), update: 1000, realpath: false });
    linkSync(join(folder, KASUS_SATU), join(folder, 'proses', 'PI-2026-0001.1.4321-abc.json'));
    const hasil = await toko(folder).buat(PI, susun());
    expect(hasil).toMatchObject({
      ok: false,
      salah: {
        jenis: 'toko',
        sebab: expect.stringContaining('proses 4321'),
        coba: expect.stringContaining('buka-kunci'),
      },
    });
    await lepas();
  });

  test('folder kunci bermode 0700', async () => {
    const folder = folderBaru();
    let mode = 0;
    const kait = async () => {
      mode = statSync(join(folder, 'kunci')).mode & 0o777;
    };
    await toko(folder, { kait }).buat(PI, susun());
    expect(mode).toBe(0o700);
  });
});
