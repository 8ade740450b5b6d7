import { describe, expect, test } from '@jest/globals';
import type { Layar } from '../../src/context.js';
import { penjelasanHitungan, penjelasanKasus } from '../../src/domain/penjelasan.js';
import { bungkus, potongKata } from '../../src/render/bungkus.js';
import { daftarHari } from '../../src/render/tenggat.js';
import { tenggatLayar } from '../../src/render/tenggat-layar.js';
import { KALENDER, kasus, standarDari } from '../domain/bahan-laporan.js';

const LAYAR: Layar = { tty: true, kolom: 80, warna: false, ascii: false };
const BIASA = { hariTerima: 0, geser: true } as const;

function layar(
  ubah: Parameters<typeof kasus>[1],
  lain: Partial<Layar> = {},
  undangUndang = false,
  nomor = 'PI-2026-0001',
) {
  const k = kasus(nomor, ubah);
  const p = penjelasanKasus(k, standarDari(k), KALENDER, '2026-12-30', undangUndang);
  return p === null ? null : tenggatLayar(p, KALENDER, { ...LAYAR, ...lain });
}

describe('tenggat di layar', () => {
  test('judul, satu baris sehari, penutup', () => {
    expect(layar({ diterima: '2026-03-13' })?.split('\n')).toEqual([
      'Tenggat PI-2026-0001: janji kantor, 5 hari kerja',
      'Dasar: Standar Pelayanan Permohonan Informasi dan Dokumentasi Dinas Sosial',
      'Kabupaten Lebak',
      'Diterima Jumat, 13 Maret 2026',
      '',
      '  Jum 13 Mar 2026  0  diterima, hari ke-0',
      '  Sab 14 Mar 2026     akhir pekan',
      '  Min 15 Mar 2026     akhir pekan',
      '  Sen 16 Mar 2026  1',
      '  Sel 17 Mar 2026  2',
      '  Rab 18 Mar 2026     Cuti bersama Hari Suci Nyepi (Tahun Baru Saka 1948)',
      '  Kam 19 Mar 2026     Hari Suci Nyepi (Tahun Baru Saka 1948)',
      '  Jum 20 Mar 2026     Cuti bersama Idulfitri 1447 Hijriah',
      '  Sab 21 Mar 2026     Idulfitri 1447 Hijriah',
      '  Min 22 Mar 2026     Idulfitri 1447 Hijriah',
      '  Sen 23 Mar 2026     Cuti bersama Idulfitri 1447 Hijriah',
      '  Sel 24 Mar 2026     Cuti bersama Idulfitri 1447 Hijriah',
      '  Rab 25 Mar 2026  3',
      '  Kam 26 Mar 2026  4',
      '  Jum 27 Mar 2026  5  TENGGAT',
      '',
      'Jatuh tempo Jumat, 27 Maret 2026, hari kerja ke-5.',
      '9 hari tidak dihitung: 2 akhir pekan; 1 Cuti bersama Hari Suci Nyepi (Tahun Baru',
      'Saka 1948); 1 Hari Suci Nyepi (Tahun Baru Saka 1948); 3 Cuti bersama Idulfitri',
      '1447 Hijriah; 2 Idulfitri 1447 Hijriah.',
      '',
    ]);
  });

  test.each([[40], [60], [80], [120]])('%d kolom: tetap satu baris sehari, tidak ada yang lebih lebar', (kolom) => {
    const baris = layar({ diterima: '2026-03-13' }, { kolom })?.split('\n') ?? [];
    expect(baris.filter((b) => b.startsWith('  '))).toHaveLength(15);
    for (const b of baris) expect(b.length).toBeLessThanOrEqual(kolom);
    expect(baris.find((b) => b.includes('TENGGAT'))).toMatch(/^ {2}Jum 27 Mar.* 5 {2}TENGGAT$/);
  });

  test('sebab yang tidak muat dipotong antara dua kata; tanpa glif bila diminta', () => {
    expect(layar({ diterima: '2026-03-13' }, { kolom: 40 })).toContain('  Rab 18 Mar     Cuti bersama Hari Suci…\n');
    expect(layar({ diterima: '2026-03-13' }, { kolom: 40, ascii: true })).toContain('Cuti bersama Hari...\n');
  });

  test('sesudah jam kerja: pukulnya, dan sebab di baris hari diterima', () => {
    const sore = { diterima: '2026-11-02', dicatat: '2026-11-02T16:05:00+07:00', sesudahJamKerja: true };
    const teks = layar(sore);
    expect(teks).toContain('Diterima Senin, 2 November 2026 pukul 16.05 WIB, sesudah jam kerja\n');
    expect(teks).toContain('  Sen  2 Nov 2026     diterima, sesudah jam kerja\n  Sel  3 Nov 2026  0  hari ke-0\n');
    expect(teks).toContain('3 hari tidak dihitung: 1 sesudah jam kerja; 2 akhir pekan.');
    // An office that counts from that very day has no reason to give.
    expect(layar({ ...sore, hitungan: { hariTerima: 0, geser: false } })).not.toContain('sesudah jam kerja');
  });

  test('jam undang-undang menyebut perpanjangannya; yang tidak punya: null', () => {
    const perpanjangan = { tanggal: '2026-11-05', hari: 7, alasan: 'x' };
    expect(layar({ perpanjangan }, {}, true)).toContain('jam undang-undang, 17 hari kerja, termasuk perpanjangan 7\n');
    expect(layar({ perpanjangan })).toContain('janji kantor, 5 hari kerja\n');
    expect(layar({}, {}, true, 'PD-2026-0001')).toBeNull();
  });

  test('kelasnya, atau bahwa belum berkelas', () => {
    expect(layar({ klasifikasi: 'normatif' }, {}, false, 'PD-2026-0001')).toContain('janji kantor (kelas normatif), ');
    expect(layar({}, {}, false, 'PD-2026-0001')).toContain('(belum berkelas, yang terpendek)');
  });

  test('alasan jeda tidak dipatuhi terminal', () => {
    const jeda = [{ dari: '2026-11-03', sampai: '2026-11-05', kategori: 'k', alasan: 'surat\u001b[2J' }];
    const teks = layar({ jeda });
    expect(teks).not.toContain('\u001b');
    expect(teks).toContain('jeda: surat\\u{1b}[2J');
  });
});

