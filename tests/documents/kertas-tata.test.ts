import { describe, expect, test } from '@jest/globals';
import type { Halaman, Naskah, Tanda } from '../../src/documents/blok.js';
import { formulirKosong } from '../../src/documents/formulir.js';
import { laporanTerlambat } from '../../src/documents/laporan-terlambat.js';
import { gambar, naskah, testDengan } from '../adapters/pdf-alat.js';
import { bertumpuk, type HalamanKata, kataHalaman } from '../alat/kotak-kata.js';
import { dinilai, kasus } from '../domain/bahan-laporan.js';
import { susun } from './alat-naskah.js';
import { bahan } from './contoh.js';
import { SEMUA } from './contoh-alur.js';

/** Nothing overlaps, nothing is cut: every paper with its code and its stamp, from the shortest case to the longest. */

const CM = 72 / 2.54;
const TANDA: Tanda = {
  qr: `LYN1:PI-2026-0001:TANDA-TERIMA:1:20260313:${'4Z7KM2QP0A3BC9DE:'.repeat(3)}${'7'.repeat(103)}`,
  kaki: 'Kode dokumen 4Z7K-M2QP-0A3B-C9DE',
  baris: [
    'Kode dokumen 4Z7K-M2QP-0A3B-C9DE',
    'Kertas ini dapat diverifikasi di loket: sebutkan kode di atas atau tunjukkan kode QR.',
    'Kode ini bukan tanda tangan elektronik.',
  ],
};
const BIASA: Halaman = { ukuran: 'A4', margin: { atas: 1.5, kanan: 2.5, bawah: 2, kiri: 2.5 } };
const SEMPIT: Halaman = { ukuran: 'A4', margin: { atas: 5, kanan: 5, bawah: 5, kiri: 5 } };

const utuh = (n: Naskah, halaman: Halaman): Naskah => ({ ...n, halaman, tanda: TANDA, cap: 'SALINAN' });

/** Words beyond the sides or the edges of the sheet. */
function keluar({ lebar, tinggi, kata }: HalamanKata, { margin }: Halaman): string[] {
  const [kiri, kanan] = [margin.kiri * CM - 1, lebar - margin.kanan * CM + 1];
  const luar = kata.filter((k) => k.kiri < kiri || k.kanan > kanan || k.atas < 10 || k.bawah > tinggi - 10);
  return luar.map((k) => k.teks);
}

function periksa(bytes: Uint8Array, halaman: Halaman): void {
  const semua = kataHalaman(bytes);
  expect(semua.length).toBeGreaterThan(0);
  for (const satu of semua) {
    expect(satu.kata.length).toBeGreaterThan(5);
    expect(keluar(satu, halaman)).toEqual([]);
    expect(bertumpuk(satu)).toEqual([]);
  }
}

describe('tidak ada yang bertumpuk atau terpotong', () => {
  testDengan('pdftotext').each(SEMUA)('%s %s', async (_, jenis, k, buat) => {
    periksa(await gambar(utuh(susun(jenis, k, buat()), BIASA)), BIASA);
  });

  testDengan('pdftotext').each(SEMUA.filter(([baris]) => baris.endsWith('panjang')))(
    '%s %s: tepi 5 cm',
    async (_, jenis, k, buat) => {
      periksa(await gambar(utuh(susun(jenis, k, buat()), SEMPIT)), SEMPIT);
    },
  );
});

describe('yang bukan kertas sebuah kasus', () => {
  const { standar: _, ...kantor } = bahan();
  const jam = '2026-03-13T09:30:00+07:00';
  const acuan = '2026-11-20';
  const isian = { nama: `${'Nguyễn Thị Ánh '.repeat(8)}${'x'.repeat(60)}`, nik: '3602145303909003' };
  const baris = Array.from({ length: 45 }, (_satu, i) => {
    const k = kasus(`PI-2026-${String(i + 1).padStart(4, '0')}`, i % 3 === 0 ? { isian } : {});
    return { ...dinilai(k, acuan), pemegang: i % 2 === 0 ? 'petugas-informasi' : null };
  });
  const laporan = { jenis: null, acuan, segera: 3, baris, disusun: acuan };

  testDengan('pdftotext').each<[string, Naskah]>([
    ['formulir kosong', formulirKosong(jam, kantor)],
    ['laporan terlambat', laporanTerlambat(laporan, kantor)],
    ['laporan kosong', laporanTerlambat({ ...laporan, baris: [] }, kantor)],
  ])('%s', async (_nama, n) => {
    periksa(await gambar({ ...n, halaman: BIASA }), BIASA);
  });
});

describe('kaki yang panjang', () => {
  const KODE = '4Z7K-M2QP-0A3B-C9DE';
  const SIDIK = 'S1D1-KJ3J-AK00-0001';
  const panjang = (kata: string, banyak: number) => `${Array(banyak).fill(kata).join(' ')} | Sidik jejak ${SIDIK}`;
  const isi = Array.from({ length: 120 }, (_, i) => ({ jenis: 'paragraf', teks: `baris ${i}` }) as const);

  testDengan('pdftotext').each<[string, string, Halaman]>([
    ['satu baris', panjang('kata', 3), BIASA],
    ['tiga baris', panjang('PANJANG', 30), BIASA],
    ['sepuluh baris di lembar sempit', panjang('WWWW', 60), SEMPIT],
  ])('%s: sidik jejaknya utuh, tulisan di atasnya memberi tempat', async (_, kaki, lembar) => {
    const bytes = await gambar(utuh(naskah(isi, { kaki }), lembar));
    periksa(bytes, lembar);
    const halaman = kataHalaman(bytes);
    expect(halaman.length).toBeGreaterThan(1);
    for (const { kata } of halaman) {
      const ada = kata.map((k) => k.teks).filter((teks) => teks === SIDIK || teks === KODE);
      expect([...new Set(ada)].sort()).toEqual([KODE, SIDIK]);
    }
    expect(halaman.flatMap(({ kata }) => kata.map((k) => k.teks)).join(' ')).toContain('baris 119');
  });

  test('kaki sampai tiga baris menempati tempat yang sama', async () => {
    const letak = async (kaki: string) => {
      const [satu] = kataHalaman(await gambar(utuh(naskah(isi.slice(0, 5), { kaki }), BIASA)));
      return satu?.kata.find((k) => k.teks === 'Halaman')?.atas;
    };
    expect(await letak('pendek')).toBe(await letak(panjang('PANJANG', 8)));
  });
});
