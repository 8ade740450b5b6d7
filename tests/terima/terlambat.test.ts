import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isiMeja, JUMAT, PELAPOR_ANONIM } from '../alat/meja-laporan.js';
import { type Meja, meja, type OpsiJalan } from '../alat/program.js';

let m: Meja;
beforeAll(async () => {
  m = meja();
  await isiMeja(m);
}, 120_000);
afterAll(() => m.buang());

const terlambat = (argumen: readonly string[], opsi: OpsiJalan = JUMAT) => m.layanan(['terlambat', ...argumen], opsi);
/** Numbers of the list, in its order; damaged documents apart. */
async function nomor(...argumen: readonly string[]): Promise<string[]> {
  const { keluar } = await terlambat([...argumen, '--json', 'nomor']);
  return JSON.parse(keluar).map((k: { nomor: string }) => k.nomor);
}
const baris = async (...argumen: readonly string[]) =>
  (await terlambat(argumen)).keluar
    .trimEnd()
    .split('\n')
    .map((b) => b.split('\t'));

describe('terlambat: yang berjalan dan melewati janji', () => {
  test('yang paling terlambat dahulu; yang dijeda, yang selesai, dan yang batal tidak ada', async () => {
    expect(await nomor()).toEqual(['PI-2026-0001', 'PD-2026-0001', 'PD-2026-0002', 'PI-2026-0002']);
  });

  test('pipa: satu kasus satu baris, lewat janji dibedakan dari lewat undang-undang', async () => {
    expect(await baris()).toEqual([
      [
        ...['PI-2026-0001', 'permohonan', '-', '9', '2026-11-09', '2026-11-16', 'lewat undang-undang'],
        ...['Sekretariat', 'Asep Suherman', '-'],
      ],
      [
        ...['PD-2026-0001', 'pengaduan', 'normatif', '8', '2026-11-10', '-', 'lewat janji'],
        ...['Pejabat Pengelola Pengaduan', '(anonim)', '-'],
      ],
      [
        ...['PD-2026-0002', 'pengaduan', '-', '3', '2026-11-17 (sementara)', '-', 'lewat janji'],
        ...['Pejabat Pengelola Pengaduan', 'Hj. Siti Maesaroh', '-'],
      ],
      [
        ...['PI-2026-0002', 'permohonan', '-', '3', '2026-11-17', '2026-11-24', 'lewat janji'],
        ...['Kepala Dinas', 'Rina Wati', '-'],
      ],
    ]);
  });

  test.each([
    ['semua', 4],
    ['permohonan', 2],
    ['pengaduan', 2],
    ['keberatan', 0],
  ])('--jenis %s: %d kasus', async (jenis, banyak) => {
    expect(await nomor('--jenis', jenis)).toHaveLength(banyak);
  });

  test('--json memuat objek kontrak dari hari acuan', async () => {
    const { keluar, kode } = await terlambat(['--per', '2026-11-23', '--json']);
    expect(kode).toBe(0);
    expect(JSON.parse(keluar)[0]).toMatchObject({
      nomor: 'PI-2026-0001',
      sisaHariKerja: -10,
      terlambat: true,
      terlambatUndangUndang: true,
      pemegang: 'sekretariat',
      identitas: { jenis: 'nik', nomor: '360214******9001' },
    });
    expect(JSON.parse(keluar)[0]).not.toHaveProperty('riwayat');
  });

  test('--csv berjudul', async () => {
    const { keluar } = await terlambat(['--csv']);
    expect(keluar.split('\r\n')[0]).toBe(
      'nomor,jenis,klasifikasi,terlambat,tenggat,undang-undang,keterangan,pemegang,nama,jeda',
    );
    expect(keluar.split('\r\n')).toHaveLength(6);
  });
});

describe('--per: siapa yang terlambat pada hari itu', () => {
  test.each([
    ['2026-11-09', []],
    ['2026-11-10', ['PI-2026-0001']],
    ['11-11-2026', ['PI-2026-0001', 'PD-2026-0001']],
    ['2026-11-24', ['PI-2026-0001', 'PD-2026-0001', 'PD-2026-0002', 'PI-2026-0002', 'PI-2026-0003']],
  ])('%s: %j', async (hari, hasil) => {
    expect(await nomor('--per', hari)).toEqual(hasil);
  });

  test('jam yang berhenti tidak menjadi terlambat, berapa lama pun', async () => {
    expect(await nomor('--per', '2027-06-30')).not.toContain('PI-2026-0004');
  });

  test('keluar 2 dengan semua salahnya bila tidak dapat dibaca', async () => {
    const salah = await terlambat(['--per', 'senin depan', '--segera', 'x', '--jenis', 'surat', '--timpa']);
    expect(salah.kode).toBe(2);
    for (const bendera of ['--per', '--segera', '--jenis', '--timpa']) expect(salah.galat).toContain(`${bendera}:`);
  });
});

