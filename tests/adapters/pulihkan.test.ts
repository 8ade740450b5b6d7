import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { cadangan, DIAM, isiSemua, masalahToko } from './alat-cadangan.js';
import { jalurKasus, potret } from './alat-periksa.js';
import { akar, cad, folder, pakaiCadangan, pulih } from './alat-pulihkan.js';
import {
  daftarkan,
  folderBaru,
  isiFolder,
  JAM,
  lakukan,
  nilai,
  semuaKasus,
  semuaMode,
  toko,
  tolakToko,
} from './bahan-toko.js';

describe('toko dipulihkan', () => {
  test('sesudah rm -rf: setiap byte sama, ujung jejak sama, dan penomoran berlanjut', async () => {
    const sebelum = isiSemua(folder);
    rmSync(folder, { recursive: true });
    expect(await pulih()).toMatchObject({ keadaan: 'kosong', dipulihkan: true, disisihkan: null });
    expect(isiSemua(folder)).toEqual(sebelum);
    expect(await masalahToko(folder)).toEqual([]);
    expect((await daftarkan(toko(folder))).nomor).toBe('PI-2026-0005');
    expect(new Set(Object.values(semuaMode(folder)))).toEqual(new Set(['600 f', '700 d']));
    expect(isiFolder(akar)).toEqual(['toko', 'usb']);
  });

  test.each([
    ['folder kosong', () => mkdirSync(folder)],
    ['folder induk yang belum ada', () => rmSync(akar, { recursive: true })],
  ])('ke %s', async (_, siapkan) => {
    const lain = folderBaru();
    renameSync(cad, join(lain, 'cad'));
    pakaiCadangan(join(lain, 'cad'));
    rmSync(folder, { recursive: true });
    siapkan();
    expect((await pulih()).disisihkan).toBeNull();
    expect((await semuaKasus(toko(folder))).map((b) => b.nomor)).toHaveLength(5);
  });

  test('yang semula ada dipindahkan utuh ke sebelahnya', async () => {
    await daftarkan(toko(folder), 'sesudah cadangan');
    const sebelum = isiSemua(folder);
    const { disisihkan, keadaan } = await pulih();
    expect([keadaan, disisihkan]).toEqual(['berisi', `${folder}-sebelum-pulih-20260302-090000`]);
    expect(isiSemua(disisihkan ?? '')).toEqual(sebelum);
    expect(isiSemua(folder)).toEqual(isiSemua(join(cad, 'data')));
    expect(await masalahToko(disisihkan ?? '')).toEqual([]);
    expect(existsSync(join(disisihkan ?? '', 'kunci'))).toBe(false);
  });

  test('dua kali pada detik yang sama: sisihan yang pertama tidak ditimpa', async () => {
    await daftarkan(toko(folder));
    const satu = await pulih();
    await daftarkan(toko(folder));
    const dua = await pulih();
    expect(dua.disisihkan).toBe(`${satu.disisihkan}-2`);
    expect(isiSemua(satu.disisihkan ?? '')).not.toEqual(isiSemua(folder));
  });

  test('yang sudah sama dengan cadangannya dibiarkan', async () => {
    expect(await pulih()).toMatchObject({ keadaan: 'sama', dipulihkan: false, disisihkan: null });
    expect(isiFolder(akar)).toEqual(['toko', 'usb']);
  });

  test('tanpa persetujuan tidak ada yang berubah', async () => {
    await daftarkan(toko(folder));
    const sebelum = potret(akar);
    const dilihat: unknown[] = [];
    const hasil = await toko(folder).pulihkan(cad, DIAM, async (rencana) => {
      dilihat.push(rencana.keadaan);
      return false;
    });
    expect(nilai(hasil)).toMatchObject({ dipulihkan: false, disisihkan: null });
    expect([dilihat, potret(akar)]).toEqual([['berisi'], sebelum]);
  });

  test('toko yang rusak pun diganti, dan yang rusak tetap tersimpan', async () => {
    writeFileSync(join(folder, 'toko.json'), '');
    const { disisihkan } = await pulih();
    expect(readFileSync(join(disisihkan ?? '', 'toko.json'), 'utf8')).toBe('');
    expect(await masalahToko(folder)).toEqual([]);
  });

  test('toko di balik tautan simbolik tetap di sana', async () => {
    renameSync(folder, join(akar, 'cakram2'));
    symlinkSync('cakram2', folder);
    await daftarkan(toko(folder));
    const { disisihkan } = await pulih();
    expect(disisihkan).toBe(join(akar, 'cakram2-sebelum-pulih-20260302-090000'));
    expect(isiFolder(akar)).toEqual(['cakram2', 'cakram2-sebelum-pulih-20260302-090000', 'toko', 'usb']);
    expect(isiSemua(join(akar, 'cakram2'))).toEqual(isiSemua(join(cad, 'data')));
  });

  test('kerusakan yang sudah ada ketika dicadangkan tidak menghalangi, dan disebut', async () => {
    writeFileSync(jalurKasus(folder, 'PD-2026-0001'), '{');
    pakaiCadangan((await cadangan(toko(folder), join(akar, 'usb'))).jalur);
    rmSync(folder, { recursive: true });
    const { cadangan: c, dipulihkan } = await pulih();
    expect([dipulihkan, c.temuan.map((t) => t.berkas)]).toEqual([true, ['berjalan/PD-2026-0001.2.json']]);
  });
});

