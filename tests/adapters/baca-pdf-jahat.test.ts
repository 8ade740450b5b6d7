import { deflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { telaahPdf } from '../../src/adapters/baca-pdf/telaah-pdf.js';
import { telaahTambahan } from '../../src/adapters/baca-pdf/telaah-tambahan.js';
import { aliran, type Baru, isiObjek, perbarui, sisipkan } from '../alat/pembaruan-pdf.js';
import { seranganPdf } from '../alat/serangan-pdf.js';
import { gambar, naskah } from './pdf-alat.js';

/** Small files that ask for endless work: each is refused or read as far as it goes, and neither hangs nor throws. */
const mampat = (isi: Buffer | string, kunci = '') =>
  aliran(deflateSync(isi).toString('latin1'), `${kunci}/Filter/FlateDecode`);
const berkas = (objek: readonly string[]) =>
  Buffer.from(
    `%PDF-1.7\n${objek.map((o, i) => `${i + 1} 0 obj\n${o}\nendobj\n`).join('')}trailer<</Root 1 0 R>>\n%%EOF\n`,
    'latin1',
  );
const KATALOG = '<</Type/Catalog/Pages 2 0 R>>';
const BOM = mampat(Buffer.alloc(24 * 1024 * 1024, ' '));
const rujuk = (nomor: number, banyak: number) => `${nomor} 0 R `.repeat(banyak);
/** A page with this content and font. */
const sehalaman = (isi: string, font = '<<>>', ...lain: string[]) => [
  KATALOG,
  '<</Kids[3 0 R]>>',
  `<</Type/Page/Contents ${isi}/Resources<</Font<</F1 ${font}>>>>>>`,
  ...lain,
];
const PETA_LUAS = '1 beginbfrange <0000> <ffff> <0000> endbfrange\n'.repeat(20_000);

describe('membaca PDF', () => {
  test.each<[string, () => Buffer]>([
    [
      'isi halaman yang disebut sejuta kali',
      () => berkas(sehalaman(`[${rujuk(4, 1_000_000)}]`, '<<>>', mampat('q Q'))),
    ],
    ['bom di mana-mana', () => berkas(sehalaman(`[${rujuk(4, 300)}]`, '<<>>', BOM))],
    [
      'banyak bom',
      () =>
        berkas(
          sehalaman(
            `[${Array.from({ length: 300 }, (_, i) => `${i + 4} 0 R`).join(' ')}]`,
            '<<>>',
            ...Array.from({ length: 300 }, () => BOM),
          ),
        ),
    ],
    [
      'halaman di dalam halaman, sangat dalam',
      () => berkas([KATALOG, ...Array.from({ length: 60_000 }, (_, i) => `<</Kids[${i + 3} 0 R]>>`)]),
    ],
    [
      'setiap simpul menyebut semua simpul',
      () =>
        berkas([
          KATALOG,
          ...Array.from({ length: 20_000 }, () => '<</Kids 20002 0 R>>'),
          `[${Array.from({ length: 20_000 }, (_, i) => `${i + 2} 0 R`).join(' ')}]`,
        ]),
    ],
    [
      'peta huruf yang menyebut semua kode berulang kali',
      () =>
        berkas(sehalaman('4 0 R', '5 0 R', aliran('/F1 9 Tf <0001> Tj'), '<</ToUnicode 6 0 R>>', mampat(PETA_LUAS))),
    ],
    [
      'himpunan yang semua objeknya di tempat yang sama',
      () =>
        berkas([
          KATALOG,
          mampat(`${'9 0 '.repeat(90_000)}[${'0 '.repeat(200_000)}]`, `/Type/ObjStm/N 90000/First ${4 * 90_000}`),
        ]),
    ],
    ['trailer di dalam trailer', () => berkas([`(${'\ntrailer<</A(x'.repeat(200_000)}${')>>'.repeat(200_000)})`])],
    [
      'kotak halaman dengan sejuta angka, seribu halaman',
      () =>
        berkas([
          KATALOG,
          `<</MediaBox[${'0 '.repeat(1_000_000)}]/Kids[${Array.from({ length: 1000 }, (_, i) => `${i + 3} 0 R`).join(' ')}]>>`,
          ...Array.from({ length: 1000 }, () => '<</Type/Page>>'),
        ]),
    ],
    [
      'sumber yang besar, diwariskan',
      () =>
        berkas([
          KATALOG,
          `<</Resources<</X[${'0 '.repeat(1_000_000)}]>>/Kids[${Array.from({ length: 1000 }, (_, i) => `${i + 3} 0 R`).join(' ')}]>>`,
          ...Array.from({ length: 1000 }, () => '<</Type/Page>>'),
        ]),
    ],
    [
      'sumber yang sangat dalam',
      () =>
        berkas([
          KATALOG,
          '<</Kids[3 0 R]>>',
          '<</Type/Page/Resources 4 0 R>>',
          ...Array.from({ length: 5000 }, (_, i) => `${'<</X '.repeat(45)}${i + 5} 0 R${'>>'.repeat(45)}`),
        ]),
    ],
    [
      'ratusan ribu kode',
      () =>
        berkas([
          KATALOG,
          `(${'LYN1:PI-2026-0001:X '.repeat(1)})`,
          ...Array.from({ length: 100_000 }, (_, i) => `(LYN1:PI-2026-0001:${i})`).slice(0, 90_000),
        ]),
    ],
  ])('%s', (_, isi) => {
    const hasil = telaahPdf(isi());
    expect(hasil === null || hasil.halaman.length <= 2000).toBe(true);
  });
});

const asli = Buffer.from(
  await gambar(naskah([{ jenis: 'paragraf', teks: 'satu' }, { jenis: 'halaman' }, { jenis: 'paragraf', teks: 'dua' }])),
).toString('latin1');
const s = seranganPdf(asli);
const [katalog = 0] = s.ttd[0] ?? [];
const bidang = (isi: string): Baru => [katalog, sisipkan(isiObjek(asli, katalog), `/AcroForm<</Fields ${isi}>>`)];

describe('membaca tambahan', () => {
  const tempel = s.tempelkan('/Subtype/Stamp/F 2');
  test.each<[string, () => string]>([
    [
      'sejuta tempelan',
      () =>
        perbarui(
          asli,
          tempel.map(([n, isi]) => [
            n,
            isi.replace(/\/Annots\[(\d+) 0 R\]/, (_, k) => `/Annots[${rujuk(Number(k), 1_000_000)}]`),
          ]),
        ),
    ],
    [
      'bidang yang menyebut semua bidang',
      () =>
        perbarui(asli, [
          bidang('901 0 R'),
          ...Array.from({ length: 9000 }, (_, i): Baru => [i + 1000, '<</Kids 901 0 R>>']),
          [901, `[${Array.from({ length: 9000 }, (_, i) => `${i + 1000} 0 R`).join(' ')}]`],
        ]),
    ],
    [
      'banyak bom di himpunan',
      () =>
        perbarui(
          asli,
          Array.from({ length: 300 }, (_, i): Baru => [i + 1000, BOM.replace('<<', '<</Type/ObjStm/N 0/First 0')]),
        ),
    ],
    [
      'himpunan yang semua objeknya di tempat yang sama',
      () =>
        perbarui(asli, [
          [
            900,
            mampat(`${'901 0 '.repeat(90_000)}[${'0 '.repeat(200_000)}]`, `/Type/ObjStm/N 90000/First ${6 * 90_000}`),
          ],
        ]),
    ],
  ])('%s', (_, isi) => {
    expect(telaahTambahan(Buffer.from(isi(), 'latin1'), asli.length).alasan).toBe('susunan');
  });
});