describe('tenggat di pipa', () => {
  const baris = (ubah: Parameters<typeof kasus>[1]) => {
    const k = kasus('PI-2026-0001', ubah);
    const p = penjelasanKasus(k, standarDari(k), KALENDER, '2026-12-30', false);
    return p === null ? [] : daftarHari(p, KALENDER).baris;
  };

  test('hari diterima sesudah jam kerja bersebab', () => {
    expect(baris({ sesudahJamKerja: true })[0]).toEqual(['2026-11-02', '', 'sesudah jam kerja, diterima']);
    expect(baris({})[0]).toEqual(['2026-11-02', '0', 'diterima']);
  });

  test('diterima di hari libur sesudah jam kerja: hari itu libur', () => {
    expect(baris({ diterima: '2026-11-07', sesudahJamKerja: true })[0]).toEqual(['2026-11-07', '', 'Sabtu, diterima']);
  });
});

describe('hitungan tanpa kasus memakai setelan kantor', () => {
  // 2026-11-07 is a Saturday.
  test.each([
    [BIASA, '2026-11-02', '2026-11-04'],
    [{ hariTerima: 1, geser: true }, '2026-11-02', '2026-11-03'],
    [BIASA, '2026-11-07', '2026-11-11'],
    [{ hariTerima: 0, geser: false }, '2026-11-07', '2026-11-10'],
  ] as const)('%j: 2 hari kerja sejak %s adalah %s', (hitungan, dari, tempo) => {
    const p = penjelasanHitungan(dari, 2, hitungan, KALENDER);
    expect(p.rincian.jatuhTempo).toBe(tempo);
    expect(tenggatLayar(p, KALENDER, LAYAR)).toMatch(/^Tenggat 2 hari kerja\nDiterima /);
  });
});

describe('teks di baris yang sempit', () => {
  test.each([
    ['satu dua tiga', 8, 'satu dua\ntiga'],
    ['satu dua tiga', 13, 'satu dua tiga'],
    ['sepanjanginikata x', 5, 'sepanjanginikata\nx'],
  ])('"%s" dalam %d', (teks, lebar, hasil) => {
    expect(bungkus(teks, lebar)).toBe(hasil);
  });

  test.each([
    ['satu dua tiga', 10, 'satu dua…'],
    ['satu dua tiga', 13, 'satu dua tiga'],
    ['sepanjanginikata', 5, 'sepa…'],
  ])('"%s" dipotong di %d', (teks, lebar, hasil) => {
    expect(potongKata(teks, lebar, false)).toBe(hasil);
  });
});