describe('pemulihan yang terputus', () => {
  /** As after a kill between the two renames. */
  async function antaraDuaNama(): Promise<string> {
    await daftarkan(toko(folder), 'sesudah cadangan');
    const sisih = `${folder}-sebelum-pulih-20260301-080000`;
    renameSync(folder, sisih);
    writeFileSync(`${folder}.pemulihan`, `${sisih}\n`);
    return sisih;
  }

  test('di antara dua nama: toko baru tidak dimulai diam-diam, dan pesannya menyebut di mana yang lama', async () => {
    const sisih = await antaraDuaNama();
    const hasil = await toko(folder).buat({ awalan: 'PI', tahun: 2026 }, () => {
      throw new Error('tidak boleh sampai sini');
    });
    expect(tolakToko(hasil)).toMatch(new RegExp(`^toko: .*Pemulihan dari cadangan terputus.*${sisih}`));
    expect(tolakToko(await toko(folder).baca('PI-2026-0001'))).toMatch(/terputus/);
    expect(existsSync(folder)).toBe(false);
  });

  test('perintah yang sama menuntaskannya, yang lama tetap utuh', async () => {
    const sisih = await antaraDuaNama();
    const lama = isiSemua(sisih);
    expect(await pulih()).toMatchObject({ dipulihkan: true, disisihkan: null });
    expect(isiSemua(folder)).toEqual(isiSemua(join(cad, 'data')));
    expect(isiSemua(sisih)).toEqual(lama);
    expect(isiFolder(akar)).toEqual(['toko', basename(sisih), 'usb']);
  });

  test('sesudah keduanya: diulang tidak menggeser apa pun, tandanya hilang', async () => {
    await daftarkan(toko(folder));
    const { disisihkan } = await pulih();
    writeFileSync(`${folder}.pemulihan`, `${disisihkan}\n`);
    expect((await toko(folder).berjalan()).berkas.length).toBeGreaterThan(0);
    expect(await pulih()).toMatchObject({ keadaan: 'sama', dipulihkan: false });
    expect(isiFolder(akar)).toEqual(['toko', basename(disisihkan ?? ''), 'usb']);
  });

  test('salinan setengah jadi dari dahulu dibuang, yang baru dibiarkan', async () => {
    for (const [nama, umurHari] of [
      ['toko.pulih-lama', 2],
      ['toko.pulih-baru', 0],
    ] as const) {
      mkdirSync(join(akar, nama));
      const saat = JAM / 1000 - umurHari * 86_400;
      utimesSync(join(akar, nama), saat, saat);
    }
    await daftarkan(toko(folder));
    await pulih();
    expect(isiFolder(akar).filter((n) => n.includes('.pulih-'))).toEqual(['toko.pulih-baru']);
  });

  test('yang menunggu kunci selagi data diganti mencatat di data yang baru', async () => {
    await daftarkan(toko(folder), 'hilang dari cadangan');
    const [hasil, kasus] = await Promise.all([
      pulih(),
      toko(folder).ubah('PI-2026-0001', lakukan('catat', 'serentak')),
    ]);
    expect(hasil.dipulihkan).toBe(true);
    const semua = [folder, hasil.disisihkan ?? ''];
    const tercatat = await Promise.all(semua.map((f) => toko(f).baca('PI-2026-0001')));
    const sidik = nilai(kasus).peristiwa.at(-1)?.sidik;
    expect(tercatat.some((t) => nilai(t)?.peristiwa.some((p) => p.sidik === sidik))).toBe(true);
    for (const f of semua) expect(await masalahToko(f)).toEqual([]);
    expect(dirname(folder)).toBe(akar);
  });
});
