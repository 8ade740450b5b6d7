import { describe, expect, test } from '@jest/globals';
import type { Bahan } from '../../src/documents/bahan.js';
import type { Kasus } from '../../src/domain/kasus.js';
import { dengan, gambar, halamanTeks, testDengan } from '../adapters/pdf-alat.js';
import { letakBerurutan, susun } from './alat-naskah.js';
import { KATA_PANJANG } from './contoh.js';
import { SEMUA } from './contoh-alur.js';

/** Every paper, from the shortest case to the longest, as a file. */

const sudah = new Map<string, Promise<Uint8Array>>();

/** Drawn once for all tests that only look at it. */
function kertas(baris: string, jenis: string, k: Kasus, buat: () => Bahan): Promise<Uint8Array> {
  const kunci = `${baris} ${jenis}`;
  const bytes = sudah.get(kunci) ?? gambar(susun(jenis, k, buat()));
  sudah.set(kunci, bytes);
  return bytes;
}

const BIASA = SEMUA.filter(([baris]) => baris.endsWith('biasa'));
const PANJANG = SEMUA.filter(([baris]) => baris.endsWith('panjang'));
/** A4 and its side margins in points. */
const LEBAR = 595.28;
const SAMPING = (2.5 * 72) / 2.54;

/** What stands on each paper, in its order (labels of the forms). */
const LABEL: Readonly<Record<string, readonly string[]>> = {
  'permohonan formulir': [
    'FORMULIR PERMOHONAN INFORMASI',
    'rangkap dua',
    'No. Pendaftaran',
    'Nama',
    'NIK / Nomor SK Badan Hukum',
    'Alamat',
    'Pekerjaan',
    'Nomor Telepon/E-mail',
    'Rincian Informasi yang Dibutuhkan',
    'Tujuan Penggunaan Informasi',
    'Cara Memperoleh Informasi',
    'Melihat/membaca/mendengarkan/mencatat',
    'Mendapatkan salinan informasi (softcopy)',
    'Cara Mendapatkan Salinan Informasi',
    'Mengambil Langsung',
    'Kurir',
    'Pos',
    'Faksimili',
    'E-mail',
    'Petugas Pelayanan Informasi',
    '(Penerima Permohonan)',
    'HAK PEMOHON INFORMASI',
    '10 (sepuluh) hari kerja',
    '7 (tujuh) hari kerja',
    '30 (tiga puluh) hari kerja',
    '14 (empat belas) hari kerja',
  ],
  'permohonan tanda-terima': ['TANDA TERIMA', 'Nomor Pendaftaran', 'Jumat, 27 Maret 2026', 'Langkah Selanjutnya'],
  'permohonan lembar-disposisi': [
    'LEMBAR DISPOSISI',
    'Surat dari',
    'Diterima Tgl.',
    'No. Surat',
    'No. Agenda',
    'Tgl. Surat',
    'Sifat',
    'Sangat Segera',
    'Segera',
    'Rahasia',
    'Hal',
    'Diteruskan kepada Sdr.',
    'Staf Sekretariat',
    'Dengan hormat harap',
    'Tanggapan dan Saran',
    'Proses lebih lanjut',
    'Koordinasi/konfirmasikan',
    'Siapkan rekapitulasi per desa',
    'Catatan',
    'Tindak lanjuti',
    'Rangkasbitung, 17 Maret 2026',
    'Sekretaris Dinas Sosial',
  ],
  'permohonan kekurangan': [
    'PEMBERITAHUAN KEKURANGAN BERKAS',
    'Yang Perlu Dilengkapi',
    '1.',
    'fotokopi KTP',
    '2.',
    'formulir yang ditandatangani',
    'berhenti sejak Selasa, 17 Maret 2026',
  ],
  'permohonan perpanjangan': ['PEMBERITAHUAN PERPANJANGAN', '7 (tujuh) hari kerja', 'Rabu, 15 April 2026', 'Alasan'],
  'permohonan sk-penolakan': [
    'SURAT KEPUTUSAN',
    'INFORMASI YANG DIKECUALIKAN',
    'Pasal 17 huruf h',
    'uji konsekuensi',
    'Jangka Waktu Pengecualian',
    'PERMOHONAN INFORMASI DITOLAK',
    '30 (tiga puluh) hari kerja',
  ],
  'permohonan pemberitahuan': [
    'PEMBERITAHUAN TERTULIS',
    'A. Informasi Dapat Diberikan',
    'Penguasaan informasi publik',
    'Bentuk fisik',
    'Biaya',
    'Waktu penyediaan',
    'Penghitaman/pengaburan',
    'B. Informasi Tidak Dapat Diberikan',
    'belum dikuasai',
    'belum didokumentasikan',
  ],
  'permohonan tanda-bukti-penyerahan': [
    'TANDA BUKTI PENYERAHAN',
    'Nomor: TB-2026-0001',
    'Rabu, 25 Maret 2026',
    'Nomor Pendaftaran',
    'Nama Penerima',
    'Informasi yang Diserahkan',
    'Cara Penyerahan',
    'Nomor Resi',
    'Rp0',
    'Yang Menyerahkan,',
    'Yang Menerima,',
    'NIP.',
  ],
  'pengaduan tanda-terima': ['TANDA TERIMA PENGADUAN', 'Nomor Pengaduan', 'Uraian Pengaduan', 'Jumat, 10 April 2026'],
  'pengaduan jawaban': [
    'JAWABAN PENGADUAN LAYANAN',
    'Nomor Pengaduan: PD-2026-0002',
    'Rina Wati',
    'Uraian Pengaduan',
    'Jawaban',
    'Loket kini dibuka',
    'Disampaikan Melalui',
    'Surat',
    'Pejabat Pengelola Pengaduan',
  ],
  'pengaduan pengalihan': [
    'SURAT PENGALIHAN PENGADUAN',
    'Yth.',
    'Dinas Pekerjaan Umum',
    'Uraian Pengaduan',
    'Alasan Pengalihan',
    'bukan kewenangan Dinas Sosial',
    'Rangkasbitung, 16 Maret 2026',
  ],
  'keberatan keberatan': [
    'PERNYATAAN KEBERATAN',
    'A. Informasi Pengaju Keberatan',
    'KB-2026-0001',
    'PI-2026-0002',
    'Tujuan Penggunaan Informasi',
    'Asep Suherman',
    'Kuasa Pemohon',
    'B. Alasan Pengajuan Keberatan',
    'a. Permohonan informasi ditolak',
    'g. Informasi disampaikan melebihi jangka waktu',
    'C. Kasus Posisi',
    'D. Hari/Tanggal Tanggapan',
    'Rabu, 13 Mei 2026',
    'Pengaju Keberatan',
  ],
};

