import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { KepalaIndeks } from '../../src/adapters/store-json/indeks-berkas.js';
import { BENTUK_INTI, inti } from '../../src/domain/inti.js';
import { standar } from '../alat/acuan.js';
import type { MejaDalam } from '../alat/dalam-proses.js';
import {
  berhasilSemua,
  berkasIndeks,
  buangContoh,
  bukaToko,
  katakan,
  mejaBerarsip,
  nomorArsip,
  permohonan,
} from './alat-indeks.js';

let m: MejaDalam;
beforeEach(async () => {
  m = await mejaBerarsip();
});
afterEach(() => m.buang());
afterAll(buangContoh);

const kepala = (): KepalaIndeks =>
  JSON.parse(readFileSync(join(m.toko, 'indeks/kepala.json'), 'utf8').split('\n')[0] ?? '');
const nomorPi = (n: number) => `PI-2026-${String(n).padStart(4, '0')}`;

test('yang ditutup sejak itu disusulkan dari jejak; bila sudah banyak, disimpan', async () => {
  const tanya = () => nomorArsip(bukaToko(m.toko, true), { teks: 'peta kampung' });
  expect(await tanya()).toEqual([]);
  const awal = kepala();
  const [pertama, ...lain] = Array.from({ length: 33 }, (_, n) => n + 6);
  const tutup = (n = 0) => [permohonan(`Peta kampung ${n}`), ['cabut', nomorPi(n), '--alasan', 'x']];
  await berhasilSemua(m, ...tutup(pertama));
  expect(await tanya()).toEqual([nomorPi(6)]);
  // So few are looked up each time.
  expect(kepala()).toEqual(awal);
  await berhasilSemua(m, ['koreksi', 'pi-1', '--rincian', 'Denah', '--alasan', 'x']);
  for (const n of lain) await berhasilSemua(m, permohonan(`Peta kampung ${n}`));
  expect(await tanya()).toEqual([nomorPi(6)]);
  expect(kepala().letak.byte).toBeGreaterThan(awal.letak.byte);
  expect(kepala()).toMatchObject({ diganti: ['PI-2026-0001'], potongan: [awal.potongan[0], { jumlah: 2 }] });
  expect(await nomorArsip(bukaToko(m.toko, true), { teks: 'denah' })).toEqual(['PI-2026-0001', 'PI-2026-0002']);
  const { permohonan: jumlah } = await m.json(['rekap', '--tahun', '2026']);
  expect(jumlah).toMatchObject({ diterima: 38, dicabut: 4, berjalan: 34 });
});

test('indeks tidak ikut dicadangkan, dan periksa tidak menemukan apa-apa padanya', async () => {
  await katakan(m);
  const { keluar } = await m.layanan(['periksa', '--json']);
  const salah = (JSON.parse(keluar) as { masalah: { berkas: string }[] }).masalah;
  expect(salah.filter((s) => !s.berkas.startsWith('arsip/2026/orang-asing'))).toEqual([]);
  mkdirSync(join(m.folder, 'cadangan'));
  await m.layanan(['cadangkan', join(m.folder, 'cadangan')]);
  const [nama = ''] = readdirSync(join(m.folder, 'cadangan'));
  expect(readdirSync(join(m.folder, 'cadangan', nama, 'data'))).toContain('arsip');
  expect(existsSync(join(m.folder, 'cadangan', nama, 'data/indeks'))).toBe(false);
});

test('toko yang disegel: indeksnya tersegel juga, dan menjawab sama', async () => {
  const benar = await katakan(m);
  const terbaca = () => berkasIndeks(m).filter((b) => readFileSync(b).includes('asep suherman'));
  expect(terbaca()).not.toEqual([]);
  await berhasilSemua(m, ['pengaturan', 'enkripsi', 'nyala', '--ya']);
  expect(terbaca()).toEqual([]);
  expect(await katakan(m)).toEqual(benar);
  expect(berkasIndeks(m).every((b) => readFileSync(b).subarray(0, 20).includes('LAYANAN-SEGEL'))).toBe(true);
  await berhasilSemua(m, ['pengaturan', 'enkripsi', 'mati', '--ya']);
  expect(await katakan(m)).toEqual(benar);
});

test('identitas yang dihapus tidak tinggal di indeks', async () => {
  await katakan(m);
  m.jam('2032-03-13T09:12:00+07:00');
  await berhasilSemua(m, ['arsip', 'hapus-identitas', '--sebelum', '2027', '--ya']);
  const ada = () => berkasIndeks(m).filter((b) => readFileSync(b).includes('bantuan sosial per kecamatan tahun 2025'));
  expect(ada()).toEqual([]);
  expect(await nomorArsip(bukaToko(m.toko, true), { teks: 'bantuan sosial' })).toEqual([]);
  expect(berkasIndeks(m)).not.toEqual([]);
  expect(ada()).toEqual([]);
});

// What is told of a case must not change unseen: the index of an older program would go on answering by the old rule.
test('inti kasus contoh tetap; bila berubah, naikkan BENTUK_INTI lalu salin sidik barunya', async () => {
  const hash = createHash('sha256');
  for await (const satu of bukaToko(m.toko, false).arsip()) {
    if (!('peristiwa' in satu)) throw new Error(satu.pesan);
    const { diterima, golongan, ...lain } = inti(satu, standar(satu.standar));
    hash.update(JSON.stringify({ ...lain, diterima, golongan }));
  }
  expect([BENTUK_INTI, hash.digest('hex').slice(0, 16)]).toEqual([3, '4e6e0e92c5566577']);
});

describe('yang disusun lagi', () => {
  const tanya = (lain: Parameters<typeof bukaToko>[2] = {}) =>
    nomorArsip(bukaToko(m.toko, true, lain), { teks: 'denah' });

  test.each<[string, () => void]>([
    ['kepalanya hilang', () => rmSync(join(m.toko, 'indeks/kepala.json'))],
    ['kepalanya rusak', () => writeFileSync(join(m.toko, 'indeks/kepala.json'), '{')],
    ['bagiannya hilang', () => rmSync(berkasIndeks(m).find((n) => n.endsWith('.teks')) ?? '')],
  ])('%s: yang lama tidak tinggal', async (_, rusakkan) => {
    const benar = await tanya();
    const semula = berkasIndeks(m);
    for (let n = 0; n < 3; n += 1) {
      rusakkan();
      expect(await tanya()).toEqual(benar);
      expect(berkasIndeks(m)).toHaveLength(semula.length);
    }
    expect(berkasIndeks(m).filter((nama) => semula.includes(nama))).toEqual([join(m.toko, 'indeks/kepala.json')]);
  });

  test('dan bagiannya dibuang orang lain yang lebih dahulu selesai: indeks orang itu yang dipakai', async () => {
    const indeks = join(m.toko, 'indeks');
    const benar = await tanya();
    cpSync(indeks, join(m.folder, 'mereka'), { recursive: true });
    const mereka = kepala();
    rmSync(indeks, { recursive: true });
    let kali = 0;
    const acak = () => {
      kali += 1;
      // The first name is a piece's, the second that of the head.
      if (kali === 2) {
        rmSync(indeks, { recursive: true });
        cpSync(join(m.folder, 'mereka'), indeks, { recursive: true });
      }
      return `nama${kali}`;
    };
    expect(await tanya({ acak })).toEqual(benar);
    expect([kepala(), kali, readdirSync(join(m.toko, 'proses'))]).toEqual([mereka, 2, []]);
  });
});
