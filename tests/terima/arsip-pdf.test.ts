import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DOKUMEN } from '../../src/documents/daftar.js';
import { dengan, testDengan } from '../adapters/pdf-alat.js';
import { salahArsip } from '../alat/arsip-pdf.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { buatJpeg, lambang } from '../alat/gambar.js';
import { jalurKertas } from '../alat/kertas.js';
import { DAFTAR } from '../alat/permohonan.js';
import { LAMBANG_SVG } from '../alat/svg.js';

/** Every file that the desk writes claims PDF/A-2a; what can be looked at without veraPDF is looked at here. */
let m: MejaDalam;
beforeAll(() => {
  m = mejaDalam({ kertasAsli: true });
});
afterAll(() => m.buang());

const ke = (nama: string) => join(m.folder, nama);
async function cetak(nama: string, ...argumen: string[]): Promise<Buffer> {
  const hasil = await m.layanan([...argumen, '--timpa', argumen[0] === 'terlambat' ? '--pdf' : '--ke', ke(nama)]);
  expect([hasil.kode, hasil.galat]).toEqual([0, expect.any(String)]);
  return readFileSync(ke(nama));
}

const JENIS = [...new Set(Object.values(DOKUMEN).flatMap((d) => Object.keys(d)))];

describe('setiap jenis dokumen', () => {
  test.each(JENIS)('%s: tidak ada yang menyalahi PDF/A-2a sejauh dapat dilihat', async (jenis) => {
    expect(salahArsip(await cetak('satu.pdf', 'cetak', '--contoh', '--dokumen', jenis))).toEqual([]);
  });

  test.each<[string, string[]]>([
    ['semua contoh', ['cetak', '--contoh']],
    ['formulir kosong', ['cetak', '--formulir-kosong']],
    ['laporan keterlambatan', ['terlambat']],
  ])('%s', async (_, argumen) => {
    expect(salahArsip(await cetak('banyak.pdf', ...argumen))).toEqual([]);
  });
});

describe('dokumen kasus bertanda, dengan logo', () => {
  test.each<[string, () => string | Buffer]>([
    ['tanpa logo', () => ''],
    ['PNG', () => lambang(90, 120)],
    ['JPEG', () => buatJpeg()],
    ['SVG', () => LAMBANG_SVG],
  ])('%s', async (nama, isi) => {
    writeFileSync(ke('logo'), isi());
    await m.json(['pengaturan', 'instansi.logo', nama === 'tanpa logo' ? '' : ke('logo')]);
    const { nomor } = await m.json([...DAFTAR, '--tetap-daftar']);
    const bytes = readFileSync(jalurKertas(m.toko, nomor, 'tanda-terima'));
    expect(salahArsip(bytes)).toEqual([]);
    expect(bytes.includes('/Alt (Logo)')).toBe(nama !== 'tanpa logo');
    expect(salahArsip(await cetak('semua.pdf', 'cetak', nomor, '--semua'))).toEqual([]);
  });

  testDengan('pdffonts')('setiap huruf tertanam, bersubset, dan bermakna menurut pdffonts', async () => {
    const baris = dengan(await cetak('huruf.pdf', 'cetak', '--contoh'), 'pdffonts', (f) => [f])
      .split('\n')
      .slice(2, -1);
    expect(baris.length).toBeGreaterThanOrEqual(2);
    for (const b of baris) expect(b).toMatch(/ yes yes yes +\d+ +0$/);
  });
});

describe('pemeriksanya sendiri menemukan yang salah', () => {
  test.each<[string, string, string, string]>([
    ['tanpa bahasa', '/Lang (id-ID)', '/Bahasa (id-ID)', 'bahasa (6.7.4)'],
    ['huruf tidak tertanam', '/FontFile2', '/FontBerkas', 'huruf tertanam'],
    ['dengan skrip', '/Type /Catalog', '/Type /Catalog\n/OpenAction <</S/JavaScript/JS(x)>>', 'memuat tindakan'],
    ['bersandi', 'trailer\n<<', 'trailer\n<<\n/Encrypt 9 0 R', 'memuat sandi'],
    ['tembus pandang', '/Type /Catalog', '/Type /Catalog\n/ca 0.5', 'memuat tembus pandang'],
    ['pernyataan lain', '<pdfaid:part>2', '<pdfaid:part>1', 'part 2 (6.6.4)'],
    ['tidak bertanda', '/Marked true', '/Marked false', 'bertanda (6.7.2.2)'],
  ])('%s', async (_, dari, menjadi, apa) => {
    const isi = (await cetak('rusak.pdf', 'cetak', '--formulir-kosong')).toString('latin1');
    expect(isi).toContain(dari);
    expect(salahArsip(Buffer.from(isi.replaceAll(dari, menjadi), 'latin1'))).toContain(apa);
  });
});
