import {
  chmodSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { bacaKasus, jalurKasus, masalah, potret, rantaiUlang, tafsir, temuan, tokoIsi } from './alat-periksa.js';
import { ganti, jadikanFolder, type Kerusakan, kasus, PI1 } from './alat-temuan.js';
import { buangFolder, daftarkan, folderBaru, isiFolder, lakukan, toko } from './bahan-toko.js';

afterEach(buangFolder);

describe('toko yang sehat', () => {
  test('tidak ada temuan, semuanya dihitung, tidak ada yang berubah', async () => {
    const folder = await tokoIsi();
    const sebelum = potret(folder);
    const semua: unknown[] = [];
    const maju: number[] = [];
    const jumlah = await toko(folder).periksa({
      tafsir,
      temuan: (t) => semua.push(t),
      maju: (n) => maju.push(n),
    });
    expect(semua).toEqual([
      { berkas: 'surat.pdf', nomor: null, jenis: 'asing', tingkat: 'catatan', pesan: expect.any(String) },
    ]);
    expect(jumlah).toEqual({ kasus: 5, peristiwa: 10, baris: 11, lampiran: 1 });
    expect(maju).toEqual([1, 2, 3, 4, 5]);
    expect(potret(folder)).toEqual(sebelum);
  });

  test('folder yang belum ada dan folder kosong: tidak ada temuan, tidak ada yang dibuat', async () => {
    const folder = folderBaru();
    expect(await temuan(folder)).toEqual([]);
    expect(await temuan(join(folder, 'belum'))).toEqual([]);
    expect(isiFolder(folder)).toEqual([]);
  });

  test('toko.json lama yang masih memuat pengaturan tetap terbaca', async () => {
    const folder = await tokoIsi();
    const jalur = join(folder, 'toko.json');
    const lama = { ...JSON.parse(readFileSync(jalur, 'utf8')), pengaturan: {} };
    writeFileSync(jalur, `${JSON.stringify(lama, null, 2)}\n`);
    expect(await masalah(folder)).toEqual([]);
    expect((await daftarkan(toko(folder))).nomor).toBe('PI-2026-0005');
  });

  test('selagi tiga penulis bekerja, tidak ada temuan palsu', async () => {
    const folder = await tokoIsi();
    let jalan = true;
    const penulis = [1, 2, 3].map(async (n) => {
      for (let i = 0; jalan && i < 60; i += 1) {
        const t = toko(folder);
        const { nomor } = await daftarkan(t, `serentak ${n} ${i}`);
        await t.ubah(nomor, lakukan('catat'));
        await t.ubah(nomor, lakukan('serah', '', 'diserahkan'), { awalan: 'TB', tahun: 2026 });
      }
    });
    const ditemukan: string[] = [];
    while (isiFolder(folder, 'arsip', '2026').length < 15) {
      ditemukan.push(...(await masalah(folder)));
      await new Promise(setImmediate);
    }
    jalan = false;
    await Promise.all(penulis);
    expect(ditemukan).toEqual([]);
    expect(await masalah(folder)).toEqual([]);
  });

  test('yang ditinggal penulis yang mati disebut sebagai catatan saja, dan penulisan berikutnya membereskannya', async () => {
    for (const titik of ['niat-tertulis', 'diklaim', 'terpaut', 'terjejak', 'terarsip']) {
      const folder = await tokoIsi();
      const mati = toko(folder, {
        kait: async (di) => {
          if (di === titik) throw new Error('mati');
        },
      });
      const act = mati.ubah('PI-2026-0003', lakukan('serah', 'x', 'diserahkan'), { awalan: 'TB', tahun: 2026 });
      await expect(act).rejects.toThrow('mati');
      rmSync(join(folder, 'kunci'), { recursive: true, force: true });
      expect({ titik, masalah: await masalah(folder) }).toEqual({ titik, masalah: [] });
      await daftarkan(toko(folder));
      expect({ titik, masalah: await masalah(folder) }).toEqual({ titik, masalah: [] });
    }
  });
});

const tambahAngka = (angka: string) => ganti(PI1, (t) => t.replace('"isi": {', `"isi": {\n        "x": ${angka},`));

describe('berkas kasus', () => {
  const rusak = `kasus ${PI1} PI-2026-0001`;
  test.each<Kerusakan>([
    ['kosong', ganti(PI1, () => ''), rusak],
    ['terpotong di tengah', ganti(PI1, (t) => t.slice(0, 300)), rusak],
    ['terpotong satu bita di ujung', ganti(PI1, (t) => t.slice(0, -1)), rusak],
    ['null', ganti(PI1, () => 'null\n'), rusak],
    ['ber-BOM', ganti(PI1, (t) => `\uFEFF${t}`), rusak],
    ['bukan UTF-8', ganti(PI1, (t) => Buffer.from(t.replace('Asep', 'As\u00e9p'), 'latin1')), rusak],
    ['berkunci ganda', ganti(PI1, (t) => t.replace('"revisi"', '"nomor": "PI-2026-0001",\n  "revisi"')), rusak],
    ['berkunci __proto__', ganti(PI1, (t) => t.replace('{', '{\n  "__proto__": {},')), rusak],
    ['berspasi lain', ganti(PI1, (t) => t.replace('  "skema"', '\t"skema"')), rusak],
    ['berisi kasus lain', (f) => copyFileSync(jalurKasus(f, 'PI-2026-0003'), join(f, PI1)), rusak],
    ['skema lebih baru', kasus((k) => ({ ...k, skema: 2 })), rusak],
    ['skema lebih lama', kasus((k) => ({ ...k, skema: 0 })), rusak],
    ['satu isian diubah', ganti(PI1, (t) => t.replace('anggaran', 'anggarap')), rusak],
    ['berangka yang dibulatkan pembaca lain', tambahAngka('12345678901234567890'), rusak],
    ['berangka tak terhingga', tambahAngka('1e400'), rusak],
    ['isian pribadi diubah', ganti(PI1, (t) => t.replace('Asep', 'Asap')), rusak],
    ['peristiwa tengah dibuang', kasus((k) => ({ ...k, peristiwa: k.peristiwa.filter((p) => p.urut !== 2) })), rusak],
    ['peristiwa ditukar', kasus((k) => ({ ...k, peristiwa: [...k.peristiwa].reverse() })), rusak],
    ['garam diganti', kasus((k) => ({ ...k, garam: 'ab'.repeat(32) })), rusak],
    ['bukan berkas biasa', (f) => jadikanFolder(join(f, PI1)), rusak],
  ])('%s: disebut berkas dan kasusnya, hanya itu', async (_, rusakkan, harus) => {
    const folder = await tokoIsi();
    rusakkan(folder);
    expect(await masalah(folder)).toEqual([harus]);
  });

  test('tautan simbolik disebut', async () => {
    const folder = await tokoIsi();
    renameSync(join(folder, PI1), join(folder, 'asli'));
    symlinkSync(join(folder, 'asli'), join(folder, PI1));
    expect(await masalah(folder)).toEqual([`asing ${PI1} null`, rusak]);
  });

  test('setiap bita berkas kasus kecil dibalik bergantian: selalu disebut, tidak pernah ditimpa', async () => {
    const folder = folderBaru();
    const t = toko(folder);
    await daftarkan(t, 'a');
    await daftarkan(t, 'b');
    const jalur = jalurKasus(folder, 'PI-2026-0001');
    const asli = readFileSync(jalur);
    const lolos: string[] = [];
    for (const [i, bita] of asli.entries()) {
      for (const balik of [0x01, 0x20, 0xff]) {
        const jadi = asli.with(i, bita ^ balik);
        writeFileSync(jalur, jadi);
        const disebut = (await masalah(folder)).includes(`kasus berjalan/${basename(jalur)} PI-2026-0001`);
        const ditulis = balik === 0x01 && i % 16 === 0 && (await t.ubah('PI-2026-0001', lakukan('catat'))).ok;
        const utuh = Buffer.compare(jadi, readFileSync(jalur)) === 0;
        if (!disebut || ditulis || !utuh) lolos.push(`bita ${i} xor ${balik}`);
      }
    }
    expect(lolos).toEqual([]);
    writeFileSync(jalur, asli);
    expect(await masalah(folder)).toEqual([]);
  });

  test('menurut standarnya tidak mungkin: disebut', async () => {
    const folder = await tokoIsi();
    const asing = (
      await temuan(folder, toko(folder), (b) => ({ ...tafsir(b), salah: b.nomor === 'PD-2026-0001' ? 'Aneh.' : null }))
    ).filter((t) => t.jenis === 'standar');
    expect(asing).toMatchObject([
      { berkas: 'berjalan/PD-2026-0001.2.json', nomor: 'PD-2026-0001', tingkat: 'masalah' },
    ]);
    expect(asing[0]?.pesan).toMatch(/^Aneh\. Bandingkan/);
  });
});

describe('tempat dan salinan', () => {
  test.each<Kerusakan>([
    [
      'revisi lama tertinggal',
      (f) => {
        const k = bacaKasus(f, 'PI-2026-0001');
        const lama = { ...rantaiUlang(k, k.peristiwa.slice(0, 2)), revisi: 2 };
        writeFileSync(join(f, 'berjalan', 'PI-2026-0001.2.json'), `${JSON.stringify(lama, null, 2)}\n`, {
          mode: 0o600,
        });
      },
      'salinan berjalan/PI-2026-0001.2.json PI-2026-0001',
    ],
    [
      'revisi lama yang bukan bagian dari yang terbaru',
      (f) => {
        const k = bacaKasus(f, 'PI-2026-0001');
        const [a, b] = k.peristiwa;
        const lain = rantaiUlang(k, [a, { ...b, isi: { catatan: 'lain' } }] as typeof k.peristiwa);
        const jalur = join(f, 'berjalan', 'PI-2026-0001.2.json');
        writeFileSync(jalur, `${JSON.stringify({ ...lain, revisi: 2 }, null, 2)}\n`, { mode: 0o600 });
      },
      'cabang berjalan/PI-2026-0001.2.json PI-2026-0001',
    ],
    [
      'kasus selesai tertinggal di berjalan',
      (f) => renameSync(join(f, 'arsip/2026/PI-2026-0002.2.json'), join(f, 'berjalan/PI-2026-0002.2.json')),
      'tempat berjalan/PI-2026-0002.2.json PI-2026-0002',
    ],
    [
      'kasus selesai di dua tempat',
      (f) => linkSync(join(f, 'arsip/2026/PI-2026-0002.2.json'), join(f, 'berjalan/PI-2026-0002.2.json')),
      'salinan berjalan/PI-2026-0002.2.json PI-2026-0002',
    ],
    [
      'kasus berjalan di arsip',
      (f) => renameSync(join(f, 'berjalan/PI-2026-0003.1.json'), join(f, 'arsip/2026/PI-2026-0003.1.json')),
      'tempat arsip/2026/PI-2026-0003.1.json PI-2026-0003',
    ],
    [
      'salinan bentrok buatan penyelaras berkas',
      (f) => copyFileSync(join(f, PI1), join(f, 'berjalan/PI-2026-0001.3 (salinan).json')),
      'asing berjalan/PI-2026-0001.3 (salinan).json null',
    ],
    ['berkas terbaca pengguna lain', (f) => chmodSync(join(f, PI1), 0o644), `hak ${PI1} null`],
    ['folder terbaca pengguna lain', (f) => chmodSync(join(f, 'jejak'), 0o755), 'hak jejak null'],
    ['folder toko terbaca pengguna lain', (f) => chmodSync(f, 0o750), 'hak . null'],
  ])('%s', async (_, rusakkan, harus) => {
    const folder = await tokoIsi();
    rusakkan(folder);
    expect(await masalah(folder)).toContain(harus);
    expect((await masalah(folder)).length).toBeLessThanOrEqual(2);
  });

  test('arsip tahun yang salah, dan berkas di jejak yang bukan bulan, disebut asing', async () => {
    const folder = await tokoIsi();
    mkdirSync(join(folder, 'arsip', '2025'), { mode: 0o700 });
    copyFileSync(join(folder, 'arsip/2026/PI-2026-0002.2.json'), join(folder, 'arsip/2025/PI-2026-0002.2.json'));
    writeFileSync(join(folder, 'jejak', 'catatan.txt'), 'x', { mode: 0o600 });
    expect(await masalah(folder)).toEqual([
      'asing arsip/2025/PI-2026-0002.2.json null',
      'asing jejak/catatan.txt null',
    ]);
  });
});
