import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { kertas, kodeKertas, olah, sandiKertas } from '../alat/kertas-palsu.js';
import { DAFTAR, daftarDengan } from '../alat/permohonan.js';
import { type Meja, meja } from '../alat/program.js';

/** What becomes of a paper when the office goes on working. */
let m: Meja;
let surat: string;
const SATU = 'PI-2026-0001';

beforeEach(async () => {
  m = meja();
  await m.beres(DAFTAR);
  surat = join(m.folder, 'warga.pdf');
  copyFileSync(kertas(m, SATU), surat);
});
afterEach(() => m.buang());

const cek = (dokumen: string) => m.json(['cek-dokumen', dokumen]);

test('JSON: putusan, dokumen, yang berbeda, catatan, yang belum diperiksa', async () => {
  expect(await cek(surat)).toEqual({
    putusan: 'asli',
    dokumen: [
      {
        ...{ nomor: SATU, jenis: 'tanda-terima', tanggal: '2026-03-13', nomorKini: null, kode: kodeKertas(surat) },
        kunci: expect.stringMatching(/^[0-9A-Z-]{19}$/),
        ...{ berlaku: true, urung: null, pengganti: null },
      },
    ],
    ...{ beda: [], catatan: [], belumDiperiksa: [], berlaku: true },
  });
});

test('koreksi sesudah terbit: kertasnya tetap asli, dan dikatakan bahwa ada catatan lagi', async () => {
  await m.beres(['koreksi', SATU, '--alamat', 'Kp. Baru RT 01', '--alasan', 'salah ketik']);
  const { putusan, catatan } = await cek(surat);
  expect([putusan, catatan]).toEqual([
    'asli',
    [expect.stringMatching(/^Sesudahnya kasus ini punya 1 catatan lagi; yang terakhir koreksi/)],
  ]);
});

test('kasus yang ditutup dan diarsipkan: kode, QR, dan berkasnya tetap dikenal', async () => {
  await m.beres(['cabut', SATU, '--alasan', 'sudah memperoleh data']);
  for (const dokumen of [surat, kodeKertas(surat), sandiKertas(surat)]) {
    expect((await cek(dokumen)).putusan).toBe('asli');
  }
});

describe('kunci diganti', () => {
  const ganti = () => m.beres(['kunci-publik', '--ganti', '--alasan', 'bocor', '--ya']);

  test('kertas lama tetap asli, kodenya pun', async () => {
    await ganti();
    for (const dokumen of [surat, kodeKertas(surat), sandiKertas(surat)]) {
      expect((await cek(dokumen)).putusan).toBe('asli');
    }
  });

  test('kunci lama hilang: berkasnya masih dapat diperiksa, kode pendeknya tidak lagi', async () => {
    rmSync(join(m.toko, 'kunci-kantor'), { recursive: true });
    await ganti();
    expect(await cek(surat)).toMatchObject({ putusan: 'asli', dokumen: [{ kode: null }] });
    expect((await m.layanan(['cek-dokumen', kodeKertas(surat)])).kode).toBe(3);
    const berubah = await m.layanan(['cek-dokumen', olah(m, surat, ['IN', '--pages', 'IN', '1', '--', 'OUT'])]);
    expect([berubah.kode, berubah.galat]).toEqual([7, expect.stringContaining('tidak dapat digambar lagi')]);
  });
});

test('kalimat kantor diubah: kertas lama tetap asli, dan yang diubah orang tetap ketahuan', async () => {
  await m.beres(['pengaturan', 'instansi.nama', 'Dinas Sosial Baru']);
  expect((await cek(surat)).putusan).toBe('asli');
  const { kode, galat } = await m.layanan(['cek-dokumen', olah(m, surat, ['IN', '--pages', 'IN', '2,1', '--', 'OUT'])]);
  expect([kode, galat]).toEqual([7, expect.stringContaining('halaman 1 adalah halaman 2.')]);
});

test('identitas dihapus sesudah masa simpannya: kertas warga tetap asli', async () => {
  await m.beres(['cabut', SATU, '--alasan', 'sudah memperoleh data']);
  const jam = '2034-01-10T09:00:00+07:00';
  await m.beres(['arsip', 'hapus-identitas', '--sebelum', '2030', '--ya'], { jam });
  const { putusan, catatan } = await m.json(['cek-dokumen', surat], { jam });
  expect([putusan, catatan]).toEqual([
    'asli',
    expect.arrayContaining(['Identitas pada kasusnya sudah dihapus sesuai JRA.']),
  ]);
  expect((await m.json(['cek-dokumen', kodeKertas(surat)], { jam })).putusan).toBe('asli');
});

describe('meja yang digabung', () => {
  let lain: Meja;
  let suratLain: string;
  beforeEach(async () => {
    lain = meja();
    await lain.beres(daftarDengan({ '--nama': 'Rina Wati', '--nik': '3602145303909002' }));
    suratLain = join(lain.folder, 'warga.pdf');
    copyFileSync(kertas(lain, SATU), suratLain);
    await m.beres(['gabung', lain.toko]);
  });
  afterEach(() => lain.buang());

  test('kertas kedua meja dikenal, juga yang kasusnya bernomor baru di sini', async () => {
    expect((await cek(surat)).dokumen[0]).toMatchObject({ nomor: SATU, nomorKini: null });
    for (const dokumen of [suratLain, kodeKertas(suratLain), sandiKertas(suratLain)]) {
      const { putusan, dokumen: semua, catatan } = await cek(dokumen);
      expect([putusan, semua[0].nomor, semua[0].nomorKini]).toEqual(['asli', SATU, 'PI-2026-0002']);
      expect(catatan).toContain('Kasusnya kini bernomor PI-2026-0002.');
    }
  });

  test('yang dicetak di sini dengan nomor baru juga asli', async () => {
    await m.beres(['cetak', 'PI-2026-0002', '--ke', join(m.folder, 'baru.pdf')]);
    expect(await cek(join(m.folder, 'baru.pdf'))).toMatchObject({
      putusan: 'asli',
      dokumen: [{ nomor: 'PI-2026-0002' }],
    });
  });
});

test('pulihkan dari cadangan: kunci dan kertasnya kembali bersama', async () => {
  await m.beres(['cadangkan', m.folder]);
  const [cadangan = ''] = (await import('node:fs'))
    .readdirSync(m.folder)
    .filter((n) => n.startsWith('layanan-cadangan'));
  rmSync(m.toko, { recursive: true });
  await m.beres(['pulihkan', join(m.folder, cadangan), '--ya']);
  expect((await cek(kodeKertas(surat))).putusan).toBe('asli');
  await m.beres(['cetak', SATU, '--dokumen', 'tanda-terima', '--asli', '--ke', join(m.folder, 'lagi.pdf')]);
  expect(readFileSync(join(m.folder, 'lagi.pdf')).equals(readFileSync(surat))).toBe(true);
});

test('kertas dan perintahnya tidak pernah mengaku bertanda tangan elektronik', async () => {
  const { galat } = await m.layanan(['cek-dokumen', surat]);
  const { keluar } = await m.layanan(['cek-dokumen', '--bantuan']);
  for (const teks of [galat, keluar]) expect(teks).not.toMatch(/ditandatangani|tersertifikasi|BSrE/i);
});
