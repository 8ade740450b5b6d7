import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testDengan } from '../adapters/pdf-alat.js';
import { jalurKertas } from '../alat/kertas.js';
import { kodeKertas, olah, palsu, tandaiDiLuar, tukarHuruf } from '../alat/kertas-palsu.js';
import { DAFTAR, LANGKAH, sampai } from '../alat/permohonan.js';
import { type Meja, meja } from '../alat/program.js';

/** What comes back as a scan is looked at: another paper of ours is told by its code. */
let m: Meja;
const [SATU, DUA] = ['PI-2026-0001', 'PI-2026-0002'];
beforeAll(async () => {
  m = meja();
  await sampai(m, LANGKAH.length);
  await m.beres(DAFTAR);
}, 60_000);
afterAll(() => m.buang());

const kertas = (nomor: string, jenis: string) => jalurKertas(m.toko, nomor, jenis);
const lampirkan = (nomor: string, berkas: string, sebagai: string, ...lain: string[]) =>
  m.layanan(['lampirkan', nomor, berkas, '--sebagai', sebagai, ...lain]);
const banyak = async (nomor: string) => (await m.json(['riwayat', nomor])).length;
const BELUM = 'Perhatian: ini belum ditandatangani';

/** A scan whose text was recognised: pages that name the short code, and no field of ours. */
function pindaianTeks(kode: string): string {
  const huruf = [...`Kode dokumen ${kode}`].map((h) => (h.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');
  const isi = `BT /F1 9 Tf 1 0 0 1 50 50 Tm <${huruf}> Tj ET`;
  const font = '<</Type/Font/Subtype/Type0/BaseFont/GlyphLess/ToUnicode 6 0 R>>';
  const peta = '1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0020> <007e> <0020> endbfrange';
  const ke = join(m.folder, 'teks.pdf');
  const objek = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${isi.length}>>\nstream\n${isi}\nendstream`,
    font,
    `<</Length ${peta.length}>>\nstream\n${peta}\nendstream`,
  ];
  writeFileSync(
    ke,
    `%PDF-1.4\n${objek.map((o, i) => `${i + 1} 0 obj${o}endobj\n`).join('')}trailer<</Root 1 0 R>>\n%%EOF\n`,
  );
  return ke;
}

test.each<[string, () => string, string, string]>([
  ['jenis lain dari kasus ini', () => kertas(SATU, 'tanda-terima'), 'tanda-bukti-penyerahan', `tanda-terima ${SATU}`],
  ['kasus lain', () => kertas(DUA, 'tanda-terima'), 'tanda-terima', `tanda-terima ${DUA}`],
  [
    'kasus lain, ditandatangani di tempat lain',
    () => palsu(m, kertas(DUA, 'tanda-terima'), (isi) => tandaiDiLuar(isi)),
    'tanda-terima',
    `tanda-terima ${DUA}`,
  ],
  [
    'kasus lain, diubah',
    () => palsu(m, kertas(DUA, 'tanda-terima'), (isi) => tukarHuruf(isi, 10)),
    'tanda-terima',
    `tanda-terima ${DUA}`,
  ],
])('%s: ditolak, disebut apa berkas itu, tidak ada yang tertinggal', async (_, berkas, sebagai, apa) => {
  const sebelum = await banyak(SATU);
  const { kode, keluar, galat } = await lampirkan(SATU, berkas(), sebagai);
  expect([kode, keluar]).toEqual([4, '']);
  const milik = apa.split(' ')[1];
  expect(galat).toContain(
    milik === SATU ? `Berkas itu bukan ${sebagai} ${SATU}.` : `Berkas itu milik kasus lain: ${milik}, bukan ${SATU}.`,
  );
  expect(galat).toContain(`Menurut kodenya itu ${apa}, 13 Maret 2026. Tidak ada yang dilampirkan.`);
  expect(galat).toContain(`Coba: layanan lampirkan ${apa.split(' ')[1]} FILE --sebagai tanda-terima`);
  expect(await banyak(SATU)).toBe(sebelum);
  expect(readdirSync(join(m.toko, 'proses')).filter((n) => n.startsWith('lampiran-'))).toEqual([]);
});

testDengan('pdftotext')('pindaian yang tulisannya dikenali: kode pendeknya di halaman', async () => {
  const kode = kodeKertas(kertas(DUA, 'tanda-terima'));
  const salah = await lampirkan(SATU, pindaianTeks(kode), 'tanda-terima');
  expect([salah.kode, salah.galat]).toEqual([4, expect.stringContaining(`tanda-terima ${DUA}`)]);
  const benar = await lampirkan(DUA, pindaianTeks(kode), 'tanda-terima', '--uji-coba');
  expect([benar.kode, benar.galat]).toEqual([0, expect.not.stringContaining(BELUM)]);
  const asing = await lampirkan(SATU, pindaianTeks('4Z7K-M2QP-0A3B-C9DE'), 'tanda-terima', '--uji-coba');
  expect(asing.kode).toBe(0);
});

test('dokumennya sendiri, tidak berubah: diterima, dengan peringatan; yang dilampirkan disebut', async () => {
  const { kode, galat } = await lampirkan(SATU, kertas(SATU, 'tanda-terima'), 'tanda-terima');
  expect(kode).toBe(0);
  expect(galat).toContain(`Terlampir: tanda-terima ${SATU}, PDF.`);
  expect(galat).toContain(BELUM);
});

test('ditandatangani di tempat lain: diterima, dan dikatakan bahwa tambahannya tidak dinilai', async () => {
  const berkas = palsu(m, kertas(SATU, 'tanda-bukti-penyerahan'), (isi) => tandaiDiLuar(isi, { tampak: true }));
  const { kode, galat } = await lampirkan(SATU, berkas, 'tanda-bukti-penyerahan');
  expect([kode, galat]).toEqual([0, expect.not.stringContaining(BELUM)]);
  expect(galat).toMatch(
    /Perhatian: .*dengan tambahan sesudahnya .*tidak dinilai\. Periksa dengan: layanan cek-dokumen FILE/,
  );
  expect(galat).not.toContain('persis sama');
});

test('berkas yang sama dua kali: dicatat, dan dikatakan; yang isinya lain tidak', async () => {
  const foto = (ekor: number) => {
    const ke = join(m.folder, `foto-${ekor}.jpg`);
    writeFileSync(ke, Buffer.from([0xff, 0xd8, 0xff, 0xe0, ekor]));
    return ke;
  };
  const KEMBAR =
    /Perhatian: berkas yang persis sama sudah terlampir pada kasus ini \(lampirkan, 13 Maret 2026, peristiwa ke-/;
  const sebelum = await banyak(DUA);
  expect((await lampirkan(DUA, foto(7), 'tanda-terima')).galat).not.toMatch(KEMBAR);
  expect((await lampirkan(DUA, foto(8), 'tanda-terima')).galat).not.toMatch(KEMBAR);
  const lagi = await lampirkan(DUA, foto(7), 'tanda-terima');
  expect([lagi.kode, lagi.galat, await banyak(DUA)]).toEqual([0, expect.stringMatching(KEMBAR), sebelum + 3]);
  const salinan = [foto(9), foto(9)];
  const daftar = await m.layanan([...DAFTAR, '--lampiran', ...salinan, '--tetap-daftar', '--uji-coba']);
  expect([daftar.kode, daftar.galat]).toEqual([0, expect.stringMatching(/dilampirkan 2 kali: foto-9.jpg, foto-9.jpg/)]);
});

test('dokumennya sendiri tetapi berubah: diterima, disuruh memeriksa', async () => {
  const berkas = palsu(m, kertas(SATU, 'tanda-terima'), (isi) => tukarHuruf(isi, 10));
  const { kode, galat } = await lampirkan(SATU, berkas, 'tanda-terima');
  expect([kode, galat]).toEqual([
    0,
    expect.stringContaining('sudah berubah. Periksa dengan: layanan cek-dokumen FILE'),
  ]);
});

testDengan('qpdf')('halaman kasus lain di antaranya: ditolak', async () => {
  const [ini, itu] = [kertas(SATU, 'tanda-terima'), kertas(DUA, 'tanda-terima')];
  const ke = olah(m, ini, ['--empty', '--pages', 'IN', itu, '--', 'OUT']);
  const { kode, galat } = await lampirkan(SATU, ke, 'tanda-terima');
  expect([kode, galat]).toEqual([4, expect.stringContaining(DUA)]);
});

testDengan('qpdf')('bersandi: diterima, dan dikatakan bahwa isinya tidak dapat dilihat', async () => {
  const berkas = olah(m, kertas(DUA, 'tanda-terima'), ['IN', '--encrypt', '', 'x', '256', '--', 'OUT']);
  const { kode, galat } = await lampirkan(SATU, berkas, 'tanda-terima');
  expect([kode, galat]).toEqual([
    0,
    expect.stringContaining('Perhatian: berkas itu bersandi: isinya tidak dapat dilihat'),
  ]);
});

test('contoh bentuk kertas: ditolak, dan cek-dokumen mengatakan apa berkas itu', async () => {
  const ke = join(m.folder, 'contoh.pdf');
  await m.beres(['cetak', '--contoh', '--ke', ke]);
  const { kode, galat } = await lampirkan(SATU, ke, 'tanda-terima');
  expect([kode, galat]).toEqual([
    4,
    expect.stringMatching(/^Berkas itu bukan tanda-terima PI-2026-0001\.[\s\S]*contoh bentuk/),
  ]);
  for (const dokumen of [ke, 'C0NT-0HC0-NT0H-C0NT']) {
    const cek = await m.layanan(['cek-dokumen', dokumen]);
    expect([cek.kode, cek.keluar, cek.galat]).toEqual([3, '', expect.stringContaining('Itu contoh bentuk kertas')]);
    expect(cek.galat).not.toMatch(/dibuang|layanan cek-dokumen C0NT/);
  }
});

test('gambar: tidak dapat dikenali, diterima seperti sebelumnya', async () => {
  const foto = join(m.folder, 'foto.jpg');
  writeFileSync(foto, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));
  const { kode, galat } = await lampirkan(SATU, foto, 'tanda-terima');
  expect([kode, galat]).toEqual([0, expect.stringContaining(`Terlampir: tanda-terima ${SATU}, JPG.`)]);
});
