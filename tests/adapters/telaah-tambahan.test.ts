import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { telaahTambahan } from '../../src/adapters/baca-pdf/telaah-tambahan.js';
import { siapkanLogo } from '../../src/adapters/logo/siapkan.js';
import { buatPng } from '../alat/gambar.js';
import { aliran, type Baru, type Bentuk, perbarui } from '../alat/pembaruan-pdf.js';
import { beriCatatan, seranganPdf } from '../alat/serangan-pdf.js';
import { susun } from '../documents/alat-naskah.js';
import { CONTOH } from '../documents/contoh.js';
import { gambar } from './pdf-alat.js';

/** What is added to the end of a paper: told from a change of it, in each form that an update may have. */
const png = buatPng({ lebar: 20, tinggi: 20, jenis: 2, bit: 8, titik: (x, y) => [x * 9, y * 9, 120] });
const logo = siapkanLogo(png);
if (!logo.ok) throw new Error(logo.salah);
const naskah = susun('tanda-terima', CONTOH.biasa.terima);
const blok = naskah.blok.map((b) =>
  b.jenis === 'kop' ? { ...b, logo: Buffer.from(logo.nilai.isi).toString('base64') } : b,
);
const asli = Buffer.from(await gambar({ ...naskah, blok })).toString('latin1');
const s = seranganPdf(asli);
const telaah = (isi: string) => telaahTambahan(Buffer.from(isi, 'latin1'), asli.length);
const SEMUA: Bentuk['bentuk'][] = ['tabel', 'aliran', 'himpunan'];
const baik = { alasan: null, kunci: null, tempelan: [], tandaTangan: 1, keterangan: false };

describe('hanya tambahan', () => {
  test.each(SEMUA)('tanda tangan, tak tampak dan tampak: %s', (bentuk) => {
    expect(telaah(perbarui(asli, s.ttd, { bentuk }))).toEqual(baik);
    const tempelan = [{ halaman: 1, macam: 'tanda-tangan', persen: 2 }];
    expect(telaah(perbarui(asli, s.ttdTampak, { bentuk }))).toEqual({ ...baik, tempelan });
  });

  test('dua pembaruan, dengan catatan program di antaranya', () => {
    expect(telaah(perbarui(beriCatatan(perbarui(asli, s.ttd)), s.keabsahan, { bentuk: 'himpunan' }))).toEqual(baik);
  });

  test('panjang aliran di objeknya sendiri', () => {
    const baru: Baru[] = [
      [900, aliran('abc').replace('Length 3', 'Length 901 0 R')],
      [901, '3'],
    ];
    expect(telaah(perbarui(asli, baru))).toEqual({ ...baik, tandaTangan: 0 });
    expect(telaah(perbarui(perbarui(asli, baru), [[901, '3']])).alasan).toBe('susunan');
  });

  test.each(Object.entries(s.KETERANGAN))('%s', (_, baru) => {
    expect(telaah(perbarui(asli, baru))).toEqual({ ...baik, tandaTangan: 0, keterangan: true });
  });

  test.each(Object.entries(s.TEMPELAN))('%s: disebut dengan halamannya', (_, [isi, harap]) => {
    expect(telaah(perbarui(asli, s.tempelkan(isi))).tempelan).toEqual([{ halaman: 2, ...harap }]);
  });
});

test('tersembunyi dan tanpa tampilan: tidak menutupi apa pun', () => {
  expect(telaah(perbarui(asli, s.tempelkan('/Subtype/Stamp/F 2/Rect[0 0 9 9]'))).tempelan).toEqual([]);
});

describe('perubahan', () => {
  test.each(Object.entries(s.MENGUBAH))('%s', (_, [alasan, baru]) => {
    for (const bentuk of SEMUA) expect(telaah(perbarui(asli, baru, { bentuk })).alasan).toBe(alasan);
  });

  test.each(Object.entries(s.SUSUNAN))('%s', (_, [alasan, isi]) => {
    expect(telaah(isi).alasan).toBe(alasan);
  });
});

describe('berkas jahat', () => {
  const angka = '9'.repeat(9);
  test.each([
    ['tanpa apa pun', asli],
    ['enam puluh pembaruan', Array.from({ length: 60 }).reduce<string>((isi) => perbarui(isi, s.ttd), asli)],
    ['spasi saja', `${asli}${' '.repeat(2_000_000)}`],
    ['banyak akhir', asli + 'startxref\n1\n%%EOF\n'.repeat(100_000)],
    ['sangat dalam', perbarui(asli, [[900, '['.repeat(100_000)]])],
    ['nomor raksasa', perbarui(asli, [[Number(angka), '<<>>']])],
    ['himpunan raksasa', perbarui(asli, [[900, aliran('', `/Type/ObjStm/N ${angka}/First 0`)]])],
    ['himpunan negatif', perbarui(asli, [[900, aliran('', '/Type/ObjStm/N -5/First -9')]])],
    [
      'aliran rujukan raksasa',
      `${asli}1 0 obj\n${aliran('', `/Type/XRef/W[0 0 0]/Index[0 ${angka}]`)}\nendobj\nstartxref\n${asli.length}\n%%EOF`,
    ],
    ['tabel raksasa', `${asli}xref\n0 999999\ntrailer\n<<>>\nstartxref\n${asli.length}\n%%EOF`],
  ])('%s: selesai, dan tidak pernah diam-diam baik', (_, isi) => {
    expect(telaah(isi).alasan).not.toBeNull();
  });

  test('byte apa pun yang diubah pada tambahannya: terbaca atau tidak, tidak pernah gagal', () => {
    const isi = Buffer.from(perbarui(asli, s.ttdTampak, { bentuk: 'himpunan' }), 'latin1');
    const letak = fc.integer({ min: asli.length, max: isi.length - 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(letak, fc.nat(255)), { minLength: 1, maxLength: 5 }), (ubah) => {
        const rusak = Buffer.from(isi);
        for (const [di, nilai] of ubah) rusak[di] = nilai;
        telaahTambahan(rusak, asli.length);
      }),
      { numRuns: 300 },
    );
  });

  test('bagian yang menampilkan dirinya sendiri', () => {
    const baru: Baru[] = [[900, '<</Kids[900 0 R]/Parent 900 0 R/Subtype/Widget>>']];
    const katalog = s.ttd[0]?.[1].replace(/Fields\[\d+/, 'Fields[900') ?? '';
    expect(telaah(perbarui(asli, [...baru, [s.ttd[0]?.[0] ?? 0, katalog]])).alasan).toBeNull();
  });
});