describe('setiap kertas sebagai berkas', () => {
  test.each(BIASA)('%s %s digambar dua kali: byte yang sama', async (baris, jenis, k, buat) => {
    const lagi = await gambar(susun(jenis, k, buat()));
    expect(Buffer.compare(await kertas(baris, jenis, k, buat), lagi)).toBe(0);
  });

  testDengan('qpdf').each(SEMUA)('%s %s sah menurut qpdf', async (...baris) => {
    expect(dengan(await kertas(...baris), 'qpdf', (f) => ['--check', f])).toContain(
      'No syntax or stream encoding errors',
    );
  });

  testDengan('pdffonts').each(SEMUA)('%s %s: semua huruf tersemat sebagai subset', async (...baris) => {
    const huruf = dengan(await kertas(...baris), 'pdffonts', (f) => [f])
      .trim()
      .split('\n')
      .slice(2);
    expect(huruf.length).toBeGreaterThan(0);
    for (const satu of huruf) expect(satu).toMatch(/^[A-Z]{6}\+LayananSerif\S*\s.*\syes yes yes\s/);
  });
});

describe('yang terbaca dari setiap kertas', () => {
  const uji = testDengan('pdftotext');

  uji.each(BIASA)('%s %s: label dan tanggalnya berurutan', async (baris, jenis, k, buat) => {
    const teks = halamanTeks(await kertas(baris, jenis, k, buat))
      .join('')
      .replaceAll(/\s+/g, ' ');
    const label = LABEL[`${k.jenis} ${jenis}`] ?? ['tidak ada label'];
    expect(letakBerurutan(teks, label).filter(([, letak]) => letak === -1)).toEqual([]);
  });

  uji.each(SEMUA)('%s %s: nomornya dan nomor halaman di setiap halaman, tanpa undefined', async (...baris) => {
    const halaman = halamanTeks(await kertas(...baris));
    halaman.forEach((teks, i) => {
      expect(teks).toMatch(new RegExp(`${baris[2].nomor}.*Halaman ${i + 1} dari ${halaman.length}\\s*$`));
    });
    expect(/undefined|null|NaN|\{[A-Za-z]+\}/.test(halaman.join())).toBe(false);
  });

  uji.each(SEMUA)('%s %s tidak melewati tepi', async (...baris) => {
    const kotak = dengan(await kertas(...baris), 'pdftotext', (f) => ['-bbox', f, '-']);
    const kata = [...kotak.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"/g)];
    expect(Math.min(...kata.map((m) => Number(m[1])))).toBeGreaterThan(SAMPING - 1);
    expect(Math.max(...kata.map((m) => Number(m[3])))).toBeLessThan(LEBAR - SAMPING + 1);
    expect(Math.max(...kata.map((m) => Number(m[4])))).toBeLessThan(830);
  });

  uji.each(PANJANG)('%s %s: yang panjang sampai kata terakhir', async (baris, jenis, k, buat) => {
    const teks = halamanTeks(await kertas(baris, jenis, k, buat)).join('\n');
    const naskah = JSON.stringify(susun(jenis, k, buat()));
    for (const akhir of naskah.match(/SELESAI-[A-Z]+/g) ?? []) expect(teks).toContain(akhir);
    if (naskah.includes(KATA_PANJANG)) expect(teks.replaceAll(/\s+/g, '')).toContain(KATA_PANJANG);
    const kata = new Set(teks.match(/kata\d+/g));
    for (const satu of new Set(naskah.match(/kata\d+\b/g))) if (!kata.has(satu)) expect([satu, 'hilang']).toEqual([]);
  });
});
