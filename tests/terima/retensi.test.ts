import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { mejaCepat } from '../alat/meja-cepat.js';
import { daftarDengan, LANGKAH } from '../alat/permohonan.js';
import { type Meja, meja } from '../alat/program.js';
import { orang } from '../forms/naskah-tanya.js';

const HAPUS = ['arsip', 'hapus-identitas', '--sebelum', '2026'];
const DULU = { jam: '2025-03-13T09:12:00+07:00' };
const KINI = { jam: '2026-03-13T09:12:00+07:00' };
const PD = [
  'adu',
  '--pelapor',
  'Rina Wati',
  '--saluran',
  'kotak',
  '--uraian',
  'Rina ditolak loket',
  '--terlapor',
  'Dadang',
];
/** Every word by which somebody in these cases could be known. */
const SIAPA = 'Asep|Suherman|3602141303909001|Sawah|Rina|Dadang|bansos';

let m: Meja;
beforeEach(() => {
  m = mejaCepat({ kertasAsli: true });
});
afterEach(() => m.buang());

/** A request handed over and a complaint answered in 2025, with an attachment each; and a request of 2026. */
async function setahun(): Promise<void> {
  const ktp = join(m.folder, 'KTP Asep.pdf');
  writeFileSync(ktp, '%PDF-1.4\nAsep Suherman 3602141303909001\n');
  await m.beres([...daftarDengan({ '--rincian': 'Data bansos atas nama Asep' }), '--lampiran', ktp], DULU);
  for (const [kata = '', ...flag] of LANGKAH) await m.beres([kata, 'PI-2025-0001', ...flag], DULU);
  await m.beres([...PD, '--lampiran', ktp], DULU);
  await m.beres(['terima', 'PD-2025-0001', '--klasifikasi', 'ringan'], DULU);
  await m.beres(['tangani', 'PD-2025-0001', '--catatan', 'Rina dihubungi'], DULU);
  await m.beres(['koreksi', 'PD-2025-0001', '--uraian', 'Rina ditolak dua kali', '--alasan', 'kata Rina'], DULU);
  await m.beres(['jawab', 'PD-2025-0001', '--jawaban', 'Yth. Rina Wati', '--cara', 'surat'], DULU);
  await m.beres(daftarDengan({ '--nama': 'Ujang', '--nik': '3602141303909002', '--alamat': 'Maja' }), KINI);
}

/** Files of the store in which one of the words stands, papers included. */
function memuat(pola: string): string[] {
  const teks = execFileSync('grep', ['-rliaE', pola, m.toko], { encoding: 'utf8' }).trim().split('\n');
  return teks.map((n) => n.slice(m.toko.length + 1));
}

function tidakMemuat(pola: string): void {
  expect(() => memuat(pola)).toThrow();
}

