import { appendFileSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { barisSah, KEPALA_AWAL, sambung, uraiBaris } from '../../src/adapters/store-json/baris-jejak.js';
import {
  beku,
  buangFolder,
  daftarkan,
  folderBaru,
  isiFolder,
  jejakTercatat,
  lakukan,
  nilai,
  PI,
  susun,
  toko,
} from './bahan-toko.js';

afterEach(buangFolder);

const bulan = (b: string) => `2026-${b}-02T09:00:00+07:00`;
const baris = (folder: string, b: string) =>
  readFileSync(join(folder, 'jejak', `2026-${b}.jsonl`), 'utf8')
    .trim()
    .split('\n');

describe('jejak', () => {
  test('satu baris per peristiwa, berantai, berkas per bulan, menyambung melintasi bulan', async () => {
    const folder = folderBaru();
    const t = toko(folder);
    await daftarkan(t);
    await t.ubah('PI-2026-0001', lakukan('catat', '', null, bulan('05')));
    await t.ubah('PI-2026-0001', lakukan('catat', '', null, bulan('06')));
    expect(isiFolder(folder, 'jejak')).toEqual(['2026-03.jsonl', '2026-05.jsonl', '2026-06.jsonl']);
    expect(jejakTercatat(folder)).toEqual(['PI-2026-0001#1', 'PI-2026-0001#2', 'PI-2026-0001#3']);
    expect(uraiBaris(baris(folder, '03').at(-1) ?? '')).toMatchObject({ lanjut: '2026-05' });
  });

  test('jam yang dimundurkan tidak membuka bulan yang lewat', async () => {
    const folder = folderBaru();
    const t = toko(folder);
    await t.buat(PI, susun('a', bulan('05')));
    await t.buat(PI, susun('b', bulan('03')));
    expect(isiFolder(folder, 'jejak')).toEqual(['2026-03.jsonl', '2026-05.jsonl']);
    expect(jejakTercatat(folder)).toEqual(['PI-2026-0001#1', 'PI-2026-0002#1']);
  });

  test('baris yang terpotong tidak memutus rantai', async () => {
    const folder = folderBaru();
    const t = toko(folder);
    await daftarkan(t);
    appendFileSync(join(folder, 'jejak', '2026-03.jsonl'), '{"urut":2,"wak');
    await daftarkan(t);
    await daftarkan(t);
    expect(jejakTercatat(folder)).toEqual([1, 2, 3].map((n) => `PI-2026-000${n}#1`));
  });

  test('ekor yang hilang bersama listrik dilengkapi dari kasus yang niatnya masih ada', async () => {
    const folder = folderBaru();
    const b = beku('terjejak');
    const hasil = toko(folder, { kait: b.kait }).buat(PI, susun());
    await b.sampai;
    b.lepasKunci(folder);
    truncateSync(join(folder, 'jejak', '2026-03.jsonl'), 0);
    await daftarkan(toko(folder));
    b.bangunkan();
    nilai(await hasil);
    expect(jejakTercatat(folder)).toEqual(['PI-2026-0001#1', 'PI-2026-0002#1']);
  });

  test('penulis yang beku jauh sebelum ekor tidak menulis barisnya dua kali', async () => {
    const folder = folderBaru();
    const b = beku('terpaut');
    const hasil = toko(folder, { kait: b.kait }).buat(PI, susun());
    await b.sampai;
    b.lepasKunci(folder);
    for (let i = 0; i < 80; i += 1) await toko(folder).buat(PI, susun());
    b.bangunkan();
    nilai(await hasil);
    expect(baris(folder, '03')).toHaveLength(81);
  });

  test('jejak panjang: satu baris per peristiwa, juga melewati ekor yang dibaca', async () => {
    const folder = folderBaru();
    const t = toko(folder);
    await daftarkan(t);
    for (let i = 0; i < 120; i += 1) await t.ubah('PI-2026-0001', lakukan('catat', String(i)));
    expect(jejakTercatat(folder)).toEqual(Array.from({ length: 121 }, (_, i) => `PI-2026-0001#${i + 1}`));
    expect(baris(folder, '03')).toHaveLength(121);
  });
});

describe('baris yang sah', () => {
  const isi = (n: number) => ({ waktu: bulan('03'), nomor: 'PI-2026-0001', peristiwa: n, sidik: String(n).repeat(64) });
  const teks = (...semua: unknown[]) => semua.map((b) => `${JSON.stringify(b)}\n`).join('');
  const sah = (isi: string) => barisSah(isi, KEPALA_AWAL).map((b) => ('peristiwa' in b ? b.peristiwa : 0));
  const [a, b, c] = sambung(KEPALA_AWAL, [isi(1), isi(2), isi(3)]);

  test('rantai utuh sah seluruhnya', () => expect(sah(teks(a, b, c))).toEqual([1, 2, 3]));

  test('dari dua baris sesudah kepala yang sama hanya yang pertama sah', () => {
    const [saingan, ekorSaingan] = sambung(a ?? KEPALA_AWAL, [isi(8), isi(9)]);
    expect(sah(teks(a, b, saingan, ekorSaingan, c))).toEqual([1, 2, 3]);
    expect(sah(teks(a, b, c, saingan, ekorSaingan))).toEqual([1, 2, 3]);
  });

  test.each(['waktu', 'nomor', 'peristiwa', 'sidik', 'urut', 'sebelum'])(
    'baris yang diubah %s-nya bukan baris',
    (kunci) => {
      expect(uraiBaris(JSON.stringify({ ...b, [kunci]: 'x' }))).toBeNull();
    },
  );

  test('baris kosong, rusak, dan nol dilewati', () => {
    expect(sah(`\n${teks(a)}\0\0\0\n{"urut"\n${teks(b)}[]\nnull\n`)).toEqual([1, 2]);
  });

  test('tanpa kepala, baris pertama yang gugur dibuang', () => {
    const [saingan] = sambung(KEPALA_AWAL, [isi(8)]);
    expect(barisSah(teks(saingan, b, c), null)).toEqual([b, c]);
  });
});
