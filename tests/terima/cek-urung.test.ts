import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { pemegang } from '../alat/jabatan.js';
import { jalurKertas } from '../alat/kertas.js';
import { sandiKertas } from '../alat/kertas-palsu.js';
import { DAFTAR, LANGKAH } from '../alat/permohonan.js';

/** A paper whose act was taken back is ours and unchanged, and good for nothing. */
let m: MejaDalam;
let surat: string;
const NOMOR = 'PI-2026-0001';
const PROSES = LANGKAH[4] ?? [];
const tindak = ([kata = '', ...flag]: readonly string[]) => m.json([kata, NOMOR, ...flag]);
const urungkan = (alasan: string) => m.json(['urungkan', NOMOR, '--alasan', alasan]);
const pemberitahuan = (nama = 'pemberitahuan') => jalurKertas(m.toko, NOMOR, nama);

beforeEach(async () => {
  m = mejaDalam({ kertasAsli: true });
  await m.json(DAFTAR);
  for (const langkah of LANGKAH.slice(0, 5)) await tindak(langkah);
  surat = join(m.folder, 'warga.pdf');
  copyFileSync(pemberitahuan(), surat);
});
afterEach(() => m.buang());

async function cek(dokumen: string, ...lain: string[]) {
  const { kode, keluar, galat } = await m.layanan(['cek-dokumen', dokumen, ...lain]);
  const { keluar: json } = await m.layanan(['cek-dokumen', dokumen, ...lain, '--json']);
  return { kode, keluar, galat, json: JSON.parse(json) };
}

test('selama berlaku: keluar 0, berlaku true', async () => {
  const { kode, json } = await cek(surat);
  expect([kode, json.berlaku, json.dokumen[0]]).toEqual([
    0,
    true,
    expect.objectContaining({ berlaku: true, urung: null, pengganti: null }),
  ]);
});

test('diurungkan: judul sendiri, keluar 7, kapan dan mengapa; lewat berkas, kode QR, dan kode pendek', async () => {
  const kode = (await cek(surat)).json.dokumen[0].kode;
  m.jam('2026-03-14T10:00:00+07:00');
  await urungkan('salah kasus, NIK 3602141303909001');
  for (const dokumen of [surat, sandiKertas(surat), kode]) {
    const hasil = await cek(dokumen);
    expect([hasil.kode, hasil.keluar]).toEqual([7, `tidak-berlaku\t${NOMOR}\tpemberitahuan\t2026-03-13\n`]);
    expect(hasil.galat).toMatch(
      /^DARI KANTOR INI, TETAPI TIDAK BERLAKU LAGI: pemberitahuan PI-2026-0001, 13 Maret 2026/,
    );
    expect(hasil.galat).toContain('Catatan: Tindakannya diurungkan 14 Maret 2026: salah kasus, NIK 360214******9001.');
    expect(hasil.galat).toContain('Belum ada kertas lain yang menggantikannya.');
    // `cetak` refuses it.
    expect(hasil.galat).not.toContain('Untuk mencocokkan');
    expect(hasil.galat).not.toMatch(/^(ASLI|KODE ASLI)|3602141303909001/m);
    expect(hasil.json).toMatchObject({ putusan: 'asli', berlaku: false });
    expect(hasil.json.dokumen[0]).toMatchObject({
      ...{ berlaku: false, pengganti: null },
      urung: { tanggal: '2026-03-14', alasan: expect.stringContaining('salah kasus') },
    });
  }
});

test('yang berlaku kini disebut, dan ia sendiri asli', async () => {
  await urungkan('salah kasus');
  m.jam('2026-03-16T10:00:00+07:00');
  await tindak(PROSES);
  const { kode, galat, json } = await cek(surat);
  expect([kode, json.dokumen[0].pengganti]).toEqual([7, { jenis: 'pemberitahuan', ke: 2, tanggal: '2026-03-16' }]);
  const cara = `layanan cetak ${NOMOR} --dokumen pemberitahuan --urut 2`;
  expect(galat).toContain(`Yang berlaku kini: pemberitahuan ke-2, 16 Maret 2026 (${cara}).`);
  expect(await cek(pemberitahuan('pemberitahuan-2'))).toMatchObject({ kode: 0, json: { berlaku: true } });
  await m.json(cara.split(' ').slice(1));
});

test('untuk mencocokkan: perintahnya mencetak kertas yang itu, bukan yang terakhir dari jenisnya', async () => {
  const satu = jalurKertas(m.toko, NOMOR, 'lembar-disposisi');
  const [{ kode }] = (await cek(satu)).json.dokumen;
  expect((await cek(jalurKertas(m.toko, NOMOR, 'lembar-disposisi-2'))).json.dokumen[0].kode).not.toBe(kode);
  const [, perintah = ''] = /Untuk mencocokkan: layanan (.+) FILE\.pdf/.exec((await cek(kode)).galat) ?? [];
  const ke = join(m.folder, 'banding.pdf');
  expect((await m.layanan([...perintah.split(' '), ke])).kode).toBe(0);
  expect((await cek(ke)).json.dokumen[0].kode).toBe(kode);
});

test('dengan kunci publik saja tidak ada yang tahu: berlaku null, dan catatan disebut belum diperiksa', async () => {
  const pem = join(m.folder, 'kantor.pem');
  await m.layanan(['kunci-publik', '--ke', pem]);
  await urungkan('salah kasus');
  const { kode, json } = await cek(surat, '--kunci-publik', pem);
  expect([kode, json.berlaku, json.belumDiperiksa]).toEqual([
    0,
    null,
    ['Catatan kantor, dan apakah kertasnya masih berlaku: hanya dapat diperiksa di kantor.'],
  ]);
});

test('dilampirkan lagi sebagai penggantinya: dikatakan', async () => {
  await urungkan('salah kasus');
  await tindak(PROSES);
  const { kode, galat } = await m.layanan(['lampirkan', NOMOR, surat, '--sebagai', 'pemberitahuan']);
  expect([kode, galat]).toEqual([
    0,
    expect.stringMatching(/Perhatian: menurut kodenya itu kertas yang tidak berlaku lagi/),
  ]);
});

test('kasus rahasia: yang tidak boleh melihatnya tidak membaca alasannya', async () => {
  m.duduk(pemegang('pejabat-pengaduan', 'tim-pengaduan'));
  const isi = ['--uraian', 'Amplop diminta', '--saluran', 'kotak', '--klasifikasi', 'pengawasan', '--rahasia'];
  await m.json(['adu', '--pelapor', 'Rahmat Hidayatullah', ...isi]);
  for (const langkah of [
    ['terima'],
    ['tangani', '--catatan', 'diperiksa'],
    ['jawab', '--jawaban', 'x', '--cara', 'surat'],
  ])
    await m.json([langkah[0] ?? '', 'PD-2026-0001', ...langkah.slice(1)]);
  const jawaban = jalurKertas(m.toko, 'PD-2026-0001', 'jawaban');
  await m.json(['urungkan', 'PD-2026-0001', '--alasan', 'nama pelapor tertulis']);
  expect((await cek(jawaban)).galat).toContain('nama pelapor tertulis');
  m.duduk(pemegang('front-office'));
  const { kode, galat, json } = await cek(jawaban);
  expect([kode, json.dokumen[0].urung]).toEqual([7, { tanggal: '2026-03-13', alasan: null }]);
  expect(`${galat}${JSON.stringify(json)}`).not.toContain('nama pelapor');
});
