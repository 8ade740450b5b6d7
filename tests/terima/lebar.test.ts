import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { DAFTAR, LANGKAH } from '../alat/permohonan.js';

/** A case that says much, one that is late, one that is closed; whoever reads them may have any terminal. */
let m: MejaDalam;
beforeAll(async () => {
  m = mejaDalam();
  const panjang =
    'Rekapitulasi penerima bantuan sosial tunai dan pangan menurut desa dan kecamatan tahun 2024 dan 2025';
  await m.json(DAFTAR.map((k) => (k.startsWith('Rekap ') ? panjang : k)));
  for (const [kata = '', ...flag] of LANGKAH.slice(0, 2)) await m.json([kata, '1', ...flag]);
  const adu = ['adu', '--pelapor', 'Dadang Iskandar', '--saluran', 'kotak', '--uraian', panjang];
  await m.json(adu);
  await m.json(['terima', 'pd-1', '--klasifikasi', 'non-pengawasan']);
  m.jam('2026-04-20T09:00:00+07:00');
  await m.json([...DAFTAR, '--tetap-daftar']);
  await m.json(['tunda', 'pi-2', '--kategori', 'klarifikasi', '--alasan', 'menunggu penjelasan pemohon lewat telepon']);
}, 60_000);
afterAll(() => m.buang());

const MEMBACA: readonly (readonly string[])[] = [
  [],
  ['lihat', 'PI-2026-0001'],
  ['lihat', 'PD-2026-0001'],
  ['riwayat', 'PI-2026-0001'],
  ['tenggat', 'PI-2026-0001'],
  ['tenggat', 'PI-2026-0002'],
  ['cari'],
  ['tugas'],
  ['terlambat'],
  ['rekap', '--tahun', '2026'],
  ['standar', 'daftar'],
  ['standar', 'lihat', 'permohonan-informasi'],
  ['standar', 'lihat', 'pengaduan'],
  ['libur', 'daftar', '--tahun', '2026'],
  ['jejak', 'akses'],
  ['petugas', 'daftar'],
  ['pengaturan'],
  ['siapa'],
  ['periksa'],
  ['lihat', 'PI-2026-0099'],
  ['teruskan', 'PI-2026-0001'],
  ['bantuan', 'kode-keluar'],
];
const KOLOM = [40, 60, 80, 120, 200];
const SEMUA = MEMBACA.flatMap((argumen) =>
  KOLOM.map((kolom) => [argumen.join(' ') || '(meja)', kolom, argumen] as const),
);

describe('tidak ada baris yang lebih lebar dari layar', () => {
  test.each(SEMUA)('%s pada %i kolom', async (_, kolom, argumen) => {
    const { keluar, galat } = await m.layanan(argumen, { tty: true, kolom });
    const lebih = `${keluar}${galat}`.split('\n').filter((baris) => [...baris].length > kolom);
    // What can't be broken (a path) stands alone.
    expect(lebih.filter((baris) => /\S\s+\S/.test(baris.trim()))).toEqual([]);
  });
});

describe('nomor dan tenggat tidak pernah terpotong', () => {
  test.each(
    KOLOM.flatMap((kolom) => ['', 'cari', 'tugas', 'terlambat'].map((p) => [p || '(meja)', kolom, p] as const)),
  )('%s pada %i kolom', async (_, kolom, perintah) => {
    const { keluar } = await m.layanan(perintah === '' ? [] : [perintah], { tty: true, kolom });
    expect(keluar).toContain('PI-2026-0001');
    expect(keluar).toContain('2026-03-27');
  });
});

describe('mode ASCII', () => {
  test.each(MEMBACA.map((argumen) => [argumen.join(' ') || '(meja)', argumen] as const))('%s', async (_, argumen) => {
    for (const kolom of [40, 100]) {
      const { keluar, galat } = await m.layanan(argumen, { tty: true, kolom, ascii: true });
      expect((keluar + galat).match(/[^\n -~]/gu)).toBeNull();
    }
  });
});
