import { readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import {
  acakDari,
  bacaKasus,
  berkasTercakup,
  jalurKasus,
  masalah,
  rantaiUlang,
  tokoIsi,
  tulisKasus,
} from './alat-periksa.js';
import { ganti, PI1 } from './alat-temuan.js';
import { buangFolder, isiFolder, PI, susun, toko } from './bahan-toko.js';

afterEach(buangFolder);

describe('seluruh toko', () => {
  test.each<[string, (folder: string) => void, string[]]>([
    ['toko.json hilang', (f) => unlinkSync(join(f, 'toko.json')), ['toko toko.json null']],
    ['toko.json rusak', ganti('toko.json', () => '{'), ['toko toko.json null']],
    ['toko.json null', ganti('toko.json', () => 'null\n'), ['toko toko.json null']],
    [
      'folder nomor hilang',
      (f) => rmSync(join(f, 'nomor'), { recursive: true }),
      [
        'toko nomor null',
        'klaim arsip/2026/PI-2026-0002.2.json PI-2026-0002',
        'klaim arsip/2026/PI-2026-0004.2.json PI-2026-0004',
      ],
    ],
    [
      'folder jejak hilang',
      (f) => rmSync(join(f, 'jejak'), { recursive: true }),
      ['toko jejak null', 'jejak jejak null'],
    ],
    [
      'skema toko lebih baru',
      ganti('toko.json', (t) => t.replace('"skema": 1', '"skema": 2')),
      ['toko toko.json null'],
    ],
  ])('%s: disebut, dan selebihnya tetap diperiksa', async (_, rusakkan, harus) => {
    const folder = await tokoIsi();
    rusakkan(folder);
    expect(await masalah(folder)).toEqual(harus);
  });

  test('beberapa masalah sekaligus disebut semua', async () => {
    const folder = await tokoIsi();
    writeFileSync(join(folder, PI1), '');
    writeFileSync(jalurKasus(folder, 'PI-2026-0002'), 'null');
    unlinkSync(jalurKasus(folder, 'PI-2026-0003'));
    tulisKasus(
      folder,
      rantaiUlang(bacaKasus(folder, 'PD-2026-0001'), bacaKasus(folder, 'PD-2026-0001').peristiwa.slice(0, 1)),
    );
    unlinkSync(join(folder, 'toko.json'));
    expect(await masalah(folder)).toEqual([
      'toko toko.json null',
      'kasus arsip/2026/PI-2026-0002.2.json PI-2026-0002',
      `kasus ${PI1} PI-2026-0001`,
      'jejak jejak/2026-04.jsonl PD-2026-0001',
      'nomor jejak/2026-03.jsonl PI-2026-0003',
    ]);
  });

  test('1.000 bita diubah acak (benih tetap): tiap kali berkas atau kasusnya disebut', async () => {
    const folder = await tokoIsi();
    const acak = acakDari(20260313);
    const berkas = berkasTercakup(folder);
    const lolos: string[] = [];
    for (let i = 0; i < 1000; i += 1) {
      const nama = berkas[acak(berkas.length)] ?? '';
      const asli = readFileSync(join(folder, nama));
      const jadi = Buffer.from(asli);
      const tempat = acak(asli.length);
      jadi[tempat] = ((jadi[tempat] ?? 0) + 1 + acak(255)) % 256;
      writeFileSync(join(folder, nama), jadi);
      const disebut = await masalah(folder);
      const nomor = /[A-Z]{2}-2026-\d{4}/.exec(nama)?.[0] ?? '-';
      if (!disebut.some((d) => d.includes(nama) || d.endsWith(nomor) || nama.startsWith('jejak')))
        lolos.push(`${nama} ${tempat}`);
      if (disebut.length === 0) lolos.push(`${nama} ${tempat}: tidak ada`);
      writeFileSync(join(folder, nama), asli);
    }
    expect(lolos).toEqual([]);
    expect(await masalah(folder)).toEqual([]);
  }, 120_000);

  test('kasus baru tidak dapat dibuat selagi sebuah folder hilang', async () => {
    const folder = await tokoIsi();
    rmSync(join(folder, 'arsip'), { recursive: true });
    expect(await toko(folder).buat(PI, susun())).toMatchObject({ ok: false, salah: { jenis: 'toko' } });
    expect(isiFolder(folder)).not.toContain('arsip');
  });
});
