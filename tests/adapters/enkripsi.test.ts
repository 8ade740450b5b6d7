import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Store } from '../../src/ports/store.js';
import { rahasiaDi, terbaca } from '../alat/segel.js';
import { isiSemua } from './alat-cadangan.js';
import { bacaKasus, jalurKasus, tafsir, temuan, tokoIsi } from './alat-periksa.js';
import { buangFolder, kumpulkan, lakukan, nilai, PI, semuaKasus, susun, toko, tolakToko } from './bahan-toko.js';

let folder: string;
let config: string;
beforeEach(async () => {
  folder = await tokoIsi();
  config = `${folder}-config`;
});
afterEach(() => {
  rmSync(config, { recursive: true, force: true });
  buangFolder();
});

const buka = (): Store => toko(folder, { rahasia: rahasiaDi(config) });
const nyala = async () => nilai(await buka().ubahEnkripsi('nyala', false, () => undefined));
const mati = async () => nilai(await buka().ubahEnkripsi('mati', false, () => undefined));
const masalah = async () =>
  (await temuan(folder, buka())).filter((t) => t.tingkat !== 'catatan').map((t) => `${t.jenis} ${t.berkas}`);
/** Written by hand, as a program broken off there leaves it. */
const keadaan = (apa: string | undefined) => {
  const jalur = join(folder, 'toko.json');
  writeFileSync(jalur, `${JSON.stringify({ ...JSON.parse(readFileSync(jalur, 'utf8')), enkripsi: apa }, null, 2)}\n`);
};
const kunciToko = () => join(config, 'layanan/kunci', readdirSync(join(config, 'layanan/kunci'))[0] ?? '');
const NAMA = ['Asep Suherman'];

describe('nyala lalu mati', () => {
  test('setiap berkas kembali byte demi byte; enkripsi.json tinggal', async () => {
    const semula = isiSemua(folder);
    const kasus = await semuaKasus(buka());
    expect((await nyala()).diubah).toBeGreaterThan(5);
    expect(terbaca(folder, NAMA)).toEqual([]);
    expect(await semuaKasus(buka())).toEqual(kasus);
    expect(await masalah()).toEqual([]);
    await mati();
    const { 'enkripsi.json': bungkus, ...akhir } = isiSemua(folder);
    expect(akhir).toEqual(semula);
    expect(bungkus).toBeDefined();
    expect(await masalah()).toEqual([]);
  });

  test('nyala lagi tidak mengubah apa-apa; sesudah mati kuncinya kunci data yang baru', async () => {
    await nyala();
    const sekali = isiSemua(folder);
    expect(await nyala()).toMatchObject({ keadaan: 'nyala', diubah: 0, tertinggal: [] });
    expect(isiSemua(folder)).toEqual(sekali);
    await mati();
    expect(await mati()).toMatchObject({ keadaan: 'mati', diubah: 0 });
    await nyala();
    const jalur = jalurKasus(folder, 'PI-2026-0001');
    writeFileSync(jalur, sekali[jalur.slice(folder.length + 1)] ?? '', 'latin1');
    expect(tolakToko(await buka().baca('PI-2026-0001'))).toContain('Segelnya tidak terbuka');
  });

  test('isi yang sama tersegel lain setiap kali', async () => {
    await nyala();
    const satu = readFileSync(jalurKasus(folder, 'PI-2026-0003'), 'utf8');
    await mati();
    await nyala();
    expect(readFileSync(jalurKasus(folder, 'PI-2026-0003'), 'utf8')).not.toBe(satu);
  });

  test('putar hanya mengganti bungkusnya', async () => {
    await nyala();
    const { 'enkripsi.json': lama, ...semua } = isiSemua(folder);
    nilai(await buka().ubahEnkripsi('putar', false, () => undefined));
    const { 'enkripsi.json': baru, ...kini } = isiSemua(folder);
    expect(kini).toEqual(semua);
    expect(baru).not.toBe(lama);
    expect(await masalah()).toEqual([]);
  });

  test('putar pada toko terang ditolak', async () => {
    expect(tolakToko(await buka().ubahEnkripsi('putar', false, () => undefined))).toContain('Enkripsi tidak nyala');
    expect(existsSync(config)).toBe(false);
  });
});