describe('--segera', () => {
  test('juga yang jatuh tempo dalam N hari kerja, ditandai, sesudah yang terlambat', async () => {
    const semua = await baris('--segera', '1');
    expect(semua.at(-1)?.slice(0, 7)).toEqual([
      'PI-2026-0003',
      'permohonan',
      '-',
      '0',
      '2026-11-23',
      '2026-11-30',
      'segera',
    ]);
    expect(semua).toHaveLength(5);
    expect(await baris('--segera', '0')).toHaveLength(4);
  });
});

describe('--periksa', () => {
  test.each([
    [[], 7],
    [['--json'], 7],
    [['--jenis', 'keberatan'], 0],
    [['--per', '2026-11-09'], 0],
    // Due soon is no finding.
    [['--per', '2026-11-09', '--segera', '3'], 0],
  ])('%j: keluar %d', async (argumen, kode) => {
    expect((await terlambat(['--periksa', ...argumen])).kode).toBe(kode);
  });

  test('tanpa --periksa selalu 0', async () => {
    expect((await terlambat([])).kode).toBe(0);
  });
});

describe('--pdf', () => {
  test('jalurnya di stdout; tidak menimpa tanpa --timpa; hari dan kasus yang sama, byte yang sama', async () => {
    const berkas = join(m.folder, 'terlambat.pdf');
    const { keluar, kode } = await terlambat(['--pdf', berkas]);
    expect([keluar, kode]).toEqual([`${berkas}\n`, 0]);
    const isi = readFileSync(berkas);
    expect(isi.subarray(0, 5).toString()).toBe('%PDF-');
    const lagi = await terlambat(['--pdf', berkas]);
    expect([lagi.kode, lagi.keluar]).toEqual([2, '']);
    expect(lagi.galat).toContain('tambahkan --timpa');
    await terlambat(['--pdf', berkas, '--timpa'], { jam: '2026-11-20T15:00:00+07:00' });
    expect(readFileSync(berkas).equals(isi)).toBe(true);
  });

  test('--json tetap daftarnya, jalurnya di stderr; --csv bersama --pdf ditolak', async () => {
    const berkas = join(m.folder, 'json.pdf');
    const { keluar, galat, kode } = await terlambat(['--pdf', berkas, '--periksa', '--json', 'nomor']);
    expect(JSON.parse(keluar)).toHaveLength(4);
    expect([galat, kode]).toEqual([`Laporan: ${berkas}\n`, 7]);
    expect((await terlambat(['--csv', '--pdf', join(m.folder, 'lain.pdf')])).kode).toBe(2);
  });
});

describe('pelapor anonim', () => {
  test.each([
    [['terlambat']],
    [['terlambat', '--json']],
    [['terlambat', '--csv', '--segera', '100']],
    [['meja']],
    [['meja', '--json']],
    [['tugas']],
    [['tugas', '--json']],
    [['rekap', '--tahun', '2026']],
  ])('namanya tidak ada di %j', async (argumen) => {
    const { keluar, galat } = await m.layanan(argumen, JUMAT);
    expect(keluar).not.toBe('');
    expect(keluar + galat).not.toContain(PELAPOR_ANONIM);
  });
});

describe('kosong dan rusak', () => {
  test('toko kosong: keluar 0, [] dengan --json, satu kalimat di stderr', async () => {
    const lain = meja();
    expect(await lain.layanan(['terlambat'], JUMAT)).toEqual({
      kode: 0,
      keluar: '',
      galat: expect.stringMatching(/^Tidak ada yang terlambat\.\nToko ini terbuka .*\n$/),
    });
    expect((await lain.layanan(['terlambat', '--json', '--periksa'], JUMAT)).keluar).toBe('[]\n');
    lain.buang();
  });

  test('dokumen rusak disebut, kasus lain tetap tampak, keluar 6 juga dengan --periksa', async () => {
    writeFileSync(join(m.toko, 'berjalan', 'PI-2026-9999.1.json'), 'rusak');
    for (const perintah of [['terlambat', '--periksa'], ['meja'], ['tugas'], ['rekap']]) {
      const { kode, keluar, galat } = await m.layanan(perintah, JUMAT);
      expect([kode, keluar !== '']).toEqual([6, true]);
      expect(galat).toContain('RUSAK');
      expect(galat).toContain('PI-2026-9999');
    }
  });
});
