import { describe, expect, test } from '@jest/globals';
import type { Layar } from '../../src/context.js';
import { tindakanBerikut } from '../../src/domain/alur.js';
import type { Kasus } from '../../src/domain/kasus.js';
import { lamaMenunggu, susunMeja } from '../../src/domain/laporan.js';
import { mejaLayar, petunjukMeja, type UntukMeja } from '../../src/render/meja.js';
import { tampilkan } from '../../src/render/tabel.js';
import { daftarTerlambat, totalTerlambat } from '../../src/render/terlambat.js';
import { bacaData, standar } from '../alat/acuan.js';
import { berhenti, dinilai, KALENDER, kasus, standarDari } from '../domain/bahan-laporan.js';

const HARI_INI = '2026-11-20';
const JABATAN = bacaData<Record<string, string>>('data/acuan/jabatan.json');
const LAYAR: Layar = { tty: true, kolom: 80, warna: false, ascii: false };

function rinci(k: Kasus, s = standarDari(k)) {
  return {
    ...dinilai(k, HARI_INI),
    standar: s,
    pemegang: s.status.find((b) => b.kode === k.status)?.pemegang ?? null,
    tindakanBerikut: tindakanBerikut(s, k),
    menungguHariKerja: lamaMenunggu(k, HARI_INI, KALENDER),
  };
}

function meja(...semua: readonly Kasus[]): UntukMeja {
  return { hariIni: HARI_INI, berjalan: semua.length, bagian: susunMeja(semua.map((k) => rinci(k))), draf: [] };
}

