import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { susunNomor } from '../../src/domain/nomor.js';
import type { Store } from '../../src/ports/store.js';
import { membesar } from './alat-temuan.js';
import { buangFolder, daftarkan, folderBaru, kumpulkan, lakukan, nilai, PI, susun, TB, toko } from './bahan-toko.js';

afterEach(buangFolder);

/** So many names that a folder is asked name by name, not listed: strangers, which count for nothing. */
const NAMA = 2500;

function besarkan(...folder: string[]): void {
  const jalur = join(...folder);
  mkdirSync(jalur, { recursive: true });
  for (let n = 0; n < NAMA; n += 1) writeFileSync(join(jalur, `orang-asing-bernama-panjang-${n}`), '');
  if (statSync(jalur).size <= 64 * 1024) throw new Error(`${jalur} belum besar`);
}

const nomor = (n: number) => susunNomor('PI', 2026, n);

/** A desk with `tutup` closed cases, then `buka` open ones, and a large archive. */
async function meja(tutup: number, buka: number): Promise<{ folder: string; t: Store }> {
  const folder = folderBaru();
  const t = toko(folder);
  nilai(await t.buat({ awalan: 'PG', tahun: 2026 }, susun()));
  for (let n = 1; n <= tutup + buka; n += 1) await daftarkan(t);
  for (let n = 1; n <= tutup; n += 1) nilai(await t.ubah(nomor(n), lakukan('serah', '', 'diserahkan'), TB));
  besarkan(folder, 'arsip', '2026');
  besarkan(folder, 'nomor');
  return { folder, t };
}

describe('arsip setahun yang besar', () => {
  test('kasus tertutup, terbuka, dan yang tidak ada terbaca seperti biasa', async () => {
    const { t } = await meja(2, 1);
    expect(nilai(await t.baca(nomor(2)))?.revisi).toBe(2);
    expect(nilai(await t.baca(nomor(3)))?.revisi).toBe(1);
    expect(nilai(await t.baca(nomor(4)))).toBeNull();
    expect((await t.berjalan()).berkas.map((b) => b.nomor)).toEqual(['PG-2026-0001', nomor(3)]);
  });

  test('kasus tertutup dengan ratusan simpanan tetap ketemu', async () => {
    const { folder, t } = await meja(0, 1);
    for (let n = 0; n < 140; n += 1) nilai(await t.ubah(nomor(1), lakukan('catat')));
    nilai(await t.ubah(nomor(1), lakukan('serah', '', 'diserahkan')));
    expect(existsSync(join(folder, 'arsip/2026', `${nomor(1)}.142.json`))).toBe(true);
    expect(nilai(await t.baca(nomor(1)))?.revisi).toBe(142);
    expect(nilai(await t.ubah(nomor(1), lakukan('catat'))).revisi).toBe(143);
  });

  test('tindakan pada kasus terbuka dan tertutup menyimpan revisi berikutnya saja', async () => {
    const { folder, t } = await meja(1, 1);
    expect(nilai(await t.ubah(nomor(1), lakukan('catat', '', 'diserahkan'))).revisi).toBe(3);
    expect(nilai(await t.ubah(nomor(2), lakukan('teruskan'))).revisi).toBe(2);
    expect(existsSync(join(folder, 'arsip/2026', `${nomor(1)}.3.json`))).toBe(true);
    expect(existsSync(join(folder, 'arsip/2026', `${nomor(1)}.2.json`))).toBe(false);
    expect(existsSync(join(folder, 'berjalan', `${nomor(2)}.1.json`))).toBe(false);
  });
});

