import { cpSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { BAGIAN } from '../../src/adapters/store-json/indeks-bentuk.js';
import type { MejaDalam } from '../alat/dalam-proses.js';
import {
  berhasilSemua,
  berkasIndeks,
  buangContoh,
  bukaToko,
  katakan,
  mejaBerarsip,
  NIK,
  nomorArsip,
  PERTANYAAN,
  permohonan,
} from './alat-indeks.js';
import { kumpulkan } from './bahan-toko.js';

let m: MejaDalam;
beforeEach(async () => {
  m = await mejaBerarsip();
});
afterEach(() => m.buang());
afterAll(buangContoh);

const indeks = () => join(m.toko, 'indeks');
const arsip = (nama: string) => join(m.toko, 'arsip/2026', nama);
/** What the program says once there is no index that could be used: a file stands in its place. */
async function tanpaIndeks(): Promise<unknown> {
  const sisih = join(m.folder, 'sisih');
  const ada = berkasIndeks(m).length > 0;
  if (ada) renameSync(indeks(), sisih);
  writeFileSync(indeks(), '');
  const hasil = await katakan(m);
  rmSync(indeks());
  if (ada) renameSync(sisih, indeks());
  return hasil;
}
/** The same answers with the index as it lies there, however it does. */
async function jawabanTetap(): Promise<void> {
  const benar = await tanpaIndeks();
  expect(await katakan(m)).toEqual(benar);
  expect(berkasIndeks(m).length).toBeGreaterThan(0);
}

describe('indeks arsip menjawab seperti membaca semua kasus', () => {
  test('setiap pertanyaan: calonnya memuat semua yang dicari', async () => {
    const [dengan, tanpa] = [bukaToko(m.toko, true), bukaToko(m.toko, false)];
    const semua = await nomorArsip(tanpa, {});
    expect(semua).toHaveLength(5);
    const jawab = Object.fromEntries(
      await Promise.all(PERTANYAAN.map(async ([nama, p]) => [nama, await nomorArsip(dengan, p)] as const)),
    );
    expect(jawab).toEqual({
      NIK: ['PI-2026-0001', 'PI-2026-0003'],
      'NIK atau KK': ['PI-2026-0002'],
      telepon: ['PI-2026-0001', 'PI-2026-0002'],
      'telepon yang sudah dibetulkan': ['PI-2026-0003'],
      teks: ['PI-2026-0001'],
      'teks yang disamarkan': ['PI-2026-0001', 'PI-2026-0002', 'PI-2026-0003'],
      'teks rahasia': [],
      'pengganti teks rahasia': ['PD-2026-0002'],
      // Of a secret report the reporter may be found; of an anonymous one never.
      'teks pelapor anonim': ['PD-2026-0002'],
      'teks yang tidak ada': [],
      serupa: ['PI-2026-0001'],
      jenis: ['PD-2026-0001', 'PD-2026-0002'],
      status: semua,
      masa: semua,
      'masa lain': [],
      nomor: ['PI-2026-0003'],
      'hari dicatat': semua,
      'hari lain': [],
      'tindakan yang tidak ada': [],
      'ditutup sebelum': semua,
      'ditutup kemudian': [],
      'catatan kantor': [],
      'salah satu': ['PD-2026-0001', 'PI-2026-0002'],
    });
    expect(await nomorArsip(dengan, {})).toEqual(semua);
  });

  test('cari, rekap, kasus serupa, kunci kiriman', async () => {
    await jawabanTetap();
    expect(await katakan(m)).toMatchObject({
      serupa: 'PI-2026-0001, PI-2026-0003, PI-2026-0005',
      kunci: [0, 'PI-2026-0002\n', true],
      rekap: { permohonan: { diterima: 5, berjalan: 2, dicabut: 3 }, pengaduan: { dicabut: 2 } },
    });
  });

  test('hanya calon yang dibuka, dan calon diperiksa: yang rusak disebut, bukan dipercaya', async () => {
    await katakan(m);
    const berkas = arsip('PI-2026-0001.2.json');
    writeFileSync(berkas, readFileSync(berkas, 'utf8').replace('Asep', 'Usep'));
    const toko = bukaToko(m.toko, true);
    expect(await kumpulkan(toko.arsip({ teks: 'denah' }))).toMatchObject([{ nomor: 'PI-2026-0002', revisi: 2 }]);
    expect(await kumpulkan(toko.arsip({ isian: { nik: NIK } }))).toMatchObject([
      { nomor: 'PI-2026-0001', pesan: expect.any(String) },
      { nomor: 'PI-2026-0003', revisi: 3 },
    ]);
  });

  test('yang rusak sejak indeksnya disusun selalu dibuka, dan kembali bila dipulihkan', async () => {
    const berkas = arsip('PI-2026-0001.2.json');
    const utuh = readFileSync(berkas);
    writeFileSync(berkas, 'rusak');
    const toko = bukaToko(m.toko, true);
    expect(await kumpulkan(toko.arsip({ teks: 'denah' }))).toMatchObject([
      { nomor: 'PI-2026-0001', pesan: expect.any(String) },
      { nomor: 'PI-2026-0002' },
    ]);
    writeFileSync(berkas, utuh);
    await jawabanTetap();
  });
});

describe('indeks yang hilang, rusak, atau basi tidak mengubah jawaban', () => {
  beforeEach(() => katakan(m));
  const bagian = (akhiran: string) => berkasIndeks(m).find((b) => b.endsWith(akhiran)) ?? '';

  test('dihapus', async () => {
    rmSync(indeks(), { recursive: true });
    await jawabanTetap();
  });

  test.each(['kepala.json', ...BAGIAN.map((b) => `.${b}`)])('%s terpotong', async (akhiran) => {
    truncateSync(bagian(akhiran), 20);
    await jawabanTetap();
  });

  test.each(['kepala.json', ...BAGIAN.map((b) => `.${b}`)])('%s hilang', async (akhiran) => {
    rmSync(bagian(akhiran));
    await jawabanTetap();
  });

  test.each(['kepala.json', ...BAGIAN.map((b) => `.${b}`)])('isi %s lain', async (akhiran) => {
    const isi = readFileSync(bagian(akhiran));
    for (let i = isi.length >> 2; i < isi.length; i += 1) isi[i] = (isi[i] ?? 0) ^ 1;
    writeFileSync(bagian(akhiran), isi);
    await jawabanTetap();
  });

  test('dari sebelum beberapa kasus ditutup, dibuka lagi, dan dibetulkan', async () => {
    const lama = join(m.folder, 'lama');
    cpSync(indeks(), lama, { recursive: true });
    await berhasilSemua(
      m,
      ['cabut', 'pi-5', '--alasan', 'x'],
      ['urungkan', 'pi-2', '--alasan', 'x'],
      ['koreksi', 'pi-1', '--rincian', 'Rina punya peta', '--alasan', 'x'],
      ['cabut', 'pi-4', '--alasan', 'x'],
    );
    await jawabanTetap();
    rmSync(indeks(), { recursive: true });
    renameSync(lama, indeks());
    await jawabanTetap();
  });

  test('dari toko yang lebih baru: jejaknya tidak sampai ke situ', async () => {
    const dulu = join(m.folder, 'dulu');
    cpSync(m.toko, dulu, { recursive: true });
    await berhasilSemua(m, permohonan('Peta baru'), ['cabut', 'pi-6', '--alasan', 'x']);
    for (let n = 0; n < 40; n += 1) await berhasilSemua(m, permohonan(`Peta ${n}`));
    await katakan(m);
    rmSync(join(dulu, 'indeks'), { recursive: true });
    cpSync(indeks(), join(dulu, 'indeks'), { recursive: true });
    rmSync(m.toko, { recursive: true });
    renameSync(dulu, m.toko);
    await jawabanTetap();
  });

  test('menurut aturan lain', async () => {
    const lain = bukaToko(m.toko, true, { inti: { cap: 'lain', dari: () => null } });
    expect(await nomorArsip(lain, { teks: 'denah' })).toHaveLength(5);
    await jawabanTetap();
  });

  test('jejak hilang', async () => {
    rmSync(join(m.toko, 'jejak/2026-03.jsonl'));
    await jawabanTetap();
  });
});

test('dua proses yang menyusunnya bersamaan, selagi yang lain menutup kasus', async () => {
  const toko = [1, 2, 3].map(() => bukaToko(m.toko, true));
  const jawab = await Promise.all([
    ...toko.map((t) => nomorArsip(t, { status: 'dicabut', teks: 'denah' })),
    berhasilSemua(m, ['cabut', 'pi-5', '--alasan', 'x']),
  ]);
  // One that was closed between two looks comes, whatever is looked for.
  const lain = jawab.slice(0, 3).map((nomor) => nomor?.filter((n) => n !== 'PI-2026-0005'));
  expect(lain).toEqual(Array(3).fill(['PI-2026-0002']));
  await jawabanTetap();
});

test('yang terhenti sesudah jejak dan sebelum arsip tetap ketemu, juga sesudah dirampungkan', async () => {
  await katakan(m);
  const mati = bukaToko(m.toko, true, {
    kait: async (titik) => {
      if (titik === 'terjejak') throw new Error('mati');
    },
  });
  const { berhasil } = await import('../../src/domain/hasil.js');
  const { tambahkan } = await import('../../src/domain/rantai.js');
  const ada = await bukaToko(m.toko, false).baca('PI-2026-0001');
  const contoh = ada.ok ? ada.nilai?.peristiwa.at(-1) : undefined;
  if (contoh === undefined) throw new Error('tidak ada contoh');
  const { waktu, petugas } = contoh;
  await expect(
    mati.ubah('PI-2026-0005', (b) => berhasil(tambahkan(b, [{ ...contoh, pribadi: {} }], { waktu, petugas }))),
  ).rejects.toThrow('mati');
  const dicari = { teks: 'tahun 2026' };
  expect(await nomorArsip(bukaToko(m.toko, true), dicari)).toEqual(['PI-2026-0005']);
  // The next writer carries it through.
  for (let n = 0; n < 40; n += 1) await berhasilSemua(m, permohonan(`Peta ${n}`));
  expect(await nomorArsip(bukaToko(m.toko, true), dicari)).toEqual(['PI-2026-0005']);
  await jawabanTetap();
});