const perintah = (m: UntukMeja) => petunjukMeja(m).map((p) => /^Berikutnya: (.*?) {2}\(/.exec(p)?.[1]);
const bernama = (nama: string) => kasus('PI-2026-0001', { isian: { nama } });

describe('petunjuk meja', () => {
  const TERLAMBAT = kasus('PI-2026-0001');
  const SEGERA = kasus('PI-2026-0002', { diterima: '2026-11-16' });
  const LAMA = kasus('PI-2026-0003', { diterima: '2026-11-04', jeda: [berhenti('2026-11-05')] });
  const BARU_BERHENTI = kasus('PI-2026-0004', { diterima: '2026-11-18', jeda: [berhenti('2026-11-19')] });

  test.each([
    ['kosong', [], ['layanan daftar', 'layanan adu', 'layanan cari --semua']],
    ['terlambat', [TERLAMBAT], ['layanan teruskan PI-2026-0001', 'layanan tugas', 'layanan daftar']],
    [
      'semuanya',
      [BARU_BERHENTI, LAMA, SEGERA, TERLAMBAT],
      ['layanan teruskan PI-2026-0001', 'layanan teruskan PI-2026-0002', 'layanan lihat PI-2026-0003'],
    ],
    ['yang baru berhenti tidak didesak', [BARU_BERHENTI], ['layanan tugas', 'layanan daftar', 'layanan adu']],
    [
      'yang terlambat dan berhenti tidak dapat diteruskan',
      [kasus('PI-2026-0005', { jeda: [berhenti('2026-11-12')] })],
      ['layanan tugas', 'layanan daftar', 'layanan adu'],
    ],
  ])('%s', (_, semua, hasil) => {
    expect(perintah(meja(...semua))).toEqual(hasil);
  });

  test('perintah yang namanya bukan kata kerjanya diketik utuh', () => {
    const k = kasus('KB-2026-0001', { jenis: 'keberatan', diterima: '2026-09-01' });
    const s = { ...standarDari(k), langkah: [{ ...langkahTeruskan(), perintah: 'keberatan teruskan' }] };
    const m = { hariIni: HARI_INI, berjalan: 1, bagian: susunMeja([rinci(k, s)]), draf: [] };
    expect(perintah(m)[0]).toBe('layanan keberatan teruskan KB-2026-0001');
  });

  function langkahTeruskan() {
    const langkah = standar('permohonan-informasi').langkah.find((l) => l.tindakan === 'teruskan');
    if (langkah === undefined) throw new Error('standar berubah');
    return langkah;
  }
});

describe('meja di layar', () => {
  test('terlambat adalah kata, lalu merah; tanpa warna sama isinya', () => {
    const m = meja(kasus('PI-2026-0001'));
    const polos = mejaLayar(m, JABATAN, LAYAR);
    const berwarna = mejaLayar(m, JABATAN, { ...LAYAR, warna: true });
    expect(polos).toContain('2026-11-09  TERLAMBAT 9  ');
    expect(polos).not.toContain('\u001b');
    expect(berwarna).toContain('\u001b[31m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours themselves
    expect(berwarna.replaceAll(/\u001b\[\d+m/g, '')).toBe(polos);
  });

  test.each([
    ['hapus layar', 'Asep\u001b[2J'],
    ['baris palsu', 'Asep\nPI-2026-9999'],
    ['arah tulisan', 'Asep\u202egnap'],
  ])('nama yang mengandung %s tidak dipatuhi terminal', (_, nama) => {
    const teks = mejaLayar(meja(bernama(nama)), JABATAN, LAYAR);
    expect(teks).toContain('Asep\\u{');
    for (const bahaya of ['\u001b', '\u202e', '\nPI-']) expect(teks).not.toContain(bahaya);
  });

  const LAMA = { diterima: '2026-01-05', klasifikasi: null, isian: { nama: 'Raden '.repeat(30) } };
  test.each([[40], [59], [60], [80]])('%d kolom: nomor, tenggat dan keterlambatan tidak pernah terpotong', (kolom) => {
    const teks = mejaLayar(meja(kasus('PD-2026-0001', LAMA)), JABATAN, { ...LAYAR, kolom });
    expect(teks).toMatch(/PD-2026-0001 .*TERLAMBAT \d{3}( |\n)|PD-2026-0001 {2}TERLAMBAT \d{3}\n/);
    expect(teks).toMatch(/2026-01-12 \(sementara\)( |\n)/);
    for (const b of teks.split('\n')) if (b.startsWith('  ')) expect([...b].length).toBeLessThanOrEqual(kolom);
  });

  test('di bawah 60 kolom sebuah kasus tiga baris, dan yang tidak muat tetap disebut', () => {
    const banyak = [1, 2, 3].map((i) => kasus(`PI-2026-000${i}`, { isian: { nama: 'Asep' } }));
    const baris = mejaLayar(meja(...banyak), JABATAN, { ...LAYAR, kolom: 40 }).split('\n');
    expect(baris.slice(1, 6)).toEqual([
      'TERLAMBAT: 3 kasus',
      '  PI-2026-0001  TERLAMBAT 9',
      '    tenggat 2026-11-09',
      '    Asep, Sekretariat',
      '  … dan 2 lagi: layanan terlambat',
    ]);
  });

  test.each([[60], [80], [200]])(
    '%d kolom: tidak ada baris kasus yang lebih lebar; nomor dan tenggat utuh',
    (kolom) => {
      const teks = mejaLayar(meja(bernama('Raden '.repeat(30))), JABATAN, { ...LAYAR, kolom });
      for (const b of teks.split('\n').filter((satu) => satu.startsWith('  '))) {
        expect([...b].length).toBeLessThanOrEqual(kolom);
        expect(b).toContain('PI-2026-0001  2026-11-09');
      }
    },
  );

  test('huruf di luar bidang dasar tidak terbelah oleh potongan', () => {
    const teks = mejaLayar(meja(bernama('𝒜'.repeat(40))), JABATAN, LAYAR);
    // Half a letter would be shown as its code.
    expect(teks).toContain(`${'𝒜'.repeat(23)}…`);
    expect(teks).not.toContain('\\u{');
  });

  test.each([
    [1, 6],
    [2, 6],
    [3, 5],
    [4, 3],
  ])('%d bagian terisi: paling banyak %d baris sebuah bagian', (banyak, baris) => {
    const isi = Array.from({ length: 9 }, (_, i) => rinci(kasus(`PI-2026-000${i + 1}`)));
    const bagian = { terlambat: [], segera: [], menunggu: [], belumDisentuh: [] };
    const terisi = Object.fromEntries(Object.keys(bagian).map((b, i) => [b, i < banyak ? isi : []]));
    const teks = mejaLayar(
      { hariIni: HARI_INI, berjalan: 9, bagian: { ...bagian, ...terisi }, draf: [] },
      JABATAN,
      LAYAR,
    );
    expect(teks.split('\n').filter((b) => b.startsWith('  '))).toHaveLength(baris * banyak);
  });
});

describe('laporan terlambat', () => {
  const BERHENTI = rinci(kasus('PI-2026-0001', { jeda: [berhenti('2026-11-19')] }));
  const TANPA_KELAS = rinci(kasus('PD-2026-0001'));
  const kolomHari = (kolom: number) =>
    daftarTerlambat([BERHENTI, TANPA_KELAS], JABATAN, { ...LAYAR, kolom }, false).baris.map((b) => b[1]);

  test('di terminal biasa keadaan satu kasus berdiri di satu sel', () => {
    expect(kolomHari(80)).toEqual([
      'TERLAMBAT 9, lewat undang-undang, jeda sejak 2026-11-19 (klarifikasi)',
      'TERLAMBAT 9, sementara',
    ]);
  });

  test.each([[80], [100], [149]])(
    '%d kolom: kelas dan tenggat undang-undang ada, tidak ada kata terpotong',
    async (kolom) => {
      const berkelas = rinci(kasus('PD-2026-0002', { klasifikasi: 'non-pengawasan', diterima: '2026-10-01' }));
      const layar = { ...LAYAR, kolom };
      const teks = await tampilkan(daftarTerlambat([BERHENTI, berkelas], JABATAN, layar, false), layar, false);
      for (const kata of ['PI-2026-0001', 'non-pengawasan', 'undang-undang', '2026-11-09', 'UU', '2026-11-16']) {
        expect(teks).toContain(kata);
      }
      expect(teks).not.toContain('…');
      for (const b of teks.split('\n')) expect(b.length).toBeLessThanOrEqual(kolom);
    },
  );

  test('untuk pipa dan CSV angka saja; sejak kapan berhenti di kolom sendiri', () => {
    for (const [layar, csv] of [
      [{ ...LAYAR, tty: false }, false],
      [LAYAR, true],
    ] as const) {
      const { kolom, baris } = daftarTerlambat([BERHENTI, TANPA_KELAS], JABATAN, layar, csv);
      expect(kolom.map((k) => k.nama)[3]).toBe('terlambat');
      expect(baris.map((b) => b[3])).toEqual(['9', '9']);
      expect(baris.map((b) => b.at(-1))).toEqual(['sejak 2026-11-19 (klarifikasi)', '-']);
      expect(baris.map((b) => b[4])).toEqual(['2026-11-09', '2026-11-09 (sementara)']);
    }
  });

  test('jumlah: kalimat yang tidak berlaku tidak disebut', () => {
    const nol = { terlambat: 0, lewatUndangUndang: 0, terlama: 0, segera: 2, perJenis: {}, perKlasifikasi: {} };
    expect(totalTerlambat(nol, 3)).toEqual(['Tidak ada yang terlambat.', '2 jatuh tempo dalam 3 hari kerja.']);
    const dua = { ...nol, terlambat: 2, lewatUndangUndang: 2, terlama: 4, segera: 0, perJenis: { permohonan: 2 } };
    expect(totalTerlambat(dua, null)).toEqual([
      '2 terlambat: 2 lewat undang-undang, 0 lewat janji saja; paling lama 4 hari kerja.',
      'Menurut jenis: permohonan 2.',
    ]);
  });
});
