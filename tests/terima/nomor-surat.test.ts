import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { halamanTeks, testDengan } from '../adapters/pdf-alat.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { DAFTAR, LANGKAH } from '../alat/permohonan.js';

let m: MejaDalam;
beforeEach(() => {
  m = mejaDalam({ kertasAsli: true });
});
afterEach(() => m.buang());

const ADU = [
  'adu',
  '--pelapor',
  'Dadang Iskandar',
  '--saluran',
  'kotak',
  '--uraian',
  'Antre lama',
  '--klasifikasi',
  'ringan',
];
const NOMOR = ['--nomor-surat', '123'];

async function sampai(banyak: number): Promise<string> {
  const { nomor } = await m.json(DAFTAR);
  for (const [kata = '', ...flag] of LANGKAH.slice(0, banyak)) await m.json([kata, nomor, ...flag]);
  return nomor;
}

async function pola(): Promise<void> {
  await m.json(['pengaturan', 'nomor-surat.surat', '{kode}/{urut}/{unit}/{bulan-romawi}/{tahun}']);
  await m.json(['pengaturan', 'nomor-surat.sk', '{urut}/SK-PPID/{tahun}']);
  await m.json(['pengaturan', 'nomor-surat.kode', '555']);
  await m.json(['pengaturan', 'nomor-surat.unit', 'Dinsos']);
}

const teks = (nomor: string, jenis: string) =>
  halamanTeks(readFileSync(join(m.toko, 'dokumen/2026', nomor, `${jenis}.pdf`))).join('\n');

testDengan('pdftotext').each<[string, number | 'adu', readonly string[], string, string]>([
  [
    'tolak',
    4,
    ['--pasal-17', 'h', '--konsekuensi', 'x', '--jangka-waktu', '5 tahun'],
    'sk-penolakan',
    '123/SK-PPID/2026',
  ],
  ['proses', 4, ['--hasil', 'belum-dikuasai'], 'pemberitahuan', '555/123/Dinsos/III/2026'],
  ['perpanjang', 0, ['--alasan', 'x'], 'perpanjangan', '555/123/Dinsos/III/2026'],
  ['verifikasi', 3, ['--hasil', 'kurang', '--kurang', 'ktp'], 'kekurangan', '555/123/Dinsos/III/2026'],
  ['jawab', 'adu', ['--jawaban', 'x', '--cara', 'surat'], 'jawaban', '555/123/Dinsos/III/2026'],
  ['alihkan', 'adu', ['--kepada', 'Disdik', '--alasan', 'x'], 'pengalihan', '555/123/Dinsos/III/2026'],
])('%s: nomor surat pada dokumennya, tanpa itu titik-titik', async (kata, dari, flag, jenis, harap) => {
  await pola();
  const siap = async () => {
    if (dari !== 'adu') {
      const nomor = await sampai(kata === 'tolak' ? 3 : dari);
      if (kata === 'tolak') await m.json(['verifikasi', nomor, '--hasil', 'tidak', '--catatan', 'x']);
      return nomor;
    }
    const { nomor } = await m.json([...ADU, '--rahasia']);
    await m.json(['terima', nomor]);
    await m.json(['tangani', nomor, '--catatan', 'x']);
    return nomor;
  };
  const [bernomor, kosong] = [await siap(), await siap()];
  await m.json([kata, bernomor, ...flag, ...NOMOR]);
  await m.json([kata, kosong, ...flag]);
  expect(teks(bernomor, jenis)).toMatch(new RegExp(`^ *Nomor: ${harap}$`, 'm'));
  expect(teks(kosong, jenis)).toMatch(/^ *Nomor: \S*\.{10}\S*$/m);
});

test('nomor yang tidak dapat dibaca, dan pada langkah tanpa surat: keluar 2', async () => {
  const nomor = await sampai(3);
  for (const argumen of [
    ['verifikasi', nomor, '--hasil', 'kurang', '--kurang', 'ktp', '--nomor-surat', 'surat kami'],
    ['verifikasi', nomor, '--hasil', 'ya', ...NOMOR],
    ['teruskan', nomor, ...NOMOR],
  ]) {
    const { kode, galat } = await m.layanan(argumen);
    expect([kode, galat]).toEqual([2, expect.stringContaining('--nomor-surat')]);
  }
});

test('tercatat pada peristiwanya dan disebut riwayat', async () => {
  const nomor = await sampai(0);
  await m.json(['perpanjang', nomor, '--alasan', 'x', '--nomor-surat', '555/9/2026']);
  expect((await m.layanan(['riwayat', nomor])).keluar).toContain('555/9/2026');
});
