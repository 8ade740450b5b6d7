import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testDengan } from '../adapters/pdf-alat.js';
import { kertas, olah, palsu, tandaiDiLuar, tukarHuruf } from '../alat/kertas-palsu.js';
import { DAFTAR, daftarDengan } from '../alat/permohonan.js';
import { type Jalannya, type Meja, meja } from '../alat/program.js';

/** Papers to whose file something was added, and papers that the record does not know. */
let m: Meja;
let lain: Meja;
let asli: string;
let pem: string;
const NOMOR = 'PI-2026-0001';
beforeAll(async () => {
  m = meja();
  lain = meja();
  await m.beres(DAFTAR);
  asli = kertas(m, NOMOR);
  pem = join(m.folder, 'kantor.pem');
  await m.beres(['kunci-publik', '--ke', pem]);
}, 60_000);
afterAll(() => {
  m.buang();
  lain.buang();
});

const cek = (...argumen: string[]) => m.layanan(['cek-dokumen', ...argumen]);
const bubuh = (ubah: Parameters<typeof tandaiDiLuar>[1] = {}) => palsu(m, asli, (isi) => tandaiDiLuar(isi, ubah));
const JUDUL = 'BAGIAN ASLINYA UTUH, BERKASNYA DITAMBAHI SESUDAHNYA: tanda-terima PI-2026-0001';

function ditambah({ kode, keluar, galat }: Jalannya): string {
  expect([kode, keluar]).toEqual([7, `ditambah\t${NOMOR}\ttanda-terima\t2026-03-13\n`]);
  expect(galat).not.toMatch(/BERUBAH|JANGAN DIPAKAI|ASLI dan tidak/);
  expect(galat).toContain('Belum diperiksa: Tambahannya');
  return galat;
}

describe('ditandatangani di tempat lain (PAdES: ditambahkan di akhir berkas)', () => {
  test('tanpa tampilan: judulnya sendiri, bukan berubah; layanan tidak menilai tambahannya', async () => {
    const galat = ditambah(await cek(bubuh()));
    expect(galat.startsWith(JUDUL)).toBe(true);
    expect(galat).toMatch(/Dokumen aslinya utuh di awal berkas; \d+ byte ditambahkan sesudahnya\./);
    expect(galat).not.toContain('halaman 1');
  });

  test('dengan tampilan tanda tangan: halamannya disebut', async () => {
    expect(ditambah(await cek(bubuh({ tampak: true })))).toContain('halaman 1: ada yang ditempelkan di atasnya');
  });

  test('ditandatangani dua kali', async () => {
    ditambah(await cek(palsu(m, asli, (isi) => tandaiDiLuar(tandaiDiLuar(isi), { tampak: true }))));
  });

  test('dengan kunci publik saja: sama, dan catatan kantor disebut belum diperiksa', async () => {
    const galat = ditambah(await cek(bubuh(), '--kunci-publik', pem));
    expect(galat.split('\n')[0]).toMatch(/^BAGIAN ASLINYA UTUH.*; catatan kantor belum diperiksa\.$/);
    expect(galat).toContain('Catatan kantor, dan apakah kertasnya masih berlaku: hanya dapat diperiksa di kantor.');
  });

  test('--json: putusan ditambah', async () => {
    const { kode, keluar } = await cek(bubuh(), '--json');
    expect(kode).toBe(7);
    expect(JSON.parse(keluar)).toMatchObject({ putusan: 'ditambah', dokumen: [{ nomor: NOMOR }], catatan: [] });
  });

  testDengan('qpdf')('berkasnya memang PDF yang baik', () => {
    expect(() => olah(m, bubuh({ tampak: true }), ['--check', 'IN'])).not.toThrow();
  });
});

describe('yang tetap berubah, jangan dipakai', () => {
  test.each<[string, () => string]>([
    ['tambahannya mengganti isi halaman', () => bubuh({ isi: 'BT ET' })],
    ['tambahannya menggambar kotak putih di atasnya', () => bubuh({ isi: '1 g 0 0 600 800 re f' })],
    ['aslinya diubah lebih dahulu', () => palsu(m, asli, (isi) => tandaiDiLuar(tukarHuruf(isi, 10)))],
    [
      'kode lain disisipkan pada tambahannya',
      () => palsu(m, asli, (isi) => `${isi}\n999 0 obj<</X(LYN1:PALSU)>>endobj\n`),
    ],
  ])('%s', async (_, berkas) => {
    const jalur = berkas();
    for (const cara of [[], ['--kunci-publik', pem]]) {
      const { kode, keluar, galat } = await cek(jalur, ...cara);
      expect([kode, keluar]).toEqual([7, `berubah\t${NOMOR}\ttanda-terima\t2026-03-13\n`]);
      expect(galat).toMatch(/^BERUBAH, JANGAN DIPAKAI: /);
    }
  });
});

describe('kertas yang tidak dikenal catatan', () => {
  /** A paper of a desk with the same key, that registered another case under the same number. */
  async function kertasMejaLain(): Promise<string> {
    cpSync(m.toko, lain.toko, { recursive: true });
    const daftar = daftarDengan({ '--nama': 'Rina Wati', '--nik': '3602145303909002', '--rincian': 'Data lain' });
    await lain.beres(daftar);
    await m.beres(DAFTAR);
    return kertas(lain, 'PI-2026-0002');
  }

  test('berkasnya utuh dan kuncinya milik kantor, catatannya lain: TIDAK COCOK DENGAN CATATAN KANTOR', async () => {
    const jalur = await kertasMejaLain();
    const { kode, keluar, galat } = await cek(jalur);
    expect([kode, keluar]).toEqual([7, 'berubah\tPI-2026-0002\ttanda-terima\t2026-03-13\n']);
    expect(galat).toMatch(/^TIDAK COCOK DENGAN CATATAN KANTOR: tanda-terima PI-2026-0002, 13 Maret 2026/);
    expect(galat).toContain('Tandanya sah, tetapi catatan kantor tidak memuatnya seperti itu');
    expect(galat).not.toContain('JANGAN DIPAKAI');
    // What was added to its end makes it no better.
    const bertanda = palsu(m, jalur, (isi) => tandaiDiLuar(isi));
    expect((await cek(bertanda)).galat).toMatch(/^TIDAK COCOK DENGAN CATATAN KANTOR: /);
    // Whoever has the public key alone can't know it, and is told so.
    expect((await cek(jalur, '--kunci-publik', pem)).galat).toMatch(/^BERKAS ASLI .*catatan kantor belum diperiksa: /);
  });

  test('bukan kode kantor ini: berkas yang hanya mirip tetap keluar 3', async () => {
    const jalur = join(m.folder, 'mirip.pdf');
    writeFileSync(jalur, '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
    expect((await cek(jalur)).kode).toBe(3);
  });
});