describe('terputus di tengahnya', () => {
  test.each([
    ['nyala', 'menyegel', nyala],
    ['mati', 'membuka', mati],
  ] as const)(
    '%s: toko yang setengah jadi terbaca, menerima tindakan, dan perintah yang sama meneruskan',
    async (_, apa, ulang) => {
      const satu = jalurKasus(folder, 'PI-2026-0001');
      const terang = readFileSync(satu);
      await nyala();
      writeFileSync(satu, terang);
      keadaan(apa);
      expect((await semuaKasus(buka())).length).toBe(5);
      const lain = nilai(await buka().ubah('PI-2026-0003', lakukan('teruskan')));
      expect(terbaca(join(folder, 'berjalan'), [`"${lain.garam}"`]).length).toBe(apa === 'menyegel' ? 0 : 1);
      expect((await buka().enkripsi()).ok).toBe(true);
      await ulang();
      expect(nilai(await buka().enkripsi()).keadaan).toBe(_);
      expect(terbaca(folder, NAMA).length === 0).toBe(apa === 'menyegel');
      expect(await masalah()).toEqual([]);
    },
  );

  test('sebelum ada yang tersegel: kunci di enkripsi.json dibuat baru', async () => {
    await nyala();
    await mati();
    rmSync(config, { recursive: true });
    await nyala();
    expect(await masalah()).toEqual([]);
  });

  test('revisi terang dari penulis yang beku: disebut periksa, disegel tindakan berikutnya', async () => {
    const jalur = jalurKasus(folder, 'PI-2026-0001');
    const terang = readFileSync(jalur);
    await nyala();
    writeFileSync(jalur, terang);
    const nama = jalur.slice(folder.length + 1);
    expect(await masalah()).toEqual([`terang ${nama}`]);
    nilai(await buka().ubah('PI-2026-0001', lakukan('tangani', 'e')));
    expect(await masalah()).toEqual([]);
    expect(terbaca(folder, NAMA)).toEqual([]);
  });

  test('revisi tersegel yang tertinggal sesudah mati tetap terbaca, dan mati lagi membukanya', async () => {
    const jalur = jalurKasus(folder, 'PI-2026-0001');
    await nyala();
    const tersegel = readFileSync(jalur);
    await mati();
    writeFileSync(jalur, tersegel);
    expect(nilai(await buka().baca('PI-2026-0001'))?.revisi).toBe(3);
    expect((await mati()).diubah).toBe(1);
    expect(bacaKasus(folder, 'PI-2026-0001').garam).toMatch(/^\d+$/);
  });
});

test('yang rusak atau asing disegel apa adanya, dan mati mengembalikannya', async () => {
  const rusak = jalurKasus(folder, 'PI-2026-0003');
  writeFileSync(rusak, readFileSync(rusak, 'utf8').replace('"urut": 1', '"urut": 7'));
  writeFileSync(join(folder, 'berjalan/PI-2026-0001.3 (salinan).json'), 'Asep Suherman');
  const [isiRusak] = [readFileSync(rusak)];
  await nyala();
  expect(terbaca(folder, NAMA)).toEqual([]);
  expect((await masalah()).sort()).toEqual([
    'asing berjalan/PI-2026-0001.3 (salinan).json',
    `kasus ${rusak.slice(folder.length + 1)}`,
  ]);
  expect((await mati()).tertinggal).toEqual([]);
  expect(readFileSync(rusak)).toEqual(isiRusak);
});

test('perbaiki pada toko tersegel: salinannya tersegel, dan periksa tidak menyalahkannya', async () => {
  const terang = readFileSync(jalurKasus(folder, 'PI-2026-0001'));
  await nyala();
  const jejak = join(folder, 'jejak/2026-04.jsonl');
  writeFileSync(jejak, readFileSync(jejak, 'utf8').replace(/[^\n]+\n$/, ''));
  writeFileSync(join(folder, 'proses/PI-2026-0001.3.99999-abc.json'), terang);
  // What is left of a write goes first; only then is its case looked at.
  const selesai = [await buka().perbaiki(tafsir), await buka().perbaiki(tafsir)].flatMap((h) => [...nilai(h)]);
  expect(selesai.join()).toContain('cadangan/perbaikan-');
  expect(await masalah()).toEqual([]);
  expect(terbaca(folder, NAMA)).toEqual([]);
});

