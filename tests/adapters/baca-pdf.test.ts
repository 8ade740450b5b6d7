import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { telaahPdf } from '../../src/adapters/baca-pdf/telaah-pdf.js';
import { type Nilai, pembaca } from '../../src/adapters/baca-pdf/token.js';
import { susun } from '../documents/alat-naskah.js';
import { CONTOH } from '../documents/contoh.js';
import { denganFolder, gambar, naskah, testDengan } from './pdf-alat.js';

const SANDI = 'LYN1:PI-2026-0001:X';
const tanda = { qr: SANDI, kaki: 'Kode dokumen 4Z7K-M2QP-0A3B-C9DE', baris: ['Kode', 'Di loket.'] };
const byte = (s: string) => Buffer.from(s, 'latin1');

describe('nilai PDF', () => {
  test.each<[string, unknown]>([
    ['12', 12],
    ['-.5', -0.5],
    ['true', true],
    ['null', null],
    ['/Nama', { nama: 'Nama' }],
    ['/N#61ma#20', { nama: 'Nama ' }],
    ['(a(b)c)', { teks: 'a(b)c' }],
    ['(a\\)b\\\\\\n)', { teks: 'a)b\\\n' }],
    ['(\\101\\53x)', { teks: 'A+x' }],
    ['(baris\\\r\nsambung)', { teks: 'barissambung' }],
    ['<414>', { teks: 'A@' }],
    ['[1 2 3 0 R]', [1, 2, { rujuk: 3 }]],
    ['% komentar\n7', 7],
    ['Tj', { kata: 'Tj' }],
    ['', undefined],
  ])('%j', (teks, harap) => expect(pembaca(teks).nilai()).toEqual(harap));

  test('kamus bersarang', () => {
    expect(pembaca('<</A 1/B<</C[(x)]>>>>').nilai()).toEqual(
      new Map<string, Nilai>([
        ['A', 1],
        ['B', new Map([['C', [{ teks: 'x' }]]])],
      ]),
    );
  });

  test.each([['(terbuka'], ['<41'], ['[1 2'], ['<</A'], ['<<1 2>>'], [')'], ['['.repeat(60)]])('%j ditolak', (teks) => {
    expect(() => pembaca(teks).nilai()).toThrow();
  });
});

describe('kertas sendiri', () => {
  test('baris, sandi, dan halamannya terbaca', async () => {
    const isi = await gambar({ ...susun('tanda-terima', CONTOH.biasa.terima), tanda });
    const telaah = telaahPdf(isi);
    expect(telaah?.sandi).toEqual([SANDI]);
    expect(telaah?.halaman).toHaveLength(2);
    const [satu = [], dua = []] = telaah?.halaman.map((h) => h.baris) ?? [];
    expect(satu).toEqual(expect.arrayContaining(['TANDA TERIMA PERMOHONAN INFORMASI PUBLIK', 'Nama : Asep Suherman']));
    expect(dua).toContain(tanda.kaki);
  });

  test('huruf di luar Latin dasar dan teks rata kanan-kiri utuh', async () => {
    const kalimat = 'Nguyễn Thị Ánh dan Łukasz Çelik meminta salinan laporan kegiatan “bantuan” tahun anggaran ini.';
    const isi = await gambar(naskah([{ jenis: 'paragraf', teks: kalimat, rata: 'penuh' }]));
    expect(telaahPdf(isi)?.halaman[0]?.baris.join(' ')).toContain(kalimat);
  });

  test.each([
    ['tulisan', { jenis: 'paragraf', teks: 'lain' } as const, true],
    ['kotak centang', { jenis: 'centang', isi: [{ teks: 'ya', ya: false }] } as const, false],
  ])('%s yang lain terlihat pada bagiannya', async (_, blok, tulisan) => {
    const dasar = tulisan
      ? ({ jenis: 'paragraf', teks: 'satu' } as const)
      : ({ jenis: 'centang', isi: [{ teks: 'ya', ya: true }] } as const);
    const [a, b] = await Promise.all([gambar(naskah([dasar])), gambar(naskah([blok]))]);
    const [x, y] = [telaahPdf(a)?.halaman[0], telaahPdf(b)?.halaman[0]];
    expect([x?.baris.join() === y?.baris.join(), x?.gambar === y?.gambar]).toEqual([!tulisan, tulisan]);
  });

  testDengan('qpdf').each([
    ['dimampatkan ke dalam himpunan objek', ['--object-streams=generate']],
    ['ditulis ulang', []],
    ['dilinearkan', ['--linearize']],
    ['terurai', ['--qdf']],
  ])('%s oleh program lain: sama terbacanya', async (_, pilihan) => {
    const isi = await gambar({ ...susun('tanda-terima', CONTOH.biasa.terima), tanda });
    const olahan = denganFolder((folder) => {
      writeFileSync(join(folder, 'a.pdf'), isi);
      execFileSync('qpdf', [...pilihan, join(folder, 'a.pdf'), join(folder, 'b.pdf')]);
      return readFileSync(join(folder, 'b.pdf'));
    });
    expect(telaahPdf(olahan)).toEqual(telaahPdf(isi));
  });
});

