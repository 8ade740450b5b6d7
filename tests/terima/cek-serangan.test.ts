import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testDengan } from '../adapters/pdf-alat.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { buatPng } from '../alat/gambar.js';
import { jalurKertas } from '../alat/kertas.js';
import { kertas, olah } from '../alat/kertas-palsu.js';
import { perbarui } from '../alat/pembaruan-pdf.js';
import { DAFTAR } from '../alat/permohonan.js';
import { seranganPdf } from '../alat/serangan-pdf.js';
import { penulisanUlang } from '../alat/tulis-ulang-pdf.js';

/** The same additions and attacks as in tests/adapters/telaah-tambahan.test.ts, on a signed paper and through the command. */
let m: MejaDalam;
let pem: string;
let asli: string;
let s: ReturnType<typeof seranganPdf>;
beforeAll(async () => {
  m = mejaDalam({ kertasAsli: true });
  const logo = join(m.folder, 'logo.png');
  writeFileSync(logo, buatPng({ lebar: 20, tinggi: 20, jenis: 2, bit: 8, titik: (x, y) => [x * 9, y * 9, 120] }));
  await m.layanan(['pengaturan', 'instansi.logo', logo]);
  await m.json(DAFTAR);
  pem = join(m.folder, 'kantor.pem');
  await m.layanan(['kunci-publik', '--ke', pem]);
  asli = readFileSync(kertas(m, 'PI-2026-0001'), 'latin1');
  s = seranganPdf(asli);
}, 60_000);
afterAll(() => m.buang());

async function cek(isi: string, ...lain: string[]) {
  const berkas = join(m.folder, 'periksa.pdf');
  writeFileSync(berkas, Buffer.from(isi, 'latin1'));
  const { kode, keluar, galat } = await m.layanan(['cek-dokumen', berkas, ...lain]);
  return { kode, putusan: keluar.split('\t')[0], galat };
}

/** Both at the office and with nothing but the public key; never is it said that the pages are the same. */
async function putusan(isi: string): Promise<string> {
  const kantor = await cek(isi);
  const jauh = await cek(isi, '--kunci-publik', pem);
  expect([kantor.kode, jauh.kode, jauh.putusan]).toEqual([7, 7, kantor.putusan]);
  expect(`${kantor.galat}${jauh.galat}`).not.toMatch(/ASLI dan tidak|halamannya terbaca sama|disimpan ulang/);
  expect(kantor.galat).toMatch(kantor.putusan === 'ditambah' ? /^BAGIAN ASLINYA UTUH/ : /^BERUBAH, JANGAN DIPAKAI/);
  return `${kantor.putusan}\n${kantor.galat}`;
}

describe('yang hanya ditambahkan', () => {
  test('tanda tangan, tak tampak dan tampak', async () => {
    const hasil = await putusan(perbarui(asli, s.ttd));
    expect(hasil).toMatch(
      /^ditambah[\s\S]*Tambahan: 1 bidang tanda tangan elektronik ditambahkan; layanan tidak menilainya/,
    );
    expect(hasil).not.toContain('ditempelkan');
    expect(await putusan(perbarui(asli, s.ttdTampak, { bentuk: 'himpunan' }))).toMatch(
      /^ditambah[\s\S]*halaman 1: .*ditempelkan di atasnya \(tampilan tanda tangan, menutupi 2 % halaman\)\./,
    );
  });

  test('keterangan berkas', async () => {
    const [baru = []] = Object.values(s.KETERANGAN);
    expect(await putusan(perbarui(asli, baru))).toMatch(/^ditambah[\s\S]*Keterangan berkasnya/);
  });

  testDengan('qpdf').each(['tabel', 'aliran', 'himpunan'] as const)(
    'alat uji membuat pembaruan yang baik: %s',
    (bentuk) => {
      const berkas = join(m.folder, 'baik.pdf');
      writeFileSync(berkas, Buffer.from(perbarui(asli, s.ttdTampak, { bentuk }), 'latin1'));
      expect(() => olah(m, berkas, ['--check', 'IN'])).not.toThrow();
    },
  );
});

test('yang diubah oleh tambahannya, dalam satu pembaruan yang baik bentuknya', async () => {
  for (const [apa, [, baru]] of Object.entries(s.MENGUBAH))
    expect([apa, await putusan(perbarui(asli, baru))]).toEqual([apa, expect.stringMatching(/^berubah/)]);
});

test('yang susunannya tidak dapat diikuti', async () => {
  for (const [apa, [, isi]] of Object.entries(s.SUSUNAN).filter(([n]) => !n.startsWith('sandi')))
    expect([apa, await putusan(isi)]).toEqual([apa, expect.stringMatching(/^berubah/)]);
});

const BERLAPIS = 'bagian yang sama ada lebih dari sekali';

