import { mkdirSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { perbaiki } from './alat-perbaiki.js';
import { tokoIsi } from './alat-periksa.js';
import { buangFolder, daftarkan, folderBaru, isiFolder, kumpulkan, lakukan, nilai, TB, toko } from './bahan-toko.js';

afterEach(buangFolder);

describe('toko yang sebagian hilang bukan toko baru', () => {
  test.each(['berjalan', 'arsip', 'jejak', 'lampiran', 'nomor'])(
    '%s hilang selagi toko.json ada: baca dan tulis ditolak',
    async (nama) => {
      const folder = await tokoIsi();
      renameSync(join(folder, nama), join(folder, '..', `${nama}-${Date.now()}`));
      const t = toko(folder);
      const penolakan = {
        ok: false,
        salah: { jenis: 'toko', sebab: `Folder ${nama} tidak ada, padahal toko.json ada.` },
      };
      expect(await t.baca('PI-2026-0001')).toMatchObject(penolakan);
      expect(await t.ubah('PI-2026-0001', lakukan('catat'))).toMatchObject(penolakan);
      await expect(t.berjalan()).rejects.toThrow('tidak lengkap');
      await expect(kumpulkan(t.arsip())).rejects.toThrow('tidak lengkap');
      await expect(daftarkan(t)).rejects.toThrow('tidak lengkap');
      expect(isiFolder(folder)).not.toContain(nama);
    },
  );

  test.each(['berjalan', 'arsip', 'jejak', 'nomor', 'cadangan'])(
    'toko.json hilang selagi %s berisi: ditolak',
    async (nama) => {
      const folder = await tokoIsi();
      for (const lain of isiFolder(folder).filter((n) => n !== nama)) rmSync(join(folder, lain), { recursive: true });
      if (nama === 'cadangan') {
        mkdirSync(join(folder, nama));
        writeFileSync(join(folder, nama, 'x'), 'x');
      }
      expect(await toko(folder).baca('PI-2026-0001')).toMatchObject({
        ok: false,
        salah: { sebab: expect.stringContaining(nama) },
      });
      await expect(daftarkan(toko(folder))).rejects.toThrow('tidak lengkap');
      expect(isiFolder(folder)).toEqual([nama]);
    },
  );

  test('folder kosong sisa pembuatan yang terhenti tetap toko baru', async () => {
    const folder = folderBaru();
    await daftarkan(toko(folder));
    for (const nama of ['berjalan', 'jejak'])
      for (const isi of isiFolder(folder, nama)) unlinkSync(join(folder, nama, isi));
    unlinkSync(join(folder, 'toko.json'));
    expect((await daftarkan(toko(folder))).nomor).toBe('PI-2026-0001');
  });

  test('nomor dokumen tetap berurut sesudah semuanya', async () => {
    const folder = await tokoIsi();
    await perbaiki(folder);
    expect(
      nilai(await toko(folder).ubah('PI-2026-0003', lakukan('serah'), TB)).peristiwa.at(-1)?.isi.nomorDokumen,
    ).toBe('TB-2026-0003');
  });
});
