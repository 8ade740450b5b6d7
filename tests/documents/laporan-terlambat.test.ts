import { describe, expect, test } from '@jest/globals';
import { type IsiLaporan, laporanTerlambat } from '../../src/documents/laporan-terlambat.js';
import type { Kasus } from '../../src/domain/kasus.js';
import { dengan, gambar, halamanTeks, mentah, testDengan } from '../adapters/pdf-alat.js';
import { berhenti, dinilai, kasus } from '../domain/bahan-laporan.js';
import { blok, paragraf, pasangan, tulisan } from './alat-naskah.js';
import { bahan } from './contoh.js';

const { standar: _, ...KANTOR } = bahan();
const ACUAN = '2026-11-20';

function baris(k: Kasus, pemegang: string | null = 'sekretariat') {
  return { ...dinilai(k, ACUAN), pemegang };
}

function isi(ubah: Partial<IsiLaporan> = {}): IsiLaporan {
  return { jenis: null, acuan: ACUAN, segera: null, baris: [], disusun: ACUAN, ...ubah };
}

const TIGA = [
  baris(kasus('PI-2026-0001', { isian: { nama: 'Nguyễn Thị Ánh', nik: '3602145303909003' } })),
  baris(
    kasus('PD-2026-0001', {
      diterima: '2026-11-09',
      klasifikasi: 'ringan',
      isian: { pelapor: 'Rahmat Hidayatullah', anonim: true },
      jeda: [berhenti('2026-11-18')],
    }),
    'tim-pengaduan',
  ),
  baris(kasus('PI-2026-0002', { diterima: '2026-11-16', isian: { nama: 'Rina Wati' } }), null),
];

describe('laporan terlambat sebagai naskah', () => {
  const naskah = laporanTerlambat(isi({ baris: TIGA, segera: 3 }), KANTOR);

  test('mendatar, berkop, bertanggal acuan', () => {
    expect(naskah).toMatchObject({ jenis: 'laporan-terlambat', orientasi: 'mendatar' });
    expect(blok(naskah, 'kop')[0]?.baris).toContain('DINAS SOSIAL');
    expect(blok(naskah, 'judul')[0]).toMatchObject({
      teks: 'LAPORAN LAYANAN YANG TERLAMBAT',
      bawah: 'Keadaan per Jumat, 20 November 2026',
    });
  });

  test('satu baris satu kasus, nama tersembunyi tetap tersembunyi', () => {
    const [tabel] = blok(naskah, 'tabel');
    expect(tabel?.kepala).toHaveLength(tabel?.lebar.length ?? 0);
    expect(tabel?.baris).toEqual([
      [
        ...['1', 'PI-2026-0001', 'permohonan', '-', '9', '9 November 2026', '16 November 2026'],
        ...['lewat undang-undang', 'Sekretariat', 'Nguyễn Thị Ánh', '-'],
      ],
      [
        ...['2', 'PD-2026-0001', 'pengaduan', 'ringan', '4', '16 November 2026', '-'],
        ...['lewat janji', 'Tim Pengelola Pengaduan', '(anonim)', 'sejak 18 November 2026'],
      ],
      [
        ...['3', 'PI-2026-0002', 'permohonan', '-', '-', '23 November 2026', '30 November 2026'],
        ...['segera jatuh tempo', '-', 'Rina Wati', '-'],
      ],
    ]);
    expect(tulisan(naskah)).not.toMatch(/Rahmat|3602145303909003/);
  });

  test('pengaduan tanpa kelas: tenggatnya sementara', () => {
    const tanpaKelas = laporanTerlambat(isi({ baris: [baris(kasus('PD-2026-0002'))] }), KANTOR);
    expect(blok(tanpaKelas, 'tabel')[0]?.baris[0]?.[5]).toBe('9 November 2026 (sementara)');
  });

  test('jumlah di bawah tabel; yang segera hanya bila diminta', () => {
    expect(pasangan(naskah)).toEqual({
      Terlambat: '2 kasus',
      'Di antaranya lewat undang-undang': '1 kasus',
      'Paling lama': '9 hari kerja',
      'Menurut jenis': 'permohonan 1, pengaduan 1',
      'Menurut klasifikasi': 'ringan 1',
      'Segera jatuh tempo': '1 kasus',
    });
    expect(pasangan(laporanTerlambat(isi({ baris: TIGA.slice(0, 1) }), KANTOR))).not.toHaveProperty(
      'Segera jatuh tempo',
    );
  });

  test.each([
    [{}, 'Tidak ada kasus (jenis: semua) yang terlambat.'],
    [{ segera: 3 }, 'Tidak ada kasus (jenis: semua) yang terlambat atau jatuh tempo dalam 3 hari kerja.'],
    [{ jenis: 'pengaduan' }, 'Tidak ada kasus (jenis: pengaduan) yang terlambat.'],
  ])('%j tanpa kasus: satu kalimat, tanpa tabel', (ubah, kalimat) => {
    const kosong = laporanTerlambat(isi(ubah), KANTOR);
    expect(paragraf(kosong)[0]).toBe(kalimat);
    expect(blok(kosong, 'tabel')).toEqual([]);
  });
});

