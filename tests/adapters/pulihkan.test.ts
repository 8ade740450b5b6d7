import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { adaManifes, tulisManifes } from '../../src/adapters/store-json/cadangan-manifes.js';
import { samakan } from '../../src/adapters/store-json/cadangan-salin.js';
import { kanonik } from '../../src/domain/rantai.js';
import type { HasilPulih } from '../../src/ports/cadangan.js';
import { cadangan, DIAM, isiSemua, masalahToko } from './alat-cadangan.js';
import { jalurKasus, potret, tokoIsi, ubahKasus } from './alat-periksa.js';
import {
  buangFolder,
  daftarkan,
  folderBaru,
  isiFolder,
  JAM,
  lakukan,
  nilai,
  semuaKasus,
  semuaMode,
  toko,
  tolakToko,
} from './bahan-toko.js';

/** A store and its backup, made once; each test gets a copy. */
let contoh: string;
let akar: string;
let folder: string;
let cad: string;
beforeAll(async () => {
  contoh = mkdtempSync(join(tmpdir(), 'layanan-contoh-'));
  renameSync(await tokoIsi(), join(contoh, 'toko'));
  mkdirSync(join(contoh, 'usb'));
  cad = (await cadangan(toko(join(contoh, 'toko')), join(contoh, 'usb'))).jalur;
});
afterAll(() => rmSync(contoh, { recursive: true, force: true }));
beforeEach(() => {
  akar = folderBaru();
  execFileSync('cp', ['-a', `${contoh}/.`, akar]);
  folder = join(akar, 'toko');
  cad = join(akar, 'usb', readdirSync(join(contoh, 'usb'))[0] ?? '');
});
afterEach(buangFolder);

const ya = async () => true;
const pulih = async (): Promise<HasilPulih> => nilai(await toko(folder).pulihkan(cad, DIAM, ya));
const coba = async () => tolakToko(await toko(folder).pulihkan(cad, DIAM, ya));

describe('toko dipulihkan', () => {
  test('sesudah rm -rf: setiap byte sama, ujung jejak sama, dan penomoran berlanjut', async () => {
    const sebelum = isiSemua(folder);
    rmSync(folder, { recursive: true });
    expect(await pulih()).toMatchObject({ keadaan: 'kosong', dipulihkan: true, disisihkan: null });
    expect(isiSemua(folder)).toEqual(sebelum);
    expect(await masalahToko(folder)).toEqual([]);
    expect((await daftarkan(toko(folder))).nomor).toBe('PI-2026-0005');
    expect(new Set(Object.values(semuaMode(folder)))).toEqual(new Set(['600 f', '700 d']));
    expect(isiFolder(akar)).toEqual(['toko', 'usb']);
  });

  test.each([
    ['folder kosong', () => mkdirSync(folder)],
    ['folder induk yang belum ada', () => rmSync(akar, { recursive: true })],
  ])('ke %s', async (_, siapkan) => {
    const lain = folderBaru();
    renameSync(cad, join(lain, 'cad'));
    cad = join(lain, 'cad');
    rmSync(folder, { recursive: true });
    siapkan();
    expect((await pulih()).disisihkan).toBeNull();
    expect((await semuaKasus(toko(folder))).map((b) => b.nomor)).toHaveLength(5);
  });

  test('yang semula ada dipindahkan utuh ke sebelahnya', async () => {
    await daftarkan(toko(folder), 'sesudah cadangan');
    const sebelum = isiSemua(folder);
    const { disisihkan, keadaan } = await pulih();
    expect([keadaan, disisihkan]).toEqual(['berisi', `${folder}-sebelum-pulih-20260302-090000`]);
    expect(isiSemua(disisihkan ?? '')).toEqual(sebelum);
    expect(isiSemua(folder)).toEqual(isiSemua(join(cad, 'data')));
    expect(await masalahToko(disisihkan ?? '')).toEqual([]);
    expect(existsSync(join(disisihkan ?? '', 'kunci'))).toBe(false);
  });

  test('dua kali pada detik yang sama: sisihan yang pertama tidak ditimpa', async () => {
    await daftarkan(toko(folder));
    const satu = await pulih();
    await daftarkan(toko(folder));
    const dua = await pulih();
    expect(dua.disisihkan).toBe(`${satu.disisihkan}-2`);
    expect(isiSemua(satu.disisihkan ?? '')).not.toEqual(isiSemua(folder));
  });

  test('yang sudah sama dengan cadangannya dibiarkan', async () => {
    expect(await pulih()).toMatchObject({ keadaan: 'sama', dipulihkan: false, disisihkan: null });
    expect(isiFolder(akar)).toEqual(['toko', 'usb']);
  });

  test('tanpa persetujuan tidak ada yang berubah', async () => {
    await daftarkan(toko(folder));
    const sebelum = potret(akar);
    const dilihat: unknown[] = [];
    const hasil = await toko(folder).pulihkan(cad, DIAM, async (rencana) => {
      dilihat.push(rencana.keadaan);
      return false;
    });
    expect(nilai(hasil)).toMatchObject({ dipulihkan: false, disisihkan: null });
    expect([dilihat, potret(akar)]).toEqual([['berisi'], sebelum]);
  });

  test('toko yang rusak pun diganti, dan yang rusak tetap tersimpan', async () => {
    writeFileSync(join(folder, 'toko.json'), '');
    const { disisihkan } = await pulih();
    expect(readFileSync(join(disisihkan ?? '', 'toko.json'), 'utf8')).toBe('');
    expect(await masalahToko(folder)).toEqual([]);
  });

  test('toko di balik tautan simbolik tetap di sana', async () => {
    renameSync(folder, join(akar, 'cakram2'));
    symlinkSync('cakram2', folder);
    await daftarkan(toko(folder));
    const { disisihkan } = await pulih();
    expect(disisihkan).toBe(join(akar, 'cakram2-sebelum-pulih-20260302-090000'));
    expect(isiFolder(akar)).toEqual(['cakram2', 'cakram2-sebelum-pulih-20260302-090000', 'toko', 'usb']);
    expect(isiSemua(join(akar, 'cakram2'))).toEqual(isiSemua(join(cad, 'data')));
  });

  test('kerusakan yang sudah ada ketika dicadangkan tidak menghalangi, dan disebut', async () => {
    writeFileSync(jalurKasus(folder, 'PD-2026-0001'), '{');
    cad = (await cadangan(toko(folder), join(akar, 'usb'))).jalur;
    rmSync(folder, { recursive: true });
    const { cadangan: c, dipulihkan } = await pulih();
    expect([dipulihkan, c.temuan.map((t) => t.berkas)]).toEqual([true, ['berjalan/PD-2026-0001.2.json']]);
  });
});