test('satu baris kosong di akhirnya: tidak dikatakan berlapis', async () => {
  const { kode, galat } = await cek(`${asli}\n`);
  expect([kode, galat]).toEqual([7, expect.stringContaining('1 byte ditambahkan sesudahnya')]);
  expect(galat).not.toContain(BERLAPIS);
});

test('dua dokumen disambung begitu saja: keduanya disebut, di kantor dan dengan kunci publik', async () => {
  const dua = await m.json(DAFTAR);
  const kedua = { formulir: jalurKertas(m.toko, 'PI-2026-0001', 'formulir'), 'tanda-terima': kertas(m, dua.nomor) };
  for (const [jenis, berkas] of Object.entries(kedua)) {
    const isi = `${asli}${readFileSync(berkas, 'latin1')}`;
    const nomor = jenis === 'formulir' ? 'PI-2026-0001' : dua.nomor;
    for (const lain of [[], ['--kunci-publik', pem]]) {
      const { kode, galat } = await cek(isi, ...lain);
      expect([kode, galat]).toEqual([7, expect.stringContaining('kode tanda-terima PI-2026-0001')]);
      expect(galat).toContain(`kode ${jenis} ${nomor}`);
    }
    expect((await cek(isi)).galat).toContain(BERLAPIS);
  }
  // Its pages are those of the second, and are compared with them alone.
  const sejenis = await cek(`${asli}${readFileSync(kedua['tanda-terima'], 'latin1')}`);
  expect(sejenis.galat).not.toMatch(/Berbeda: halaman/);
});

describe('disimpan ulang sehingga program lain menampilkan yang lain: tidak pernah dikatakan sama', () => {
  const LAIN = 'program lain dapat menampilkan yang lain';
  test.each([
    ['akar', LAIN, 'tidak dijamin sama sekali'],
    ['tabel', LAIN, 'tidak dijamin sama sekali'],
    ['saringan', 'halaman 1: sebagian isinya tidak dapat dibuka di sini', 'tidak dijamin sama sekali'],
    ['skrip', 'dapat menampilkan halaman lain (OpenAction)', 'dapat menampilkan halaman lain (OpenAction)'],
  ] as const)('%s', async (cara, diKantor, diLuar) => {
    const isi = penulisanUlang(asli)[cara];
    expect(await putusan(isi)).toMatch(/^berubah/);
    expect((await cek(isi)).galat).toContain(diKantor);
    expect((await cek(isi, '--kunci-publik', pem)).galat).toContain(diLuar);
  });

  testDengan('pdftoppm').each([
    ['akar', true],
    ['tabel', true],
    ['saringan', true],
    ['skrip', false],
  ] as const)('dan memang begitu (%s)', (cara, merah) => {
    const berkas = join(m.folder, 'ulang.pdf');
    writeFileSync(berkas, Buffer.from(penulisanUlang(asli)[cara], 'latin1'));
    const gambar = execFileSync('pdftoppm', ['-r', '10', '-l', '1', berkas]).toString('latin1');
    expect(gambar.includes('\xff\0\0\xff\0\0')).toBe(merah);
  });
});

describe('yang diubah di dalam berkasnya sendiri disebut', () => {
  const SUMBER = 'halaman 1: huruf, gambar, atau setelan yang dipakainya.';
  test.each([
    [
      'tulisan digeser',
      (isi: string) => isi.replace(/1 0 0 1 (\d)(\d)/, '1 0 0 1 $2$1'),
      'halaman 1: letak atau ukuran tulisannya.',
    ],
    [
      'lembar dipotong',
      (isi: string) => isi.replace('MediaBox [0 0', 'MediaBox [0 9'),
      'halaman 1: ukuran, potongan, atau arah lembarnya.',
    ],
    ['huruf diperlebar', (isi: string) => isi.replace(/\/W \[0 \[\d/, (w) => w.replace(/\d$/, '9')), SUMBER],
    ['gambar ditukar', (isi: string) => isi.replace('/Width 20', '/Width 10'), SUMBER],
  ])('%s', async (_, ubah, harap) => {
    const isi = ubah(asli);
    expect(isi).not.toBe(asli);
    expect(await putusan(isi)).toMatch(/^berubah/);
    expect((await cek(isi)).galat).toContain(harap);
  });
});

test('berkas beberapa dokumen: yang berbeda disebut, dan hanya itu; tambahannya dikenal juga', async () => {
  const ke = join(m.folder, 'semua.pdf');
  await m.layanan(['cetak', 'PI-2026-0001', '--semua', '--ke', ke]);
  const semua = readFileSync(ke, 'latin1');
  const { kode, galat } = await cek(semua.replace('MediaBox [0 0', 'MediaBox [0 9'));
  expect([kode, galat.match(/Berbeda: halaman.*/g)]).toEqual([
    7,
    ['Berbeda: halaman 1: ukuran, potongan, atau arah lembarnya.'],
  ]);
  expect(await putusan(perbarui(semua, seranganPdf(semua).ttd))).toMatch(/^ditambah/);
});