describe('laporan terlambat sebagai PDF', () => {
  const ENAM_PULUH = Array.from({ length: 60 }, (_, i) =>
    baris(kasus(`PI-2026-${String(i + 1).padStart(4, '0')}`, { isian: { nama: `Asep Suherman bin Dadang ${i + 1}` } })),
  );

  test('A4 mendatar; naskah yang sama, byte yang sama', async () => {
    const naskah = laporanTerlambat(isi({ baris: TIGA }), KANTOR);
    const pdf = await gambar(naskah);
    expect(mentah(pdf)).toMatch(/MediaBox \[0 0 841\.89 595\.28\]/);
    expect(Buffer.from(await gambar(naskah)).equals(Buffer.from(pdf))).toBe(true);
  });

  testDengan('pdftotext')('60 kasus: judul kolom diulang di setiap halaman, setiap nomor satu kali', async () => {
    const halaman = halamanTeks(await gambar(laporanTerlambat(isi({ baris: ENAM_PULUH }), KANTOR)));
    expect(halaman.length).toBeGreaterThan(2);
    for (const [i, teks] of halaman.entries()) {
      for (const kata of ['Klasifikasi', 'Terlambat', 'Pemegang', 'Jeda']) expect(teks).toContain(kata);
      expect(teks).toContain(`Halaman ${i + 1} dari ${halaman.length}`);
    }
    const semua = halaman.join('');
    for (const { kasus: k } of ENAM_PULUH) expect(semua.split(k.nomor)).toHaveLength(2);
    expect(halaman.at(-1)).toContain('60 kasus');
  });

  testDengan('pdftotext')('kata dari daftar tetap tidak terpotong di dalam sel', async () => {
    const klasifikasi = 'non-pengawasan';
    const dua = ['PI-2026-0001', 'PD-2026-0008'].map((n) => baris(kasus(n, { diterima: '2026-09-14', klasifikasi })));
    const [teks] = halamanTeks(await gambar(laporanTerlambat(isi({ baris: dua }), KANTOR)));
    const [, tabel = ''] = teks?.split('lebih dahulu.') ?? [];
    const [isiTabel = ''] = tabel.split('Jumlah');
    const kata = [
      'PI-2026-0001',
      'PD-2026-0008',
      'permohonan',
      klasifikasi,
      'Sekretariat',
      '21 September',
      '28 September',
    ];
    for (const k of [...kata, 'Terlambat', 'Klasifikasi', 'Keterangan']) expect(isiTabel).toContain(k);
    // Head of the column, and what has passed.
    expect(isiTabel.split('undang-undang')).toHaveLength(3);
  });

  testDengan('qpdf')('qpdf tidak menemukan kesalahan', async () => {
    const pdf = await gambar(laporanTerlambat(isi({ baris: ENAM_PULUH }), KANTOR));
    expect(dengan(pdf, 'qpdf', (f) => ['--check', f])).toContain('No syntax or stream encoding errors found');
  });
});
