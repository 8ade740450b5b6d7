import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { palsu, tukarHuruf } from '../alat/kertas-palsu.js';
import { DAFTAR, LANGKAH, sampai, tindak } from '../alat/permohonan.js';
import { AKAR, type Meja, meja } from '../alat/program.js';

let m: Meja;
beforeEach(() => {
  m = meja();
});
afterEach(() => m.buang());

/** Text of a PDF by poppler; the tools come with .ci/run. */
function teksPdf(jalur: string): string {
  const periksa = spawnSync('qpdf', ['--check', jalur], { encoding: 'utf8' });
  expect(periksa.stdout).toContain('No syntax or stream encoding errors found');
  return spawnSync('pdftotext', ['-layout', jalur, '-'], { encoding: 'utf8' }).stdout;
}

describe('dari loket sampai tanda bukti penyerahan', () => {
  test('tujuh tindakan, enam dokumen, satu riwayat', async () => {
    const nomor = await sampai(m, LANGKAH.length);
    const kasus = await m.json(['lihat', nomor]);
    expect(kasus.riwayat.map((r: { tindakan: string }) => r.tindakan)).toEqual([
      'daftar',
      'teruskan',
      'disposisi',
      'disposisi',
      'verifikasi',
      'proses',
      'serah',
    ]);
    expect(kasus).toMatchObject({
      nomor: 'PI-2026-0001',
      status: 'diserahkan',
      selesai: true,
      pemegang: null,
      tindakanBerikut: [],
    });
    expect(kasus.dokumen.map((d: { jenis: string }) => d.jenis)).toEqual([
      'formulir',
      'tanda-terima',
      'lembar-disposisi',
      'lembar-disposisi',
      'pemberitahuan',
      'tanda-bukti-penyerahan',
    ]);
    for (const dokumen of kasus.dokumen) {
      const teks = teksPdf(join(m.toko, dokumen.berkas));
      expect(teks).toContain('PI-2026-0001');
      expect(teks).toContain('Asep Suherman');
      expect(teks).toContain('13 Maret 2026');
      expect(teks).not.toContain('3602141303909001');
    }
    expect(teksPdf(join(m.toko, kasus.dokumen[5].berkas))).toContain('TB-2026-0001');
  });

  test('uji konsekuensi 5.000 kata panjang dari berkas menjadi SK yang utuh, yang dikenal kembali', async () => {
    const nomor = await sampai(m, 3);
    const kata = Array.from({ length: 5_000 }, (_, i) => `kalimat${String(i).padStart(4, '0')}`);
    const berkas = join(m.folder, 'uji.txt');
    const baris = Array.from({ length: 50 }, (_, i) => kata.slice(i * 100, i * 100 + 100).join(' '));
    writeFileSync(berkas, baris.join('\n'));
    await tindak(m, nomor, ['verifikasi', '--hasil', 'tidak', '--catatan', 'data pribadi']);
    const tolak = ['tolak', '--pasal-17', 'h', '--jangka-waktu', '5 tahun', '--konsekuensi-berkas', berkas];
    await tindak(m, nomor, tolak);
    const sk = join(m.toko, 'dokumen/2026', nomor, 'sk-penolakan.pdf');
    expect(teksPdf(sk).match(/kalimat\d{4}/g)).toEqual(kata);
    await m.beres(['cek-dokumen', sk]);
    // The last line of all that was typed is compared too.
    const isi = readFileSync(sk, 'latin1');
    const banyak = [...isi.matchAll(/\/Type \/Page\n/g)].length;
    expect(banyak).toBeGreaterThan(10);
    const ubah = palsu(m, sk, () => tukarHuruf(isi, -12));
    const { kode, galat } = await m.layanan(['cek-dokumen', ubah]);
    expect([kode, galat]).toEqual([7, expect.stringMatching(new RegExp(`halaman ${banyak}: tertulis "`))]);
  });

  test('yang dikecualikan ditolak dengan SK', async () => {
    const nomor = await sampai(m, 3);
    await tindak(m, nomor, ['verifikasi', '--hasil', 'tidak', '--catatan', 'memuat data pribadi']);
    await tindak(m, nomor, [
      'tolak',
      '--pasal-17',
      'h',
      '--konsekuensi',
      'Membuka identitas',
      '--jangka-waktu',
      '5 tahun',
    ]);
    const kasus = await m.json(['lihat', nomor]);
    expect(kasus).toMatchObject({ status: 'ditolak', selesai: true });
    expect(kasus.dokumen.map((d: { jenis: string }) => d.jenis)).toEqual([
      ...['formulir', 'tanda-terima', 'lembar-disposisi', 'lembar-disposisi', 'sk-penolakan'],
    ]);
    const sk = teksPdf(join(m.toko, kasus.dokumen[4].berkas));
    for (const isi of ['PI-2026-0001', 'Asep Suherman', '13 Maret 2026', 'Membuka identitas', '5 tahun'])
      expect(sk).toContain(isi);
  });

  test('yang belum dikuasai tidak dapat diberikan: itu bukan penolakan Pasal 17', async () => {
    const nomor = await sampai(m, 4);
    await tindak(m, nomor, ['proses', '--hasil', 'belum-dikuasai', '--keterangan', 'dikelola kementerian']);
    const kasus = await m.json(['lihat', nomor]);
    expect(kasus.status).toBe('tidak-dapat-diberikan');
    expect(kasus.dokumen.map((d: { jenis: string }) => d.jenis)).toEqual([
      ...['formulir', 'tanda-terima', 'lembar-disposisi', 'lembar-disposisi', 'pemberitahuan'],
    ]);
  });

  test('berkas kurang: jam berhenti, lanjut menjalankannya lagi', async () => {
    const nomor = await sampai(m, 3);
    await tindak(
      m,
      nomor,
      ['verifikasi', '--hasil', 'kurang', '--kurang', 'ktp,formulir', '--tanggal', '2026-03-16'],
      SENIN,
    );
    const berhenti = await m.json(['lihat', nomor], SENIN);
    expect(berhenti).toMatchObject({ status: 'menunggu-pemohon', tindakanBerikut: ['lanjut'] });
    expect(berhenti.tertunda).toMatchObject({ sejak: '2026-03-16', alasan: 'kurang ktp, formulir' });
    await tindak(m, nomor, ['lanjut'], { jam: '2026-03-18T10:00:00+07:00' });
    const jalan = await m.json(['lihat', nomor], { jam: '2026-03-18T10:00:00+07:00' });
    // 16 and 17 March are given back: two hari kerja after 2026-03-27.
    expect(jalan).toMatchObject({ status: 'verifikasi', tertunda: null, tenggat: '2026-03-31' });
  });
});