test('segel yang rusak tinggal waktu dimatikan, dan disebut', async () => {
  await nyala();
  const jalur = jalurKasus(folder, 'PI-2026-0003');
  writeFileSync(jalur, readFileSync(jalur, 'utf8').replace(/"segel": "....../, '"segel": "AQAAAA'));
  expect(await mati()).toMatchObject({ keadaan: 'mati', tertinggal: [jalur.slice(folder.length + 1)] });
});

test('lampiran yang disiapkan sebelum dinyalakan dipasang tersegel; yang sebelum dimatikan, terang', async () => {
  for (const [ubah, boleh] of [
    [nyala, 0],
    [mati, 2],
  ] as const) {
    const sumber = join(config, '..', 'lampiran-uji.pdf');
    writeFileSync(sumber, `%PDF-1.4 rahasia-lampiran ${boleh}`);
    const t = buka();
    const siap = await t.siapkanLampiran(sumber);
    if (!siap.ok) throw new Error(siap.salah);
    await ubah();
    nilai(await t.buat(PI, susun('x'), [siap.nilai]));
    expect(terbaca(join(folder, 'lampiran'), ['rahasia-lampiran'])).toHaveLength(boleh);
    rmSync(sumber);
  }
});

describe('pencarian menurut NIK', () => {
  const [NIK, LAIN] = ['3602141303909001', '3602145505909002'];
  const nomor = async (petunjuk?: { identitas: string }) => {
    const { berkas, rusak } = await buka().berjalan(petunjuk);
    return [berkas.map((b) => b.nomor), rusak.map((b) => b.nomor)];
  };

  test('kasus yang pasti bukan miliknya tidak dibuka; yang lain ditemukan', async () => {
    await nyala();
    // A NIK anywhere in the case counts: a correction moves it about.
    for (const nik of [NIK, LAIN]) {
      const baru = nilai(await buka().buat(PI, susun('x')));
      nilai(await buka().ubah(baru.nomor, lakukan('koreksi', nik)));
    }
    const jalur = jalurKasus(folder, 'PI-2026-0006');
    writeFileSync(jalur, readFileSync(jalur, 'utf8').replace(/"segel": "....../, '"segel": "AQAAAA'));
    expect((await nomor())[1]).toEqual(['PI-2026-0006']);
    expect(await nomor({ identitas: NIK })).toEqual([['PI-2026-0005'], []]);
    expect(await nomor({ identitas: LAIN })).toEqual([[], ['PI-2026-0006']]);
    expect(await nomor({ identitas: '3602149999999003' })).toEqual([[], []]);
    const arsip = await kumpulkan(buka().arsip({ identitas: NIK }));
    expect(arsip).toEqual([]);
  });

  test('dua kasus satu orang berpenanda lain, dan NIK-nya tidak terbaca', async () => {
    await nyala();
    for (const _ of [1, 2]) {
      const baru = nilai(await buka().buat(PI, susun('x')));
      nilai(await buka().ubah(baru.nomor, lakukan('koreksi', NIK)));
    }
    const cari = ['PI-2026-0005', 'PI-2026-0006'].map(
      (n) => JSON.parse(readFileSync(jalurKasus(folder, n), 'utf8')).cari,
    );
    expect(cari.map((c) => c.length)).toEqual([1, 1]);
    expect(cari[0]).not.toEqual(cari[1]);
    expect(terbaca(folder, [NIK])).toEqual([]);
  });

  test('toko terang tidak menyaring', async () => {
    expect((await nomor({ identitas: NIK }))[0]).toEqual((await nomor())[0]);
  });
});

test('kunci yang dipindahkan ke toko lain tidak membukanya', async () => {
  await nyala();
  const milik = kunciToko();
  const lain = await tokoIsi();
  nilai(await toko(lain, { rahasia: rahasiaDi(config) }).ubahEnkripsi('nyala', false, () => undefined));
  const [kunciLain = ''] = readdirSync(join(config, 'layanan/kunci')).filter((n) => !milik.endsWith(n));
  renameSync(join(config, 'layanan/kunci', kunciLain), milik);
  expect(tolakToko(await buka().baca('PI-2026-0001'))).toMatch(/^toko: Data ini tersegel/);
});
