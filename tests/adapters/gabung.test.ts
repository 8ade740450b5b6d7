import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { buktiBerlaku, nomorLama, tautanBerlaku } from '../../src/domain/gabung-catatan.js';
import { cadangan, isiSemua, toko } from './alat-cadangan.js';
import { berlampiran, catat, daftar, desa, gabung, harusUtuh, kantor, ringkas, satu, serah } from './alat-gabung.js';
import { potret } from './alat-periksa.js';
import { folderBaru, isiFolder, PDF, PI, semuaKasus } from './bahan-toko.js';

describe('dua toko digabung', () => {
  test('kasus masuk, yang bentrok dinomori ulang, yang selesai masuk arsip, jejak memuat semuanya', async () => {
    await daftar(kantor, 'kantor satu');
    await serah(kantor, await daftar(kantor, 'kantor dua'));
    await daftar(desa, 'desa satu');
    await serah(desa, await daftar(desa, 'desa dua'));
    await daftar(desa, 'desa tiga', 'PD');
    await serah(desa, await daftar(desa, 'desa empat'));
    const milik = isiSemua(join(kantor, 'berjalan'));
    const hasil = await gabung();
    expect(ringkas(hasil)).toEqual([
      'nomori-ulang PI-2026-0001 PI-2026-0004',
      'nomori-ulang PI-2026-0002 PI-2026-0005',
      'tambah PD-2026-0001 PD-2026-0001',
      'tambah PI-2026-0003 PI-2026-0003',
    ]);
    expect(hasil.kasus[1]?.gantiBukti).toEqual([{ lama: 'TB-2026-0001', baru: 'TB-2026-0003' }]);
    expect(isiFolder(kantor, 'arsip', '2026')).toEqual([
      'PI-2026-0002.2.json',
      'PI-2026-0003.1.json',
      'PI-2026-0005.1.json',
    ]);
    expect(isiSemua(join(kantor, 'berjalan'))).toMatchObject(milik);
    expect(nomorLama((await satu(kantor, 'PI-2026-0004')).peristiwa)).toEqual(['PI-2026-0001']);
    expect([...buktiBerlaku((await satu(kantor, 'PI-2026-0005')).peristiwa).values()]).toEqual(['TB-2026-0003']);
    expect(await toko(kantor).nomorBerikut(PI)).toBe('PI-2026-0006');
    await harusUtuh(kantor);
  });

  test('nomor bukti berikutnya tidak pernah yang sudah masuk', async () => {
    await serah(desa, await daftar(desa, 'desa'));
    await gabung();
    const baru = await daftar(kantor, 'kantor');
    await serah(kantor, baru);
    expect([...buktiBerlaku((await satu(kantor, baru)).peristiwa).values()]).toEqual(['TB-2026-0002']);
    await harusUtuh(kantor);
  });

  test('dua kali tidak mengubah satu byte pun, dan toko sumber tidak disentuh', async () => {
    await daftar(kantor, 'kantor');
    await daftar(desa, 'desa');
    await berlampiran(desa);
    const sumber = potret(desa);
    await gabung();
    expect(potret(desa)).toEqual(sumber);
    const sesudah = isiSemua(kantor);
    expect(await gabung()).toMatchObject({ kasus: [], selisih: [], sama: 2 });
    expect(isiSemua(kantor)).toEqual(sesudah);
  });

  test('ke toko kosong: setiap riwayat sama sidiknya', async () => {
    await serah(desa, await daftar(desa, 'satu'));
    await catat(desa, await daftar(desa, 'dua'));
    await gabung();
    for (const b of await semuaKasus(toko(desa))) {
      expect((await satu(kantor, b.nomor)).peristiwa).toEqual(b.peristiwa);
    }
    await harusUtuh(kantor);
  });

  test('dari cadangan sama dengan dari tokonya', async () => {
    await daftar(kantor, 'kantor');
    await catat(desa, await daftar(desa, 'desa'));
    const { jalur } = await cadangan(toko(desa), folderBaru());
    expect(ringkas(await gabung(toko(kantor), jalur))).toEqual(['nomori-ulang PI-2026-0001 PI-2026-0002']);
    expect(ringkas(await gabung())).toEqual([]);
  });

  test('yang dilanjutkan di meja lain dilanjutkan di sini, revisi lamanya pergi', async () => {
    const nomor = await daftar(kantor, 'bersama');
    await gabung(toko(desa), kantor);
    await catat(desa, nomor, { catatan: 'dari desa' });
    expect(ringkas(await gabung())).toEqual([`lanjutkan ${nomor} ${nomor}`]);
    expect(isiFolder(kantor, 'berjalan')).toEqual([`${nomor}.2.json`]);
    expect((await satu(kantor, nomor)).peristiwa).toEqual((await satu(desa, nomor)).peristiwa);
    await harusUtuh(kantor);
  });

  test('tautan ke kasus yang dinomori ulang ikut pindah', async () => {
    await daftar(kantor, 'kantor');
    const asal = await daftar(desa, 'desa');
    const kb = await daftar(desa, 'keberatan', 'KB');
    await catat(desa, kb, { terkait: asal });
    await gabung();
    expect([...tautanBerlaku((await satu(kantor, kb)).peristiwa).values()]).toEqual(['PI-2026-0002']);
    await harusUtuh(kantor);
  });

  test('lampiran dan kertas ikut, kertas di bawah nomor barunya', async () => {
    await daftar(kantor, 'kantor');
    const nomor = await berlampiran(desa);
    await toko(desa).simpanDokumen(nomor, 'tanda-terima', Buffer.from('%PDF-desa'));
    await toko(kantor).simpanDokumen('PI-2026-0001', 'tanda-terima', Buffer.from('%PDF-kantor'));
    await gabung();
    expect(isiSemua(join(kantor, 'lampiran'))).toEqual(isiSemua(join(desa, 'lampiran')));
    const kertas = (n: string) => readFileSync(join(kantor, 'dokumen/2026', n, 'tanda-terima.pdf'), 'utf8');
    expect([kertas('PI-2026-0001'), kertas('PI-2026-0002')]).toEqual(['%PDF-kantor', '%PDF-desa']);
    await harusUtuh(kantor);
  });

  test('kertas sumber yang berupa tautan simbolik tidak diikuti', async () => {
    const nomor = await daftar(desa, 'desa');
    await toko(desa).simpanDokumen(nomor, 'tanda-terima', PDF);
    const jalur = join(desa, 'dokumen/2026', nomor, 'tanda-terima.pdf');
    rmSync(jalur);
    symlinkSync('/etc/hostname', jalur);
    await gabung();
    expect(await toko(kantor).dokumen(nomor, 'tanda-terima')).toBeNull();
  });
});