describe('nomor berikut dengan arsip yang besar', () => {
  test.each([
    ['yang terbaru masih terbuka', 2, 2, 5],
    ['semua tertutup: jejak yang tahu', 3, 0, 4],
    ['satu saja', 1, 0, 2],
    ['belum ada satu pun', 0, 0, 1],
  ])('%s', async (_, tutup, buka, berikut) => {
    const { t } = await meja(tutup, buka);
    expect(await t.nomorBerikut(PI)).toBe(nomor(berikut));
    expect((await daftarkan(t)).nomor).toBe(nomor(berikut));
    expect((await daftarkan(t)).nomor).toBe(nomor(berikut + 1));
  });

  test('lebih banyak tertutup sesudah yang terbuka daripada yang ditanya satu per satu', async () => {
    const { folder, t } = await meja(0, 1);
    for (let n = 2; n <= 30; n += 1) await daftarkan(t);
    for (let n = 2; n <= 30; n += 1) nilai(await t.ubah(nomor(n), lakukan('serah', '', 'diserahkan')));
    // The ledger's end tells nothing of them.
    for (const nama of ['2026-03.jsonl']) rmSync(join(folder, 'jejak', nama));
    expect(await t.nomorBerikut(PI)).toBe(nomor(31));
  });

  test('nomor yang berkasnya hilang tidak dipakai lagi', async () => {
    const { folder, t } = await meja(4, 0);
    rmSync(join(folder, 'arsip/2026', `${nomor(3)}.2.json`));
    rmSync(join(folder, 'jejak/2026-03.jsonl'));
    expect(await t.nomorBerikut(PI)).toBe(nomor(5));
  });

  test('dua meja yang mendaftar bersamaan mendapat dua nomor', async () => {
    const { folder } = await meja(2, 1);
    const [a, b] = await Promise.all([daftarkan(toko(folder)), daftarkan(toko(folder))]);
    expect([a.nomor, b.nomor].sort()).toEqual([nomor(4), nomor(5)]);
  });
});

describe('nomor dokumen dengan folder nomor yang besar', () => {
  test.each([1, 2, 3, 7, 8, 9])('sesudah %i klaim', async (banyak) => {
    const { folder, t } = await meja(banyak, 1);
    nilai(await t.ubah(nomor(banyak + 1), lakukan('serah', '', 'diserahkan'), TB));
    expect(existsSync(join(folder, 'nomor', `${susunNomor('TB', 2026, banyak + 1)}.1.json`))).toBe(true);
  });

  test('klaim yang hilang di tengah tidak dipakai lagi', async () => {
    const { folder, t } = await meja(6, 1);
    for (const n of [3, 4]) rmSync(join(folder, 'nomor', `${susunNomor('TB', 2026, n)}.1.json`));
    nilai(await t.ubah(nomor(7), lakukan('serah', '', 'diserahkan'), TB));
    expect(existsSync(join(folder, 'nomor', `${susunNomor('TB', 2026, 7)}.1.json`))).toBe(true);
  });
});

describe('kasus tertutup yang diterima pada hari tertentu', () => {
  const semua = () => true;

  test('dibaca menurut ringkasannya', async () => {
    const { t } = await meja(2, 1);
    const pada = async (dari: string, sampai: string) =>
      (await kumpulkan(t.arsipDiterima(dari, sampai, semua))).map((b) => b.nomor);
    expect(await pada('2026-03-01', '2026-03-31')).toEqual([nomor(1), nomor(2)]);
    expect(await pada('2026-03-02', '2026-03-02')).toEqual([nomor(1), nomor(2)]);
    expect(await pada('2026-03-03', '2026-12-31')).toEqual([]);
    expect(await pada('2025-12-01', '2026-03-01')).toEqual([]);
  });

  test('dari ringkasan yang menjadi besar sekali', async () => {
    const { folder, t } = await meja(2, 0);
    membesar(join(folder, 'arsip/2026.jsonl'));
    // Named by whoever reads the whole year.
    appendFileSync(join(folder, 'arsip/2026', `${nomor(2)}.3.json`), 'rusak');
    const ada = await kumpulkan(t.arsipDiterima('2026-03-01', '2026-03-31', semua));
    expect(ada.map((b) => 'pesan' in b)).toEqual([false, false]);
    expect(await kumpulkan(t.arsipDiterima('2026-03-03', '2026-12-31', semua))).toEqual([]);
  });

  test('tanpa ringkasan seluruh tahun dibaca', async () => {
    const { folder, t } = await meja(2, 0);
    rmSync(join(folder, 'arsip/2026.jsonl'));
    expect(await kumpulkan(t.arsipDiterima('2026-03-01', '2026-03-31', semua))).toHaveLength(2);
  });

  test('isi yang ditolak tidak diperiksa; isi yang rusak disebut', async () => {
    const { folder, t } = await meja(2, 0);
    const jalur = join(folder, 'arsip/2026', `${nomor(2)}.2.json`);
    writeFileSync(jalur, readFileSync(jalur, 'utf8').replace('anggaran', 'angkutan'));
    const tolak = await kumpulkan(t.arsipDiterima('2026-03-01', '2026-03-31', () => false));
    expect(tolak).toEqual([]);
    const terima = await kumpulkan(t.arsipDiterima('2026-03-01', '2026-03-31', semua));
    expect(terima.map((b) => 'pesan' in b)).toEqual([false, true]);
  });
});
