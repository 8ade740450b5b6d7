import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { tokoUjiCoba } from '../../src/adapters/store-uji-coba.js';
import { berhasil } from '../../src/domain/hasil.js';
import {
  buangFolder,
  daftarkan,
  folderBaru,
  isiFolder,
  lakukan,
  nilai,
  PDF,
  PI,
  semuaMode,
  susun,
  TB,
  toko,
} from './bahan-toko.js';
import { kontrakStore } from './kontrak-store.js';

afterEach(buangFolder);
kontrakStore('berkas JSON', async () => toko(folderBaru()));

describe('petunjuk mungkin', () => {
  test('kasus terbuka yang pasti bukan dilewati tanpa diverifikasi, yang lain diverifikasi', async () => {
    const folder = folderBaru();
    const t = toko(folder);
    for (let n = 0; n < 3; n += 1) await daftarkan(t);
    for (const n of ['0001', '0002']) {
      const jalur = join(folder, `berjalan/PI-2026-${n}.1.json`);
      const isi = readFileSync(jalur, 'utf8');
      writeFileSync(jalur, isi.replace(/"sidik": "./, '"sidik": "x'));
    }
    const dilihat: unknown[] = [];
    const { berkas, rusak } = await toko(folder).berjalan({
      mungkin: (mentah) => {
        dilihat.push((mentah as { nomor: string }).nomor);
        return dilihat.at(-1) !== 'PI-2026-0001';
      },
    });
    expect(dilihat).toEqual(['PI-2026-0001', 'PI-2026-0002', 'PI-2026-0003']);
    expect(berkas.map((b) => b.nomor)).toEqual(['PI-2026-0003']);
    expect(rusak.map((b) => b.nomor)).toEqual(['PI-2026-0002']);
  });
});

describe('folder toko', () => {
  test('dibuat pada tulisan pertama, bukan oleh pembacaan', async () => {
    const folder = join(folderBaru(), 'belum', 'ada');
    await toko(folder).baca('PI-2026-0001');
    await toko(folder).berjalan();
    expect(existsSync(folder)).toBe(false);
    await daftarkan(toko(folder));
    expect(isiFolder(folder)).toEqual([
      'arsip',
      'berjalan',
      'dokumen',
      'jejak',
      'lampiran',
      'nomor',
      'pemegang.json',
      'proses',
      'toko.json',
    ]);
    expect(JSON.parse(readFileSync(join(folder, 'toko.json'), 'utf8'))).toMatchObject({ skema: 1 });
  });

  test.each([0o000, 0o022, 0o077])('folder 0700 dan berkas 0600 pada umask %p', async (umask) => {
    const lama = process.umask(umask);
    try {
      const folder = folderBaru();
      const t = toko(folder);
      writeFileSync(join(folder, 'a.pdf'), PDF, { mode: 0o600 });
      const siap = await t.siapkanLampiran(join(folder, 'a.pdf'));
      await t.buat(PI, susun(), siap.ok ? [siap.nilai] : []);
      await t.ubah('PI-2026-0001', lakukan('serah', '', 'diserahkan'), TB);
      await t.simpanDokumen('PI-2026-0001', 'tanda-terima', PDF);
      await t.simpanDokumen('PI-2026-0001', 'tanda-terima', PDF);
      const mode = semuaMode(folder);
      expect(Object.keys(mode).length).toBeGreaterThan(15);
      expect(Object.entries(mode).filter(([, m]) => m !== '700 d' && m !== '600 f')).toEqual([]);
    } finally {
      process.umask(lama);
    }
  });

  test('sesudah tulisan tidak ada sisa, dan satu revisi saja', async () => {
    const folder = folderBaru();
    const t = toko(folder);
    await daftarkan(t);
    await t.ubah('PI-2026-0001', lakukan('teruskan'));
    await t.ubah('PI-2026-0001', lakukan('serah'), TB);
    expect(isiFolder(folder, 'berjalan')).toEqual(['PI-2026-0001.3.json']);
    expect(isiFolder(folder, 'proses')).toEqual([]);
    expect(existsSync(join(folder, 'kunci'))).toBe(false);
  });

  test('klaim nomor dokumen yang terpakai tidak menyimpan data pribadi', async () => {
    const folder = folderBaru();
    await daftarkan(toko(folder));
    await toko(folder).ubah('PI-2026-0001', lakukan('serah'), TB);
    const catatan = readFileSync(join(folder, 'nomor', 'TB-2026-0001.1.json'), 'utf8');
    expect(JSON.parse(catatan)).toMatchObject({ skema: 1, kasus: 'PI-2026-0001', revisi: 2, keputusan: 'terpakai' });
    expect(catatan).not.toContain('Asep');
  });

  test('ringkasan arsip satu baris per penutupan', async () => {
    const folder = folderBaru();
    await daftarkan(toko(folder));
    await toko(folder).ubah('PI-2026-0001', lakukan('serah', '', 'diserahkan'));
    expect(JSON.parse(readFileSync(join(folder, 'arsip', '2026.jsonl'), 'utf8'))).toEqual({
      nomor: 'PI-2026-0001',
      revisi: 2,
      jenis: 'permohonan',
      status: 'diserahkan',
      diterima: '2026-03-02',
      ditutup: '2026-03-02',
    });
  });

  test('nomor kelima digit mengikuti 9999', async () => {
    const folder = folderBaru();
    const t = toko(folder);
    await daftarkan(t);
    writeFileSync(join(folder, 'berjalan', 'PI-2026-9999.4.json'), 'rusak');
    expect((await daftarkan(t)).nomor).toBe('PI-2026-10000');
    expect((await t.berjalan()).berkas.map((b) => b.nomor)).toEqual(['PI-2026-0001', 'PI-2026-10000']);
  });
});

describe('uji coba', () => {
  test('menghitung nomor yang akan diambil, tanpa menyimpan apa pun', async () => {
    const folder = folderBaru();
    const asli = toko(folder);
    await daftarkan(asli);
    writeFileSync(join(folder, 'a.pdf'), PDF);
    const sebelum = semuaMode(folder);
    const uji = tokoUjiCoba(asli);
    expect(nilai(await uji.buat(PI, susun())).nomor).toBe('PI-2026-0002');
    const serah = nilai(await uji.ubah('PI-2026-0001', lakukan('serah'), TB));
    expect([serah.revisi, serah.peristiwa.at(-1)?.isi.nomorDokumen]).toEqual([2, 'TB-2026-0001']);
    expect(await uji.siapkanLampiran(join(folder, 'a.pdf'))).toMatchObject({ ok: true });
    expect(await uji.siapkanLampiran(folder)).toMatchObject({ ok: false });
    expect(nilai(await uji.simpanDokumen('PI-2026-0001', 'x', PDF)).berkas).toBe('dokumen/2026/PI-2026-0001/x.pdf');
    expect(await uji.ubah('PI-2026-0009', lakukan('x'))).toMatchObject({ ok: false, salah: { jenis: 'tidak-ada' } });
    expect(semuaMode(folder)).toEqual(sebelum);
    expect(nilai(await asli.baca('PI-2026-0001'))?.revisi).toBe(1);
  });

  test('tidak membuat folder toko', async () => {
    const folder = join(folderBaru(), 'belum');
    const uji = tokoUjiCoba(toko(folder));
    expect(nilai(await uji.buat(PI, susun())).nomor).toBe('PI-2026-0001');
    expect(await uji.ubah('PI-2026-0001', (b) => berhasil(b))).toMatchObject({
      ok: false,
      salah: { jenis: 'tidak-ada' },
    });
    expect(existsSync(folder)).toBe(false);
  });
});
