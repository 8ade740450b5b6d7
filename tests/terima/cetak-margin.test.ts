import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { halamanTeks, testDengan } from '../adapters/pdf-alat.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';

/** Sheets at the limits of what an office may set, and names of files. */
let m: MejaDalam;
beforeAll(() => {
  m = mejaDalam({ kertasAsli: true });
});
afterAll(() => m.buang());

const ke = (nama: string) => join(m.folder, nama);

describe('tepi terlebar dan tersempit', () => {
  const HALAMAN = ['A4', 'F4'].flatMap((ukuran) => ['5 5 5 5', '1,5 1 2 1'].map((margin) => [ukuran, margin] as const));
  testDengan('pdftotext').each(HALAMAN)(
    '%s, %s cm: kepala tabel dan tanggal tidak terpenggal',
    async (ukuran, margin) => {
      for (const [kunci, nilai] of [
        ['kertas.ukuran', ukuran],
        ['kertas.margin', margin],
      ] as const) {
        expect((await m.layanan(['pengaturan', kunci, nilai])).kode).toBe(0);
      }
      const berkas = ke(`${ukuran}${margin.replaceAll(/[ ,]/g, '')}.pdf`);
      expect((await m.layanan(['cetak', '--contoh', '--ke', berkas])).kode).toBe(0);
      const teks = halamanTeks(readFileSync(berkas)).join('\n');
      const kata = new Set(teks.split(/\s+/));
      const kepala = [
        'No.',
        'Langkah',
        'Pelaksana',
        'Layanan',
        'Bentuk',
        'Jumlah',
        'Penghitaman',
        'Keterangan',
        'Dasar',
      ];
      for (const k of [...kepala, 'Penghitaman/pengaburan', 'Rekapitulasi', 'Diterima', 'Sekretariat']) {
        expect([k, kata.has(k)]).toEqual([k, true]);
      }
      // No full stop stands alone because a word was broken before it; dots of the NIP stay on its line.
      expect([...kata].filter((k) => k === '.')).toEqual([]);
      const nip = teks.split('\n').filter((b) => b.includes('NIP.'));
      expect(nip.length).toBeGreaterThan(5);
      for (const b of nip) expect(b).toMatch(/NIP\. (\.{10}|\d{18})/);
    },
  );
});

describe('nama berkas', () => {
  test.each([
    [['cetak', '--contoh', '--ke', 'x.txt'], '--ke'],
    [['cetak', '--formulir-kosong', '--ke', 'formulir'], '--ke'],
    [['cetak', '--contoh', '--ke', 'x.pdf.exe'], '--ke'],
    [['terlambat', '--pdf', 'laporan.doc'], '--pdf'],
  ])('%j: ditolak, obatnya disebut', async (argumen, bendera) => {
    const { kode, keluar, galat } = await m.layanan(argumen);
    expect([kode, keluar]).toEqual([2, '']);
    expect(galat).toContain(`${bendera}: nama berkasnya harus berakhiran .pdf, mis. surat.pdf`);
  });

  test('huruf besar boleh', async () => {
    expect((await m.layanan(['cetak', '--formulir-kosong', '--ke', ke('FORMULIR.PDF')])).kode).toBe(0);
  });
});
