import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DOKUMEN } from '../../src/documents/daftar.js';
import { halamanTeks, mentah, testDengan } from '../adapters/pdf-alat.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { AKAR } from '../alat/program.js';

const FOLDER = join(AKAR, 'docs/contoh');
const GAMBAR = readdirSync(FOLDER).filter((nama) => nama.endsWith('.png'));
const sidik = (berkas: string) => createHash('sha256').update(readFileSync(berkas)).digest('hex');
const SIDIK = JSON.parse(readFileSync(join(FOLDER, 'sidik.json'), 'utf8'));

describe('docs/contoh', () => {
  let m: MejaDalam;
  beforeAll(() => {
    m = mejaDalam({ kertasAsli: true });
  });
  afterAll(() => m.buang());

  test('satu gambar setiap dokumen (npm run contoh)', () => {
    expect(GAMBAR).toHaveLength(Object.values(DOKUMEN).flatMap((milik) => Object.keys(milik)).length);
    expect(Object.keys(SIDIK.gambar)).toEqual([...GAMBAR].sort());
  });

  test('digambar dari templat dan susunan yang sekarang (npm run contoh)', async () => {
    const berkas = join(m.folder, 'contoh.pdf');
    await m.json(['cetak', '--contoh', '--ke', berkas]);
    expect(SIDIK.pdf).toBe(sidik(berkas));
  });

  testDengan('pdftotext')('tempat kode seperti pada kertas sebenarnya, tanpa kode yang dapat diperiksa', async () => {
    const berkas = join(m.folder, 'kode.pdf');
    await m.json(['cetak', '--contoh', '--dokumen', 'jawaban', '--ke', berkas]);
    const [halaman = ''] = halamanTeks(readFileSync(berkas));
    // Stamp, place of the QR code, and the code beside it and at the foot.
    expect(halaman.match(/\bCONTOH\b/g)).toHaveLength(2);
    expect(halaman.match(/C0NT-0HC0-NT0H-C0NT/g)).toHaveLength(2);
    expect(halaman).toContain('Kode ini bukan tanda');
    expect(mentah(readFileSync(berkas))).not.toMatch(/LayananSandi|LayananTanda|LYN1/);
    expect((await m.layanan(['cek-dokumen', berkas])).kode).toBe(3);
    expect((await m.layanan(['cek-dokumen', 'C0NT-0HC0-NT0H-C0NT'])).kode).toBe(3);
  });

  test.each(GAMBAR)('%s: paling besar 60 KB, disebut di README, seperti digambar skripnya', (nama) => {
    const gambar = join(FOLDER, nama);
    expect(statSync(gambar).size).toBeLessThanOrEqual(60 * 1024);
    expect(readFileSync(join(FOLDER, 'README.md'), 'utf8')).toContain(`(${nama})`);
    expect(SIDIK.gambar[nama]).toBe(sidik(gambar));
  });
});