describe('berkas jahat', () => {
  const objek = (isi: string) => byte(`%PDF-1.7\n1 0 obj\n${isi}\nendobj\n%%EOF\n`);
  const BOM = deflateSync(Buffer.alloc(64 * 1024 * 1024)).toString('latin1');
  const halaman = (isi: string) =>
    `2 0 obj <</Type/Catalog/Pages 3 0 R>> endobj 3 0 obj <</Kids[4 0 R]>> endobj 4 0 obj <</Type/Page/Contents 5 0 R>> endobj 5 0 obj ${isi} endobj`;

  test.each([
    ['bukan PDF', byte('halo'), null],
    ['kosong', new Uint8Array(), null],
    ['terlalu dalam', objek('['.repeat(100_000)), null],
    ['kamus terpotong', objek('<</A'), null],
    ['aliran tanpa akhir', byte('%PDF-1.7\n1 0 obj <</Length 5>> stream\nabc'), null],
    [
      'tanpa halaman',
      objek('<</Type/Catalog>>'),
      { sandi: [], halaman: [], ganda: false, bersandi: false, tindakan: null },
    ],
    [
      'halaman yang beranak dirinya',
      objek('<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]>>'),
      { sandi: [], halaman: [], ganda: false, bersandi: false, tindakan: null },
    ],
    ['rujukan berputar', byte(`%PDF-1.7\n${halaman('6 0 R')} 6 0 obj 5 0 R endobj`), null],
    [
      'bom deflate',
      byte(`%PDF-1.7\n${halaman(`<</Filter/FlateDecode/Length ${BOM.length}>> stream\n${BOM}\nendstream`)}`),
      {
        sandi: [],
        halaman: [expect.objectContaining({ baris: [], tempelan: false, tertutup: true })],
        ganda: false,
        bersandi: false,
        tindakan: null,
      },
    ],
    [
      'saringan yang tidak dikenal',
      byte(`%PDF-1.7\n${halaman('<</Filter/Gajah/Length 1>> stream\nx\nendstream')}`),
      {
        sandi: [],
        halaman: [expect.objectContaining({ baris: [], tempelan: false, tertutup: true })],
        ganda: false,
        bersandi: false,
        tindakan: null,
      },
    ],
  ])('%s', (_, isi, harap) => expect(telaahPdf(isi)).toEqual(harap));

  test('byte apa pun: terbaca atau tidak, tidak pernah gagal', async () => {
    const isi = Buffer.from(await gambar({ ...naskah([{ jenis: 'paragraf', teks: 'isi' }]), tanda }));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(isi.length - 1), fc.nat(255)), { maxLength: 20 }), (ubah) => {
        const rusak = Buffer.from(isi);
        for (const [letak, nilai] of ubah) rusak[letak] = nilai;
        telaahPdf(rusak);
      }),
      { numRuns: 60 },
    );
    fc.assert(fc.property(fc.string(), (teks) => void telaahPdf(byte(`%PDF-1.7\n1 0 obj ${teks}`))));
  });
});