describe('cadangan yang rusak ditolak dengan nama berkasnya, dan toko tidak disentuh', () => {
  const balik = (jalur: string, di = 0.5) => {
    const isi = readFileSync(jalur);
    const i = Math.floor(isi.length * di);
    isi[i] = (isi[i] ?? 0) ^ 1;
    writeFileSync(jalur, isi);
  };
  const data = (...nama: string[]) => join(cad, 'data', ...nama);

  test.each<[string, () => void, RegExp]>([
    ['satu bit kasus', () => balik(data('berjalan/PI-2026-0001.3.json')), /berjalan\/PI-2026-0001\.3\.json berubah/],
    ['satu bit kasus selesai', () => balik(data('arsip/2026/PI-2026-0002.2.json')), /PI-2026-0002\.2\.json berubah/],
    ['satu bit jejak', () => balik(data('jejak/2026-03.jsonl')), /jejak\/2026-03\.jsonl berubah/],
    ['satu bit nomor bukti', () => balik(data('nomor/TB-2026-0001.1.json')), /nomor\/TB-2026-0001\.1\.json berubah/],
    [
      'satu bit lampiran',
      () => balik(data('lampiran', readdirSync(data('lampiran'))[0] ?? '')),
      /lampiran\/.* berubah/,
    ],
    ['satu bit toko.json', () => balik(data('toko.json')), /toko\.json berubah/],
    ['satu bit daftar sidik', () => balik(join(cad, 'SHA256SUMS')), /SHA256SUMS bukan yang ditulis/],
    ['satu bit keterangan', () => balik(join(cad, 'cadangan.json'), 0.3), /cadangan\.json: /],
    ['kasus hilang', () => rmSync(data('berjalan/PI-2026-0003.1.json')), /PI-2026-0003\.1\.json tidak ada/],
    ['berkas tambahan', () => writeFileSync(data('berjalan/PI-2026-0009.1.json'), '{}'), /0009.*tidak tercatat/],
    ['tautan simbolik', () => symlinkSync('/etc/hostname', data('lampiran/x.pdf')), /lampiran\/x\.pdf bukan berkas/],
    ['daftar sidik hilang', () => rmSync(join(cad, 'SHA256SUMS')), /SHA256SUMS tidak ada/],
    ['keterangan hilang', () => rmSync(join(cad, 'cadangan.json')), /cadangan\.json tidak ada/],
    ['keterangan kosong', () => writeFileSync(join(cad, 'cadangan.json'), ''), /cadangan\.json: Berkas kosong/],
    ['folder data hilang', () => rmSync(data(), { recursive: true }), /tidak ada/],
    [
      'versi yang lebih baru',
      () => writeFileSync(join(cad, 'cadangan.json'), '{"skema":2}'),
      /lebih baru \(skema 2\): perbarui/,
    ],
  ])('%s', async (_, rusakkan, kata) => {
    rusakkan();
    await daftarkan(toko(folder));
    const sebelum = potret(folder);
    const hasil = await coba();
    expect(hasil).toMatch(/^toko: Cadangan .* ditolak/);
    expect(hasil).toMatch(kata);
    expect([potret(folder), isiFolder(akar)]).toEqual([sebelum, ['toko', 'usb']]);
  });

  /** `cadangan.json` with another field, and its own hash made anew. */
  function palsukan(ubah: Record<string, unknown>): void {
    const jalur = join(cad, 'cadangan.json');
    const { sidik: _, ...isi } = { ...JSON.parse(readFileSync(jalur, 'utf8')), ...ubah };
    const sidik = createHash('sha256')
      .update(`layanan/cadangan/v1\n${kanonik(isi)}`)
      .digest('hex');
    writeFileSync(jalur, JSON.stringify({ ...isi, sidik }));
  }

  test('keterangan yang disidik ulang tanpa perubahan diterima: pemalsuan di bawah ini memang sampai ke isinya', async () => {
    palsukan({});
    expect(await pulih()).toMatchObject({ keadaan: 'sama' });
  });

  test.each<[string, Record<string, unknown>, RegExp]>([
    ['jumlah kasus bukan angka', { kasus: 'banyak' }, /tidak lengkap/],
    ['jumlah peristiwa lain', { peristiwa: 11 }, /Jumlah peristiwa atau ujung jejaknya/],
    ['ujung jejak lain', { jejak: { urut: 11, sidik: 'a'.repeat(64) } }, /ujung jejaknya/],
    ['ujung jejak bukan sidik', { jejak: { urut: 11, sidik: '\u001b[2J' } }, /tidak lengkap/],
    ['tanpa ujung jejak', { jejak: null }, /tidak lengkap/],
    ['temuan bukan daftar', { temuan: {} }, /tidak lengkap/],
    ['temuan tanpa berkas', { temuan: [null] }, /tidak lengkap/],
    ['byte negatif', { byte: -1 }, /tidak lengkap/],
    ['tanpa hari pembuatan', { dibuat: 1 }, /tidak lengkap/],
  ])('keterangan palsu: %s', async (_, ubah, kata) => {
    palsukan(ubah);
    await daftarkan(toko(folder));
    const hasil = await coba();
    expect(hasil).toMatch(/^toko: Cadangan .* ditolak/);
    expect(hasil).toMatch(kata);
  });

  test.each(['../../etc/passwd', '/etc/passwd', 'berjalan/../../x'])('daftar sidik menyebut %s', async (nama) => {
    const jalur = join(cad, 'SHA256SUMS');
    writeFileSync(jalur, `${readFileSync(jalur, 'utf8')}${'0'.repeat(64)}  data/${nama}\n`);
    palsukan({ daftar: createHash('sha256').update(readFileSync(jalur)).digest('hex') });
    rmSync(folder, { recursive: true });
    expect(await coba()).toMatch(/^toko: Cadangan .* ditolak.* tidak ada/);
    expect(existsSync(folder)).toBe(false);
  });

  test('riwayat yang diubah lalu disidik ulang seluruhnya ketahuan dari jejaknya', async () => {
    ubahKasus(data(), 'PI-2026-0001', (p) => p.map((satu) => ({ ...satu, isi: { ...satu.isi, catatan: 'palsu' } })));
    const { jalur: _, ...isi } = JSON.parse(readFileSync(join(cad, 'cadangan.json'), 'utf8'));
    const salinan = new Map();
    await samakan(data(), join(akar, 'salin'), salinan, () => undefined);
    for (const nama of ['cadangan.json', 'SHA256SUMS']) rmSync(join(cad, nama));
    const { skema: __, daftar: ___, sidik: ____, ...bersih } = isi;
    tulisManifes(cad, bersih, salinan);
    rmSync(join(akar, 'salin'), { recursive: true });
    expect(await coba()).toMatch(/ditolak.*PI-2026-0001|ditolak.*jejak\//);
  });

  test('yang terputus ketika dibuat bukan cadangan', async () => {
    const maju = (apa: string) => {
      if (apa === 'Membaca ulang') throw Object.assign(new Error('mati'), { code: 'MATI' });
    };
    await expect(toko(folder).cadangkan(join(akar, 'usb'), { ...DIAM, maju })).rejects.toThrow('mati');
    expect(isiFolder(akar, 'usb')).toEqual([basename(cad)]);
    expect(adaManifes(join(akar, 'usb'))).toBe(false);
  });
});

describe('sumber yang salah sebut', () => {
  test.each<[string, () => string]>([
    ['tidak ada', () => join(akar, 'tidak-ada')],
    ['toko itu sendiri', () => folder],
    ['induk toko', () => akar],
    ['di dalam toko', () => join(folder, 'berjalan')],
  ])('%s: keluar 2', async (_, dari) => {
    expect(tolakToko(await toko(folder).pulihkan(dari(), DIAM, ya))).toMatch(/^pemakaian: /);
  });

  test('folder data lain bukan cadangan', async () => {
    const lain = folderBaru();
    await daftarkan(toko(lain));
    expect(tolakToko(await toko(folder).pulihkan(lain, DIAM, ya))).toMatch(/^toko: .*bukan cadangan/);
  });
});

describe('pemulihan yang terputus', () => {
  /** As after a kill between the two renames. */
  async function antaraDuaNama(): Promise<string> {
    await daftarkan(toko(folder), 'sesudah cadangan');
    const sisih = `${folder}-sebelum-pulih-20260301-080000`;
    renameSync(folder, sisih);
    writeFileSync(`${folder}.pemulihan`, `${sisih}\n`);
    return sisih;
  }

  test('di antara dua nama: toko baru tidak dimulai diam-diam, dan pesannya menyebut di mana yang lama', async () => {
    const sisih = await antaraDuaNama();
    const hasil = await toko(folder).buat({ awalan: 'PI', tahun: 2026 }, () => {
      throw new Error('tidak boleh sampai sini');
    });
    expect(tolakToko(hasil)).toMatch(new RegExp(`^toko: .*Pemulihan dari cadangan terputus.*${sisih}`));
    expect(tolakToko(await toko(folder).baca('PI-2026-0001'))).toMatch(/terputus/);
    expect(existsSync(folder)).toBe(false);
  });

  test('perintah yang sama menuntaskannya, yang lama tetap utuh', async () => {
    const sisih = await antaraDuaNama();
    const lama = isiSemua(sisih);
    expect(await pulih()).toMatchObject({ dipulihkan: true, disisihkan: null });
    expect(isiSemua(folder)).toEqual(isiSemua(join(cad, 'data')));
    expect(isiSemua(sisih)).toEqual(lama);
    expect(isiFolder(akar)).toEqual(['toko', basename(sisih), 'usb']);
  });

  test('sesudah keduanya: diulang tidak menggeser apa pun, tandanya hilang', async () => {
    await daftarkan(toko(folder));
    const { disisihkan } = await pulih();
    writeFileSync(`${folder}.pemulihan`, `${disisihkan}\n`);
    expect((await toko(folder).berjalan()).berkas.length).toBeGreaterThan(0);
    expect(await pulih()).toMatchObject({ keadaan: 'sama', dipulihkan: false });
    expect(isiFolder(akar)).toEqual(['toko', basename(disisihkan ?? ''), 'usb']);
  });

  test('salinan setengah jadi dari dahulu dibuang, yang baru dibiarkan', async () => {
    for (const [nama, umurHari] of [
      ['toko.pulih-lama', 2],
      ['toko.pulih-baru', 0],
    ] as const) {
      mkdirSync(join(akar, nama));
      const saat = JAM / 1000 - umurHari * 86_400;
      utimesSync(join(akar, nama), saat, saat);
    }
    await daftarkan(toko(folder));
    await pulih();
    expect(isiFolder(akar).filter((n) => n.includes('.pulih-'))).toEqual(['toko.pulih-baru']);
  });

  test('yang menunggu kunci selagi data diganti mencatat di data yang baru', async () => {
    await daftarkan(toko(folder), 'hilang dari cadangan');
    const [hasil, kasus] = await Promise.all([
      pulih(),
      toko(folder).ubah('PI-2026-0001', lakukan('catat', 'serentak')),
    ]);
    expect(hasil.dipulihkan).toBe(true);
    const semua = [folder, hasil.disisihkan ?? ''];
    const tercatat = await Promise.all(semua.map((f) => toko(f).baca('PI-2026-0001')));
    const sidik = nilai(kasus).peristiwa.at(-1)?.sidik;
    expect(tercatat.some((t) => nilai(t)?.peristiwa.some((p) => p.sidik === sidik))).toBe(true);
    for (const f of semua) expect(await masalahToko(f)).toEqual([]);
    expect(dirname(folder)).toBe(akar);
  });
});
