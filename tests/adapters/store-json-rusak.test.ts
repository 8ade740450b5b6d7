import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { tulisan } from '../../src/adapters/store-json/dokumen.js';
import {
  buangFolder,
  daftarkan,
  folderBaru,
  KASUS_SATU,
  kumpulkan,
  lakukan,
  PDF,
  PI,
  semuaMode,
  susun,
  toko,
  tolakToko,
} from './bahan-toko.js';

afterEach(buangFolder);

describe('berkas yang rusak', () => {
  const isi = (folder: string) => JSON.parse(readFileSync(join(folder, KASUS_SATU), 'utf8'));
  const bersarang = (tingkat: number): unknown[] => (tingkat === 1 ? [] : [bersarang(tingkat - 1)]);
  const json = (ubah: (kasus: ReturnType<typeof isi>) => unknown) => (folder: string) =>
    JSON.stringify(ubah(isi(folder)));

  test.each<[string, (folder: string) => string | Uint8Array, string]>([
    ['kosong', () => '', 'Berkas kosong'],
    ['nol semua', () => new Uint8Array(500), 'bukan JSON'],
    ['terpotong', (f) => readFileSync(join(f, KASUS_SATU), 'utf8').slice(0, 200), 'bukan JSON'],
    ['ber-BOM', (f) => `\uFEFF${readFileSync(join(f, KASUS_SATU), 'utf8')}`, 'BOM'],
    ['bukan UTF-8', (f) => Buffer.concat([readFileSync(join(f, KASUS_SATU)), Buffer.from([0xff])]), 'UTF-8'],
    ['null', () => 'null', 'bukan berkas kasus'],
    ['larik', () => '[]', 'bukan berkas kasus'],
    ['terlalu besar', () => new Uint8Array(8 * 1024 * 1024 + 1), 'melebihi 8 MB'],
    ['bersarang dalam', () => `${'['.repeat(5000)}${']'.repeat(5000)}`, 'tingkat'],
    [
      'memuat __proto__',
      (f) => readFileSync(join(f, KASUS_SATU), 'utf8').replace('{', '{"\\u005f_proto__": {},'),
      'terlarang',
    ],
    [
      'memuat __proto__, selebihnya tulisan program',
      (f) => tulisan({ ...isi(f), asing: {} }).replace('"asing"', '"__proto__"'),
      'terlarang',
    ],
    ['bersarang 64 tingkat, tulisan program', (f) => tulisan({ ...isi(f), asing: bersarang(64) }), 'tidak dikenal'],
    ['bersarang 65 tingkat, tulisan program', (f) => tulisan({ ...isi(f), asing: bersarang(65) }), 'lebih dari 64'],
    ['bernomor lain', json((k) => ({ ...k, nomor: 'PI-2026-0002' })), 'berbeda dari nama'],
    ['berevisi lain', json((k) => ({ ...k, revisi: 2 })), 'berbeda dari nama'],
    ['kurang satu isian', json(({ garam: _, ...k }) => k), 'garam'],
    ['berisian asing', json((k) => ({ ...k, asing: 1 })), 'tidak dikenal'],
    ['tanpa peristiwa', json((k) => ({ ...k, peristiwa: [] })), 'peristiwa'],
    [
      'diubah isinya',
      (f) => readFileSync(join(f, KASUS_SATU), 'utf8').replace('anggaran', 'gaji'),
      'tidak cocok dengan sidiknya',
    ],
    ['skema lebih baru', json((k) => ({ ...k, skema: 2 })), 'versi layanan yang lebih baru'],
  ])('%s: ditolak dengan namanya, tidak ditimpa, kasus lain jalan terus', async (_, rusak, kata) => {
    const folder = folderBaru();
    const t = toko(folder);
    await daftarkan(t);
    await daftarkan(t);
    const jadi = Buffer.from(rusak(folder));
    writeFileSync(join(folder, KASUS_SATU), jadi);
    expect(tolakToko(await t.baca('PI-2026-0001'))).toMatch(new RegExp(`^toko: .*${KASUS_SATU}.*${kata}`));
    expect(tolakToko(await t.ubah('PI-2026-0001', lakukan('teruskan')))).toContain(kata);
    expect(jadi.equals(readFileSync(join(folder, KASUS_SATU)))).toBe(true);
    expect((await t.ubah('PI-2026-0002', lakukan('teruskan'))).ok).toBe(true);
    expect((await daftarkan(t)).nomor).toBe('PI-2026-0003');
    const { berkas, rusak: daftarRusak } = await t.berjalan();
    expect(berkas.map((b) => b.nomor)).toEqual(['PI-2026-0002', 'PI-2026-0003']);
    expect(daftarRusak).toEqual([{ berkas: KASUS_SATU, nomor: 'PI-2026-0001', pesan: expect.stringContaining(kata) }]);
  });

  test('revisi lama yang utuh tidak menggantikan revisi terbaru yang rusak', async () => {
    const folder = folderBaru();
    await daftarkan(toko(folder));
    writeFileSync(join(folder, 'berjalan', 'PI-2026-0001.2.json'), '{');
    expect(tolakToko(await toko(folder).baca('PI-2026-0001'))).toMatch(/^toko/);
  });

  test('arsip yang rusak muncul sebagai BerkasRusak', async () => {
    const folder = folderBaru();
    await daftarkan(toko(folder));
    await toko(folder).ubah('PI-2026-0001', lakukan('serah', '', 'diserahkan'));
    writeFileSync(join(folder, 'arsip', '2026', 'PI-2026-0001.2.json'), '');
    expect(await kumpulkan(toko(folder).arsip())).toEqual([
      {
        berkas: 'arsip/2026/PI-2026-0001.2.json',
        nomor: 'PI-2026-0001',
        pesan: expect.stringMatching(/^Berkas kosong\./),
      },
    ]);
  });

  test('berkas yang diganti tautan simbolik ditolak', async () => {
    const folder = folderBaru();
    await daftarkan(toko(folder));
    symlinkSync(join(folder, KASUS_SATU), join(folder, 'berjalan', 'PI-2026-0002.1.json'));
    expect(tolakToko(await toko(folder).baca('PI-2026-0002'))).toContain('tautan simbolik');
  });

  test.each([
    ['skema 2', '{"skema":2,"id":"x"}', 'versi layanan yang lebih baru'],
    ['kosong', '', 'kosong'],
    ['null', 'null', 'bukan kepala'],
    ['tak lengkap', '{"skema":1}', 'tidak lengkap'],
  ])('toko.json %s: semua ditolak, tidak ada yang ditulis', async (_, kepala, kata) => {
    const folder = folderBaru();
    const t = toko(folder);
    await daftarkan(t);
    writeFileSync(join(folder, 'toko.json'), kepala);
    const sebelum = semuaMode(folder);
    for (const hasil of [
      await t.baca('PI-2026-0001'),
      await t.buat(PI, susun()),
      await t.ubah('PI-2026-0001', lakukan('x')),
      await t.simpanDokumen('PI-2026-0001', 'x', PDF),
    ]) {
      expect(tolakToko(hasil)).toContain(kata);
    }
    await expect(t.berjalan()).rejects.toThrow('toko.json');
    expect(semuaMode(folder)).toEqual(sebelum);
  });
});
