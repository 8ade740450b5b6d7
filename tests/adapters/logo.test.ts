import { inflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { siapkanLogo } from '../../src/adapters/logo/siapkan.js';
import { buatJpeg, buatPng, lambang, type ResepPng } from '../alat/gambar.js';

interface Png {
  lebar: number;
  tinggi: number;
  /** RGB of every pixel, line by line. */
  titik: number[][];
}

/** Reads what the program makes: 8-bit RGB without filters. */
function baca(isi: Uint8Array): Png {
  const b = Buffer.from(isi);
  const [lebar, tinggi] = [b.readUInt32BE(16), b.readUInt32BE(20)];
  expect([...b.subarray(24, 29)]).toEqual([8, 2, 0, 0, 0]);
  const mentah = inflateSync(b.subarray(41, 41 + b.readUInt32BE(33)));
  const titik = Array.from({ length: lebar * tinggi }, (_, i) => {
    const awal = Math.floor(i / lebar) * (lebar * 3 + 1) + 1 + (i % lebar) * 3;
    return [...mentah.subarray(awal, awal + 3)];
  });
  return { lebar, tinggi, titik };
}

function jadi(berkas: Buffer): Png {
  const hasil = siapkanLogo(berkas);
  if (!hasil.ok) throw new Error(hasil.salah);
  expect(hasil.nilai.tipe).toBe('png');
  return baca(hasil.nilai.isi);
}

const HITAM = [0, 0, 0];
const PUTIH = [255, 255, 255];
const kecil = (r: Partial<ResepPng> & Pick<ResepPng, 'jenis' | 'bit' | 'titik'>) =>
  buatPng({ lebar: 2, tinggi: 1, ...r });
const tembus = (...n: number[]) => ['tRNS', Buffer.from(n)] as const;

describe('PNG diratakan di atas putih', () => {
  test.each<[string, Buffer, number[][]]>([
    ['abu-abu 1 bit', kecil({ jenis: 0, bit: 1, titik: (x) => [x] }), [HITAM, PUTIH]],
    ['abu-abu 2 bit', kecil({ jenis: 0, bit: 2, titik: (x) => [x + 1] }), [Array(3).fill(85), Array(3).fill(170)]],
    ['abu-abu 4 bit', kecil({ jenis: 0, bit: 4, titik: (x) => [x * 15] }), [HITAM, PUTIH]],
    ['abu-abu 16 bit', kecil({ jenis: 0, bit: 16, titik: (x) => [x * 65535] }), [HITAM, PUTIH]],
    [
      'RGB',
      kecil({ jenis: 2, bit: 8, titik: (x) => [x, 20, 30] }),
      [
        [0, 20, 30],
        [1, 20, 30],
      ],
    ],
    [
      'RGB 16 bit',
      kecil({ jenis: 2, bit: 16, titik: () => [65535, 0, 257] }),
      [
        [255, 0, 1],
        [255, 0, 1],
      ],
    ],
    ['abu-abu dengan alfa', kecil({ jenis: 4, bit: 8, titik: (x) => [0, x * 255] }), [PUTIH, HITAM]],
    [
      'RGB dengan alfa setengah',
      kecil({ jenis: 6, bit: 8, titik: (x) => [0, 0, 0, x === 0 ? 51 : 255] }),
      [Array(3).fill(204), HITAM],
    ],
    [
      'warna tembus pandang',
      kecil({ jenis: 2, bit: 8, titik: (x) => [x, 0, 0], lain: [tembus(0, 1, 0, 0, 0, 0)] }),
      [HITAM, PUTIH],
    ],
    [
      'palet',
      kecil({ jenis: 3, bit: 8, titik: (x) => [x], lain: [['PLTE', Buffer.from([1, 2, 3, 4, 5, 6])], tembus(255, 0)] }),
      [[1, 2, 3], PUTIH],
    ],
  ])('%s', (_, berkas, titik) => {
    expect(jadi(berkas).titik).toEqual(titik);
  });

  test.each([0, 1, 2, 3, 4])('saringan %i dibuka', (jenis) => {
    const resep = { lebar: 7, tinggi: 5, jenis: 2, bit: 8, titik: (x: number, y: number) => [x * 31, y * 47, x * y] };
    const harap = Array.from({ length: 35 }, (_, i) => resep.titik(i % 7, Math.floor(i / 7)).map((n) => n & 255));
    expect(jadi(buatPng({ ...resep, saringan: () => jenis })).titik).toEqual(harap);
  });

  test('yang besar dikecilkan; perbandingan sisi dan warnanya tetap', () => {
    const { lebar, tinggi, titik } = jadi(lambang(900, 1200));
    expect([lebar, tinggi]).toEqual([300, 400]);
    expect(titik[0]).toEqual(PUTIH);
    expect(titik[200 * 300 + 150]).toEqual([200, 20, 20]);
  });

  test('keterangan pembuatnya tidak ikut; dua kali sama byte demi byte', () => {
    const [a, b] = [1, 2].map(() => siapkanLogo(lambang(90, 120)));
    expect(a).toEqual(b);
    expect(a?.ok && Buffer.from(a.nilai.isi).includes('Rahasia')).toBe(false);
  });
});

describe('JPEG', () => {
  test('tempat, kamera, dan komentar tidak ikut; gambarnya utuh', () => {
    const hasil = siapkanLogo(buatJpeg());
    if (!hasil.ok) throw new Error(hasil.salah);
    const isi = Buffer.from(hasil.nilai.isi);
    expect([hasil.nilai.tipe, isi.includes('GPS'), isi.includes('Rahasia'), isi.includes('JFIF')]).toEqual([
      'jpg',
      false,
      false,
      true,
    ]);
    expect(isi.subarray(-202)).toEqual(buatJpeg().subarray(-202));
  });
});

const utuh = lambang(9, 12);
describe('yang ditolak, dengan obatnya', () => {
  test.each<[string, Buffer, string]>([
    ['kosong', Buffer.alloc(0), 'kosong'],
    ['PDF', Buffer.from('%PDF-1.4'), 'bukan PNG, JPEG, atau SVG menurut isinya; simpan dahulu sebagai PNG'],
    [
      'SVG',
      Buffer.from('<?xml version="1.0"?><svg viewBox="0 0 1 1" onload="x()"></svg>'),
      'SVG itu memuat skrip (onload)',
    ],
    ['PNG terpotong', utuh.subarray(0, 60), 'rusak; simpan ulang sebagai PNG'],
    ['PNG tanpa isi', utuh.subarray(0, 33), 'rusak'],
    ['tanda PNG saja', utuh.subarray(0, 8), 'rusak'],
    ['byte pertama saja', utuh.subarray(0, 1), 'rusak'],
    [
      'PNG berselang',
      kecil({ jenis: 2, bit: 8, titik: () => [0, 0, 0], selang: 1 }),
      'berselang (interlaced); simpan ulang sebagai PNG',
    ],
    ['PNG raksasa', kecil({ jenis: 0, bit: 1, lebar: 4001, titik: () => [0] }), 'lebih dari 4000 titik'],
    [
      'saringan asing',
      buatPng({ lebar: 1, tinggi: 1, jenis: 0, bit: 8, titik: () => [0], saringan: () => 7 }),
      'rusak',
    ],
    ['jenis warna asing', kecil({ jenis: 5, bit: 8, titik: () => [0] }), 'rusak'],
    ['CMYK', buatJpeg({ warna: 4 }), 'bukan RGB atau abu-abu'],
    ['JPEG tanpa rugi', buatJpeg({ bingkai: 0xc3 }), 'simpan sebagai PNG'],
    ['JPEG terlalu besar', buatJpeg({ isi: 400_000 }), 'lebih dari 300 KB'],
    ['JPEG raksasa', buatJpeg({ lebar: 5000 }), 'lebih dari 4000 titik'],
    ['JPEG terpotong', buatJpeg().subarray(0, 60), 'rusak; simpan ulang sebagai PNG'],
  ])('%s', (_, berkas, kata) => {
    expect(siapkanLogo(berkas)).toEqual({ ok: false, salah: expect.stringContaining(kata) });
  });

  test('bom: baris yang mengembang melebihi ukurannya', () => {
    const palsu = buatPng({ lebar: 4000, tinggi: 400, jenis: 0, bit: 8, titik: () => [0] });
    palsu.writeUInt32BE(1, 16);
    palsu.writeUInt32BE(1, 20);
    expect(siapkanLogo(palsu)).toEqual({ ok: false, salah: expect.stringContaining('rusak') });
  });
});
