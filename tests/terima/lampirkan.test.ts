import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DAFTAR, LANGKAH, sampai } from '../alat/permohonan.js';
import { type Meja, meja } from '../alat/program.js';

/** A request that was handed over (closed), and one just registered. */
let m: Meja;
const SELESAI = 'PI-2026-0001';
beforeAll(async () => {
  m = meja();
  await sampai(m, LANGKAH.length);
  await m.beres(DAFTAR);
});
afterAll(() => m.buang());

function berkas(nama: string, isi: string | Uint8Array): string {
  const jalur = join(m.folder, nama);
  writeFileSync(jalur, isi);
  return jalur;
}

const PDF = '%PDF-1.4\npindaian tanda tangan\n';
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
const sidik = (isi: string | Uint8Array) => createHash('sha256').update(isi).digest('hex');
const LAMPIRAN = (nomor: string, jalur: string, jenis: string, ...lain: string[]) => [
  ...['lampirkan', nomor, jalur, '--sebagai', jenis],
  ...lain,
];

describe('pindaian yang ditandatangani kembali ke kasusnya', () => {
  test('juga sesudah kasusnya selesai: satu peristiwa, ditemukan lihat, periksa bersih', async () => {
    const jalur = berkas('bukti Asep.pdf', PDF);
    const { keluar } = await m.beres(LAMPIRAN(SELESAI, jalur, 'tanda-bukti-penyerahan'));
    expect(keluar).toBe(`${SELESAI}\n`);
    const kasus = await m.json(['lihat', SELESAI]);
    const tersimpan = `lampiran/${sidik(PDF)}.pdf`;
    expect(kasus.pindaian).toEqual([
      { jenis: 'tanda-bukti-penyerahan', urut: 1, tanggal: '2026-03-13', berkas: tersimpan, sha256: sidik(PDF) },
    ]);
    expect(kasus).toMatchObject({ status: 'diserahkan', selesai: true });
    expect(kasus.riwayat.at(-1)).toMatchObject({
      tindakan: 'lampirkan',
      isi: { sebagai: 'tanda-bukti-penyerahan', ke: 1 },
      pribadi: { namaLampiran: ['bukti Asep.pdf'] },
    });
    expect(readFileSync(join(m.toko, tersimpan), 'utf8')).toBe(PDF);
    expect((await m.beres(['lihat', SELESAI])).keluar).toMatch(
      new RegExp(`tanda-bukti-penyerahan \\(pindaian\\) +13 Maret 2026: bukti Asep\\.pdf, ${tersimpan}`),
    );
    expect(await m.json(['periksa'])).toMatchObject({ baik: true, catatan: [] });
  });

  test('lembar disposisi pertama, bukan yang terakhir; jenisnya menurut isi, bukan nama', async () => {
    const jalur = berkas('disposisi.pdf', JPEG);
    await m.beres(LAMPIRAN(SELESAI, jalur, 'lembar-disposisi', '--urut', '1'));
    const { pindaian } = await m.json(['lihat', SELESAI]);
    expect(pindaian.at(-1)).toMatchObject({ urut: 1, berkas: `lampiran/${sidik(JPEG)}.jpg` });
  });

  test('dengan kunci yang sama tidak dicatat dua kali', async () => {
    const argumen = LAMPIRAN('pi-2', berkas('formulir.pdf', `${PDF}2`), 'formulir', '--kunci', 'K1');
    await m.beres(argumen);
    expect((await m.beres(argumen)).galat).toContain('sudah tercatat dengan kunci ini');
    expect((await m.json(['lihat', 'pi-2'])).pindaian).toHaveLength(1);
  });

  test('uji coba: disebut, tidak ada yang ditulis', async () => {
    const sebelum = readdirSync(join(m.toko, 'lampiran'));
    const isi = `${PDF}uji`;
    await m.beres(LAMPIRAN('pi-2', berkas('uji.pdf', isi), 'tanda-terima', '--uji-coba'));
    expect(readdirSync(join(m.toko, 'lampiran'))).toEqual(sebelum);
  });
});

describe('yang ditolak: dengan sebabnya, tidak ada yang tertinggal', () => {
  test.each<[string, () => string[], number, RegExp]>([
    [
      'dokumen yang belum ada',
      () => LAMPIRAN('pi-2', berkas('a.pdf', PDF), 'tanda-bukti-penyerahan'),
      4,
      /^PI-2026-0002: tanda-bukti-penyerahan belum ada\./,
    ],
    ['jenis yang asing', () => LAMPIRAN('pi-2', berkas('a.pdf', PDF), 'peta'), 3, /"peta" tidak dikenal/],
    ['lembar ke-9', () => LAMPIRAN(SELESAI, berkas('a.pdf', PDF), 'lembar-disposisi', '--urut', '9'), 3, /ke-9/],
    ['kasus yang tidak ada', () => LAMPIRAN('pi-9', berkas('a.pdf', PDF), 'formulir'), 3, /PI-2026-0009/],
    ['bukan PDF menurut isinya', () => LAMPIRAN('pi-2', berkas('b.pdf', '<html>'), 'formulir'), 2, /FILE: .*bukan PDF/],
    ['berkas kosong', () => LAMPIRAN('pi-2', berkas('c.pdf', ''), 'formulir'), 2, /FILE: .*kosong/],
    ['berkas yang tidak ada', () => LAMPIRAN('pi-2', join(m.folder, 'tiada.pdf'), 'formulir'), 2, /tidak ditemukan/],
    ['tanpa --sebagai', () => ['lampirkan', 'pi-2', berkas('a.pdf', PDF)], 2, /--sebagai/],
    ['tanpa berkas', () => ['lampirkan', 'pi-2'], 2, /FILE/],
  ])('%s', async (_, argumen, kode, sebab) => {
    const sebelum = (await m.json(['riwayat', 'pi-2'])).length;
    const hasil = await m.layanan(argumen());
    expect([hasil.kode, hasil.keluar, hasil.galat]).toEqual([kode, '', expect.stringMatching(sebab)]);
    expect((await m.json(['riwayat', 'pi-2'])).length).toBe(sebelum);
    expect(readdirSync(join(m.toko, 'proses')).filter((n) => n.startsWith('lampiran-'))).toEqual([]);
  });

  test('tautan simbolik tidak diikuti', async () => {
    const tautan = join(m.folder, 'tautan.pdf');
    symlinkSync(berkas('asli.pdf', PDF), tautan);
    expect((await m.layanan(LAMPIRAN('pi-2', tautan, 'formulir'))).kode).toBe(2);
    expect(existsSync(tautan)).toBe(true);
  });
});
