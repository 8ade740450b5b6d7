import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { DAFTAR } from '../alat/permohonan.js';

/** Two desks that know the same closed case; one of them takes the closing back. */
let kantor: MejaDalam;
let desa: MejaDalam;
beforeEach(async () => {
  [kantor, desa] = [mejaDalam(), mejaDalam()];
  await kantor.json(DAFTAR);
  await kantor.json(['teruskan', '1']);
  await kantor.json(['cabut', '1', '--alasan', 'sudah dapat']);
  cpSync(kantor.toko, desa.toko, { recursive: true });
  desa.jam('2026-03-13T10:00:00+07:00');
  await desa.json(['urungkan', '1', '--alasan', 'salah kasus']);
});
afterEach(() => {
  kantor.buang();
  desa.buang();
});

const sehat = async (m: MejaDalam) => expect(await m.json(['periksa'])).toMatchObject({ baik: true, masalah: [] });

describe('urungkan dan gabung', () => {
  test('urungan dari meja lain membuka kasusnya di sini juga', async () => {
    await kantor.json(['gabung', desa.toko]);
    expect(await kantor.json(['lihat', '1'])).toMatchObject({
      status: 'di-kepala-dinas',
      selesai: false,
      ditutup: null,
    });
    expect(await kantor.json(['tugas', '--semua'])).toHaveLength(1);
    await sehat(kantor);
  });

  test('meja yang mengurungkan tidak ditutup lagi oleh salinan lama', async () => {
    await desa.json(['gabung', kantor.toko]);
    expect((await desa.json(['lihat', '1'])).status).toBe('di-kepala-dinas');
    await sehat(desa);
  });

  test('sesudah catatan gabung di tengah, yang diurungkan tetap tindakan yang sama', async () => {
    await kantor.json(['gabung', desa.toko]);
    await kantor.json(['cabut', '1', '--alasan', 'kini benar']);
    await kantor.json(['urungkan', '1', '--alasan', 'masih keliru']);
    const { riwayat } = await kantor.json(['lihat', '1']);
    expect(riwayat.map((p: { tindakan: string; diurungkan: boolean }) => `${p.tindakan} ${p.diurungkan}`)).toEqual([
      'daftar false',
      'teruskan false',
      'cabut true',
      'urungkan false',
      'cabut true',
      'urungkan false',
    ]);
    await sehat(kantor);
  });

  test('cadangan, dipulihkan: kasusnya tetap terbuka', async () => {
    const flashdisk = join(desa.folder, 'flashdisk');
    mkdirSync(flashdisk);
    const { keluar } = await desa.layanan(['cadangkan', flashdisk]);
    await kantor.json(['pulihkan', keluar.trim(), '--ya']);
    expect((await kantor.json(['lihat', '1'])).status).toBe('di-kepala-dinas');
    await sehat(kantor);
  });
});

describe('terputus sesudah kasusnya terbuka lagi, sebelum revisi lama di arsip dibuang', () => {
  const arsip = 'arsip/2026/PI-2026-0001.3.json';

  test('yang terbaca hanya yang terbuka; periksa menyebut sisanya; tindakan berikutnya merapikannya', async () => {
    cpSync(join(kantor.toko, arsip), join(desa.toko, arsip));
    const semua = await desa.json(['cari', '--semua']);
    expect(semua.map((k: { status: string }) => k.status)).toEqual(['di-kepala-dinas']);
    expect((await desa.layanan(['periksa'])).keluar + (await desa.layanan(['periksa'])).galat).toContain(
      'PI-2026-0001',
    );
    await desa.json(['cabut', '1', '--alasan', 'kini benar']);
    expect((await desa.json(['cari', '--semua'])).map((k: { status: string }) => k.status)).toEqual(['dicabut']);
    await sehat(desa);
  });
});