describe('arsip hapus-identitas', () => {
  test('identitas, teks, lampiran, dan kertas hilang dari setiap berkas; register, rantai, dan kertas lama tetap cocok', async () => {
    m.buang();
    m = meja();
    await setahun();
    expect(memuat(SIAPA).length).toBeGreaterThanOrEqual(3);
    const sebelum = await m.json(['rekap', '--tahun', '2025'], KINI);
    const kertas = join(m.toko, 'dokumen/2025/PI-2025-0001/tanda-terima.pdf');
    const teks = execFileSync('pdftotext', ['-layout', kertas, '-'], { encoding: 'utf8' });
    const kode = /Sidik jejak:?\s+([0-9A-Z-]{16,})/i.exec(teks)?.[1] ?? '';
    const { keluar, galat } = await m.beres([...HAPUS, '--alasan', 'BA 12/2026', '--ya'], KINI);
    expect(keluar).toBe('PD-2025-0001\nPI-2025-0001\n');
    expect(galat).toMatch(/Identitas 2 kasus dihapus/);
    expect(galat).toMatch(/Cadangan di luar folder data.*masih memuatnya/);
    tidakMemuat(SIAPA);
    expect(readdirSync(join(m.toko, 'lampiran'))).toEqual([]);
    expect(readdirSync(join(m.toko, 'dokumen/2025'))).toEqual([]);
    expect(await m.json(['periksa'], KINI)).toMatchObject({ baik: true, masalah: [], catatan: [] });
    expect(await m.json(['rekap', '--tahun', '2025'], KINI)).toEqual(sebelum);
    await m.beres(['periksa', '--jangkar', `${kode}@PI-2025-0001`], KINI);
  });

  test('yang tinggal tampil sebagai dihapus, dan tidak ada lagi yang dapat dilakukan', async () => {
    await setahun();
    await m.beres([...HAPUS, '--alasan', 'BA 12/2026', '--ya'], KINI);
    const dihapus = '(dihapus sesuai JRA)';
    expect(await m.json(['lihat', 'PI-2025-0001'], KINI)).toMatchObject({
      ...{ nomor: 'PI-2025-0001', status: 'diserahkan', diterima: '2025-03-13', nama: dihapus, rincian: dihapus },
      identitas: { jenis: 'nik', nomor: dihapus },
      dokumen: [],
    });
    const { keluar } = await m.beres(['riwayat', 'PD-2025-0001'], KINI);
    expect(keluar).toMatch(/koreksi.*alasan: \(dihapus sesuai JRA\); uraian: \(dihapus sesuai JRA\)/);
    expect(keluar).toMatch(/jawab\tdijawab.*jawaban: \(dihapus sesuai JRA\); cara: surat/);
    expect(keluar).toMatch(/hapus-identitas\t-\t.*dasar: BA 12\/2026/);
    expect(await m.json(['cari', '--semua', '--nik', '3602141303909001'], KINI)).toEqual([]);
    expect(await m.json(['cari', 'dihapus', '--semua'], KINI)).toHaveLength(2);
    for (const argumen of [
      ['cetak', 'PI-2025-0001'],
      ['cetak', 'PI-2025-0001', '--semua'],
      ['cetak', 'PI-2025-0001', '--dokumen', 'tanda-terima'],
      ['koreksi', 'PI-2025-0001', '--alamat', 'Jl. Baru', '--alasan', 'x'],
      ['keberatan', 'daftar', 'PI-2025-0001', '--alasan', 'd', '--kasus-posisi', 'x'],
    ]) {
      const { kode, galat } = await m.layanan(argumen, KINI);
      expect([argumen, kode, galat]).toEqual([argumen, 4, expect.stringContaining('tinggal baris register')]);
    }
  });

  test('kasus yang terkait kasus berjalan dilewati dan disebut; uji coba tidak mengubah apa pun', async () => {
    await setahun();
    await m.beres(['keberatan', 'daftar', 'PI-2025-0001', '--alasan', 'd', '--kasus-posisi', 'x'], DULU);
    const coba = await m.beres([...HAPUS, '--uji-coba'], KINI);
    expect(coba.keluar).toBe('');
    expect(coba.galat).toMatch(/PI-2025-0001 dilewati: terkait KB-2025-0001 yang masih berjalan/);
    expect(memuat('Asep').length).toBeGreaterThan(0);
    const hasil = await m.json([...HAPUS, '--ya'], KINI);
    expect(hasil).toMatchObject({ dihapus: ['PD-2025-0001'], dilewati: [{ nomor: 'PI-2025-0001' }] });
    // The request's own copy of the shared attachment stays.
    expect(readdirSync(join(m.toko, 'lampiran'))).toHaveLength(1);
    expect(await m.json(['periksa'], KINI)).toMatchObject({ baik: true, masalah: [] });
  });

  test.each<[string, readonly string[], RegExp]>([
    ['tanpa --ya', HAPUS, /perlu --ya[\s\S]*Coba: layanan arsip hapus-identitas --sebelum 2026 --ya/],
    ['tahun depan', ['arsip', 'hapus-identitas', '--sebelum', '2027', '--ya'], /--sebelum: paling besar 2026/],
    ['tanpa tahun', ['arsip', 'hapus-identitas', '--ya'], /--sebelum: wajib diisi/],
  ])('%s: keluar 2, tidak ada yang dihapus', async (_, argumen, pesan) => {
    await setahun();
    const { kode, keluar, galat } = await m.layanan(argumen, KINI);
    expect([kode, keluar]).toEqual([2, '']);
    expect(galat).toMatch(pesan);
    expect(memuat('Asep').length).toBeGreaterThan(0);
  });

  test('tanpa kasus lama: keluar 0 dan disebut; kedua kali tidak ada yang dicatat lagi', async () => {
    expect((await m.beres([...HAPUS, '--ya'], KINI)).galat).toContain('Tidak ada kasus beridentitas');
    await setahun();
    await m.beres([...HAPUS, '--ya'], KINI);
    const sebelum = await m.json(['lihat', 'PI-2025-0001'], KINI);
    expect((await m.beres([...HAPUS, '--ya'], KINI)).keluar).toBe('');
    expect(await m.json(['lihat', 'PI-2025-0001'], KINI)).toEqual(sebelum);
  });

  test('meja lain yang masih memuatnya tidak mengembalikannya, cadangan lama juga tidak', async () => {
    await setahun();
    const cadangan = (await m.beres(['cadangkan', m.folder], KINI)).keluar.trim();
    await m.beres([...HAPUS, '--ya'], KINI);
    expect((await m.beres(['gabung', cadangan, '--ya'], KINI)).keluar).toBe('');
    tidakMemuat(SIAPA);
    expect(await m.json(['periksa'], KINI)).toMatchObject({ baik: true, masalah: [], catatan: [] });
  });
});