const SENIN = { jam: '2026-03-16T09:00:00+07:00' };

describe('perintah pertama di README', () => {
  test('contoh permohonan: nomor di stdout, selebihnya di stderr', async () => {
    const hasil = await m.beres(['daftar', '--berkas', join(AKAR, 'data/contoh/permohonan.json')]);
    expect(hasil.keluar).toBe('PI-2026-0001\n');
    expect(hasil.galat).toContain('Jumat, 27 Maret 2026');
    expect(hasil.galat).toContain('Senin, 6 April 2026');
    expect(hasil.galat).toContain(join(m.toko, 'dokumen/2026/PI-2026-0001/tanda-terima.pdf'));
    expect(hasil.galat).toContain('Berikutnya: layanan teruskan PI-2026-0001');
    expect(hasil.galat).not.toContain('3602141303909001');
  });

  test('nomor berikutnya berikutnya, dan nomor singkat diterima', async () => {
    await m.beres(DAFTAR);
    expect((await m.beres(DAFTAR)).keluar).toBe('PI-2026-0002\n');
    expect((await m.beres(['teruskan', 'pi-2'])).keluar).toBe('PI-2026-0002\n');
    expect((await m.json(['lihat', '1'])).nomor).toBe('PI-2026-0001');
  });
});

describe('empat petugas sekaligus', () => {
  test('4 × 25 pendaftaran: seratus nomor tanpa lompatan dan tanpa ulangan', async () => {
    const seorang = async () => {
      const nomor: string[] = [];
      for (let i = 0; i < 25; i += 1) nomor.push((await m.beres(DAFTAR)).keluar.trim());
      return nomor;
    };
    const semua = (await Promise.all([seorang(), seorang(), seorang(), seorang()])).flat().sort();
    expect(semua).toEqual(Array.from({ length: 100 }, (_, i) => `PI-2026-${String(i + 1).padStart(4, '0')}`));
    const berkas = readdirSync(join(m.toko, 'berjalan')).filter((nama) => nama.startsWith('PI-'));
    expect(berkas).toHaveLength(100);
    for (const nama of berkas) JSON.parse(readFileSync(join(m.toko, 'berjalan', nama), 'utf8'));
  }, 300_000);
});
