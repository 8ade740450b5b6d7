import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testDengan } from '../adapters/pdf-alat.js';
import { kertas, kodeKertas, olah, palsu, sandiKertas, tukarHuruf } from '../alat/kertas-palsu.js';
import { DAFTAR, daftarDengan } from '../alat/permohonan.js';
import { type Meja, meja } from '../alat/program.js';

/** No more is claimed of a paper than was looked at. */
let m: Meja;
let asli: string;
let pem: string;
beforeAll(async () => {
  m = meja();
  await m.beres(DAFTAR);
  await m.beres(daftarDengan({ '--nama': 'Rina Wati', '--nik': '3602145303909002' }));
  asli = kertas(m, 'PI-2026-0001');
  pem = join(m.folder, 'kantor.pem');
  await m.beres(['kunci-publik', '--ke', pem]);
}, 60_000);
afterAll(() => m.buang());

const cek = (...dokumen: string[]) => m.layanan(['cek-dokumen', ...dokumen]);
/** Pages of nobody, with the code of a real paper in a field of the file. */
const sampah = () => {
  const halaman = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>';
  const isi = `1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj${halaman}endobj 4 0 obj<</LayananSandi(${sandiKertas(asli)})>>endobj
trailer<</Root 1 0 R/Info 4 0 R>>\n%%EOF\n`;
  return palsu(m, asli, () => `%PDF-1.4\n${isi}`);
};
const HANYA_KODE = 'agaknya hanya kodenya yang disalin';

test('kode QR dengan kunci publik saja: catatan kantor tidak diakui sudah diperiksa', async () => {
  const { kode, galat } = await cek(sandiKertas(asli), '--kunci-publik', pem);
  expect([kode, galat]).toEqual([
    0,
    expect.stringMatching(/^KODE ASLI \(tanda kuncinya cocok\); isi kertas dan catatan kantor belum diperiksa: /),
  ]);
  expect(galat).not.toContain('tidak berubah');
  expect((await cek(sandiKertas(asli))).galat).toMatch(/^KODE ASLI, catatannya tidak berubah: /);
});

test('kode yang disalin ke berkas lain: hanya kodenya yang dari kantor', async () => {
  const { kode, galat } = await cek(sampah());
  expect([kode, galat]).toEqual([7, expect.stringContaining(HANYA_KODE)]);
  expect(galat).toMatch(/^BERUBAH, JANGAN DIPAKAI: .* tetapi isinya bukan seperti yang dibuat kantor\./);
  expect(galat).toContain('halaman 1 tidak seperti catatan.');
  expect(galat).not.toMatch(/ASLI|milik dokumen lain/);
});

test('yang sebagian masih dari kantor tidak dikatakan hanya salinan kode', async () => {
  const { kode, galat } = await cek(palsu(m, asli, (isi) => tukarHuruf(isi, 10)));
  expect([kode, galat]).toEqual([7, expect.stringMatching(/halaman 1: tertulis/)]);
  expect(galat).not.toContain(HANYA_KODE);
});

test('dengan kunci publik saja: isinya tidak dijamin', async () => {
  const { kode, galat } = await cek(sampah(), '--kunci-publik', pem);
  expect([kode, galat]).toEqual([7, expect.stringContaining('isi berkas tidak dijamin sama sekali.')]);
});

testDengan('qpdf').each([
  ['tabel rujukan', '--object-streams=disable'],
  ['aliran rujukan', '--object-streams=generate'],
])('berkas bersandi (%s): dikatakan begitu, keluar 2', async (_, cara) => {
  const { kode, galat } = await cek(olah(m, asli, ['IN', cara, '--encrypt', '', 'x', '256', '--', 'OUT']));
  expect([kode, galat]).toEqual([2, expect.stringMatching(/Berkas bersandi[\s\S]*layanan cek-dokumen KODE/)]);
});

testDengan('pdftocairo')('disimpan ulang program lain: kode di kaki halaman yang diketik masih dikenal', async () => {
  const ke = join(m.folder, 'cairo.pdf');
  execFileSync('pdftocairo', ['-pdf', asli, ke]);
  const { kode, galat } = await cek(ke);
  expect([kode, galat]).toEqual([3, expect.stringMatching(/disimpan ulang[\s\S]*layanan cek-dokumen/)]);
  expect((await cek(kodeKertas(asli))).kode).toBe(0);
});