test('toko yang tersegel: dihapus, terbaca, dan baik seperti yang lain', async () => {
  m.buang();
  m = meja();
  const env = { LAYANAN_KUNCI_BERKAS: join(m.folder, 'kunci') };
  const jalan = (argumen: readonly string[], saat: { jam: string }) => m.beres(argumen, { ...saat, env });
  const ktp = join(m.folder, 'ktp.pdf');
  writeFileSync(ktp, '%PDF-1.4\nAsep\n');
  await jalan([...daftarDengan({}), '--lampiran', ktp], DULU);
  await jalan(['cabut', 'PI-2025-0001', '--alasan', 'pindah'], DULU);
  await jalan(['pengaturan', 'enkripsi', 'nyala'], KINI);
  expect((await jalan([...HAPUS, '--ya'], KINI)).keluar).toBe('PI-2025-0001\n');
  expect(readdirSync(join(m.toko, 'lampiran'))).toEqual([]);
  expect((await jalan(['lihat', 'PI-2025-0001'], KINI)).keluar).toContain('(dihapus sesuai JRA)');
  await jalan(['periksa'], KINI);
  await jalan(['pengaturan', 'enkripsi', 'mati', '--ya'], KINI);
  tidakMemuat(SIAPA);
  await jalan(['periksa'], KINI);
});

describe('di terminal', () => {
  let d: MejaDalam;
  beforeEach(() => {
    d = mejaDalam();
  });
  afterEach(() => d.buang());

  test.each([
    ['ya', 0, 'PI-2025-0001\n'],
    ['tidak', 130, ''],
  ])('daftarnya ditunjukkan, lalu ditanya; dijawab %s', async (jawab, kode, keluar) => {
    d.jam(DULU.jam);
    await d.json(daftarDengan({}));
    await d.json(['cabut', 'PI-2025-0001', '--alasan', 'pindah']);
    d.jam(KINI.jam);
    const { prompter, dikatakan } = orang(['Hapus identitas kasus', '2026'], ['Hapus identitasnya?', jawab]);
    expect(await d.tanya(['arsip', 'hapus-identitas'], prompter)).toMatchObject({ kode, keluar });
    expect(dikatakan.join('\n')).toContain('PI-2025-0001  selesai 2025-03-13');
  });
});
