import { execFileSync } from 'node:child_process';
import { copyFileSync, linkSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { tambahkan } from '../../src/domain/rantai.js';
import {
  buangFolder,
  daftarkan,
  folderBaru,
  isiFolder,
  jejakTercatat,
  KASUS_SATU,
  lakukan,
  PDF,
  PENCATAT,
  PI,
  susun,
  tindakan,
  toko,
  tolakToko,
} from './bahan-toko.js';

afterEach(buangFolder);

describe('sisa di proses/', () => {
  test('yang tidak pernah terpaut dibuang, juga yang terpotong', async () => {
    const folder = folderBaru();
    await daftarkan(toko(folder));
    copyFileSync(join(folder, KASUS_SATU), join(folder, 'proses', 'PI-2026-0001.1.99-abc.json'));
    writeFileSync(join(folder, 'proses', 'PI-2026-0002.1.99-abc.json'), '{"skema"');
    expect((await daftarkan(toko(folder))).nomor).toBe('PI-2026-0002');
    expect(isiFolder(folder, 'proses')).toEqual([]);
  });

  test('yang terpaut tanpa baris jejak dilengkapi, sebelum baris berikutnya', async () => {
    const folder = folderBaru();
    const t = toko(folder);
    const satu = await daftarkan(t);
    const dua = tambahkan(satu, [tindakan('teruskan'), tindakan('catat')], PENCATAT);
    const niat = join(folder, 'proses', 'PI-2026-0001.2.99-abc.json');
    writeFileSync(niat, JSON.stringify(dua));
    linkSync(niat, join(folder, 'berjalan', 'PI-2026-0001.2.json'));
    await t.ubah('PI-2026-0001', lakukan('catat', 'lagi'));
    expect(jejakTercatat(folder)).toEqual([1, 2, 3, 4].map((n) => `PI-2026-0001#${n}`));
    expect(isiFolder(folder, 'berjalan')).toEqual(['PI-2026-0001.3.json']);
    expect(isiFolder(folder, 'proses')).toEqual([]);
  });

  test('sisa kasus yang rusak dibiarkan dan tidak menghalangi kasus lain', async () => {
    const folder = folderBaru();
    await daftarkan(toko(folder));
    linkSync(join(folder, KASUS_SATU), join(folder, 'proses', 'PI-2026-0001.1.99-abc.json'));
    writeFileSync(join(folder, KASUS_SATU), 'rusak');
    expect((await daftarkan(toko(folder))).nomor).toBe('PI-2026-0002');
    expect(isiFolder(folder, 'proses')).toHaveLength(1);
  });

  test('salinan lampiran lama dibuang sesudah tujuh hari, yang baru tidak', async () => {
    const folder = folderBaru();
    await daftarkan(toko(folder));
    writeFileSync(join(folder, 'proses', 'lampiran-x.tmp'), 'x');
    await toko(folder, { jam: () => Date.now() }).buat(PI, susun());
    expect(isiFolder(folder, 'proses')).toEqual(['lampiran-x.tmp']);
    await toko(folder, { jam: () => Date.now() + 8 * 86_400_000 }).buat(PI, susun());
    expect(isiFolder(folder, 'proses')).toEqual([]);
  });
});

describe('lampiran', () => {
  test('disalin sekali menurut isinya, tanpa nama yang diberikan', async () => {
    const folder = folderBaru();
    const t = toko(folder);
    writeFileSync(join(folder, 'surat.pdf'), PDF);
    for (let i = 0; i < 2; i += 1) {
      const siap = await t.siapkanLampiran(join(folder, 'surat.pdf'));
      await t.buat(PI, susun(), siap.ok ? [siap.nilai] : []);
    }
    expect(isiFolder(folder, 'lampiran')).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.pdf$/)]);
    expect(isiFolder(folder, 'proses')).toEqual([]);
  });

  test('yang ditolak dan yang dibuang tidak meninggalkan apa-apa', async () => {
    const folder = folderBaru();
    const t = toko(folder);
    writeFileSync(join(folder, 'a.pdf'), PDF);
    writeFileSync(join(folder, 'b.pdf'), 'bukan');
    await t.siapkanLampiran(join(folder, 'b.pdf'));
    const siap = await t.siapkanLampiran(join(folder, 'a.pdf'));
    if (siap.ok) await t.buangLampiran([siap.nilai]);
    expect([isiFolder(folder, 'proses'), isiFolder(folder, 'lampiran')]).toEqual([[], []]);
  });

  test('FIFO dan perangkat ditolak tanpa menunggu', async () => {
    const folder = folderBaru();
    execFileSync('mkfifo', [join(folder, 'pipa')]);
    for (const jalur of [join(folder, 'pipa'), '/dev/zero']) {
      expect(await toko(folder).siapkanLampiran(jalur)).toMatchObject({
        ok: false,
        salah: expect.stringContaining('bukan berkas biasa'),
      });
    }
  });

  test('salinan yang hilang sebelum disimpan: ditolak, tidak ada yang tercatat', async () => {
    const folder = folderBaru();
    const t = toko(folder);
    writeFileSync(join(folder, 'a.pdf'), PDF);
    const siap = await t.siapkanLampiran(join(folder, 'a.pdf'));
    if (!siap.ok) throw new Error(siap.salah);
    await t.buangLampiran([siap.nilai]);
    expect(tolakToko(await t.buat(PI, susun(), [siap.nilai]))).toMatch(/^toko: Salinan lampiran/);
    expect(isiFolder(folder, 'berjalan')).toEqual([]);
  });

  test('salinan final yang terpotong diganti yang utuh', async () => {
    const folder = folderBaru();
    const t = toko(folder);
    writeFileSync(join(folder, 'a.pdf'), PDF);
    const siap = await t.siapkanLampiran(join(folder, 'a.pdf'));
    if (!siap.ok) throw new Error(siap.salah);
    const final = join(folder, 'lampiran', `${siap.nilai.sha256}.pdf`);
    writeFileSync(final, '');
    await t.buat(PI, susun(), [siap.nilai]);
    expect(readFileSync(final)).toEqual(PDF);
  });
});
