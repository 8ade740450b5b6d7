import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PERINTAH } from '../../src/commands/index.js';
import { bendera } from '../../src/forms/isian.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { pisah } from '../alat/panduan.js';
import { DAFTAR } from '../alat/permohonan.js';
import { AKAR } from '../alat/program.js';

const BERKAS = join(AKAR, 'data/contoh/permohonan.json');
const NIK = '3602141303909001';
/** What is filled in at "…". */
const ISI: Readonly<Record<string, string>> = {
  '--nik': '3602145303909003',
  '--kk': NIK,
  '--telepon': '081234567890',
  '--email': 'asep@contoh.id',
  '--kosongkan': 'telepon',
  '--kepada': 'sekretaris-dinas',
  '--menjadi': 'ringan',
  '--informasi': 'Rekap 2025; softcopy; 1 berkas',
  '--diterima': '2026-03-12',
  '--jabatan': 'ppid',
  '--sebelum': '2020',
  '--dari': '2026-04-01',
  '--berkas': BERKAS,
};
const LENGKAP = ['--nama', 'A', '--alamat', 'B', '--rincian', 'C', '--tujuan', 'D', '--cara-memperoleh', 'melihat'];

let m: MejaDalam;
beforeAll(async () => {
  m = mejaDalam();
  await m.json(DAFTAR);
  await m.json([
    'adu',
    '--pelapor',
    'Rina Wati',
    '--saluran',
    'kotak',
    '--uraian',
    'Loket tutup',
    '--telepon',
    '081290001234',
  ]);
});
afterAll(() => m.buang());

/** The cure that a refused command names, in words. */
async function coba(kata: readonly string[]): Promise<readonly string[]> {
  const { kode, galat } = await m.layanan(kata);
  expect([kata, kode]).toEqual([kata, 2]);
  const [, ...hasil] = pisah(/^Coba: (layanan .*)$/m.exec(galat)?.[1] ?? '');
  return hasil;
}

const terisi = (kata: readonly string[]) => kata.map((k, i) => (k === '…' ? (ISI[kata[i - 1] ?? ''] ?? 'isinya') : k));

/** Refused for what was typed, each in another way: missing, wrong by itself, against another flag. */
const DITOLAK: readonly string[][] = [
  ['daftar'],
  ['daftar', ...LENGKAP],
  ['daftar', ...LENGKAP, '--nik', '123'],
  ['daftar', ...LENGKAP, '--nik', NIK, '--kk', NIK],
  ['daftar', ...LENGKAP, '--nik', NIK, '--bentuk', 'softcopy'],
  ['daftar', ...LENGKAP.with(-1, 'x'), '--badan-hukum', 'SK 1'],
  ['daftar', ...LENGKAP.with(-1, 'salinan'), '--nik', NIK, '--telepon', '1'],
  ['adu', '--saluran', 'kotak', '--anonim'],
  ['adu', '--pelapor', 'X', '--saluran', 'x', '--uraian', 'y'],
  ['adu', '--saluran', 'kotak', '--diterima', '2026-13-45'],
  ['verifikasi', 'pi-1', '--hasil', 'kurang'],
  ['proses', 'pi-1', '--hasil', 'sebagian', '--informasi', 'a'],
  ['tolak', 'pi-1', '--pasal-17', 'a', '--dasar-lain', 'b'],
  ['tolak', 'pi-1'],
  ['serah', 'pi-1', '--cara', 'pos'],
  ['disposisi', 'pi-1', '--sifat', 'x'],
  ['tunda', 'pi-1', '--kategori', 'x'],
  ['klasifikasi', 'pd-1'],
  ['keberatan', 'daftar', 'pi-1', '--alasan', 'z', '--kasus-posisi', 'q'],
  ['jawab', 'pd-1', '--cara', 'pos'],
  ['alihkan', 'pd-1'],
  ['tangani', 'pd-1'],
  ['keberatan', 'tanggapan', 'kb-1'],
  ['perpanjang', 'pi-1'],
  ['cabut', 'pi-1'],
  ['batal', 'pi-1'],
  ['urungkan', 'pi-1'],
  ['lampirkan', 'pi-1'],
  ['arsip', 'hapus-identitas'],
  ['koreksi', 'pi-1'],
  ['koreksi', 'pi-1', '--bentuk', 'softcopy'],
  ['koreksi', 'pi-1', '--alamat', 'Maja'],
  ['koreksi', 'pi-1', '--telepon', '1', '--alasan', 'x'],
  ['koreksi', 'pi-1', '--nik', NIK, '--kk', NIK, '--alasan', 'x'],
  ['koreksi', 'pi-1', '--isian', 'alamat'],
  ['koreksi', 'pi-1', '--isian', 'tes'],
  ['koreksi', 'pi-1', '--alamat', 'Maja', '--bentuk', 'softcopy', '--alasan', 'x'],
  ['koreksi', 'pd-1', '--anonim'],
  ['koreksi', 'pd-1', '--kosongkan', 'telepon'],
  ['koreksi', 'pd-1', '--kosongkan', 'pelapor', '--alasan', 'x'],
  ['koreksi', 'pd-1', '--kosongkan', 'telepon', '--telepon', '081290001235', '--alasan', 'x'],
  ['daftar', '--berkas', BERKAS, '--nik', '1'],
  ['daftar', '--berkas', BERKAS, '--kk', NIK],
  ['petugas', 'tambah', 'siti'],
  ['petugas', 'tambah', 'siti', '--jabatan', 'x', '--sandi-stdin'],
  ['petugas', 'nonaktif', 'siti'],
  ['petugas', 'ubah', 'siti'],
  ['petugas', 'ubah', 'siti', '--jabatan', 'x', '--dari', '2026-04-01'],
  ['petugas', 'ubah', 'siti', '--sandi'],
  ['petugas', 'ubah', 'siti', '--sandi', '--jabatan', 'x', '--sandi-stdin'],
];

describe('baris Coba sesudah isian ditolak', () => {
  test.each(DITOLAK.map((kata) => [kata.join(' '), kata] as const))('%s: lengkap begitu diisi', async (_, kata) => {
    const obat = terisi(await coba(kata));
    const { kode, galat } = await m.layanan([...obat, '--uji-coba']);
    // A form that is complete gets an answer of the case: done, or not its turn.
    expect([obat, kode === 2 ? galat : '']).toEqual([obat, '']);
  });

  test('tanpa diisi: ditolak, tidak dicatat', async () => {
    for (const tanda of ['…', '...']) {
      const { kode, galat } = await m.layanan(['koreksi', 'pi-1', '--alamat', 'Maja', '--alasan', tanda]);
      expect([kode, galat]).toEqual([2, expect.stringContaining('--alasan: Masih "…": ganti dengan isinya.')]);
    }
  });

  test('jawaban dari berkas: berkasnya disebut', async () => {
    expect(await coba(['daftar', '--berkas', 'tidak-ada.json'])).toEqual(['daftar', '--berkas', '…']);
  });

  test('yang dijawab berkasnya tetap di sana', async () => {
    const obat = await coba(['daftar', '--berkas', BERKAS, '--nik', '1']);
    expect(obat).toEqual(['daftar', '--berkas', '…', '--nik', '…']);
  });

  test('koreksi dari berkas yang tidak ada: tidak ada lagi yang disebut belum diisi', async () => {
    const { galat } = await m.layanan(['koreksi', 'pi-1', '--berkas', 'tidak-ada.json']);
    expect(galat).not.toContain('wajib');
    expect(galat).toContain('Coba: layanan koreksi pi-1 --berkas "…"\n');
  });

  test.each([
    [
      ['masuk', 'siti'],
      ['masuk', 'siti', '--sandi-stdin'],
    ],
    [
      ['masuk', 'Siti_'],
      ['masuk', '…', '--sandi-stdin'],
    ],
    [
      ['petugas', 'tambah', 'ratna'],
      ['petugas', 'tambah', 'ratna', '--nama', '…', '--sandi-stdin'],
    ],
    [
      ['petugas', 'tambah', 'ratna', '--nama', 'Ratna Dewi', '--sandi-stdin'],
      ['petugas', 'tambah', 'ratna', '--nama', '…', '--sandi-stdin'],
    ],
    [
      ['petugas', 'nonaktif', 'ratna'],
      ['petugas', 'nonaktif', 'ratna', '--alasan', '…'],
    ],
    [
      ['petugas', 'nonaktif', '7'],
      ['petugas', 'nonaktif', '…', '--alasan', '…'],
    ],
    [
      ['petugas', 'ubah', 'ratna', '--sampai', '2026-04-01', '--lepas', 'xx'],
      ['petugas', 'ubah', 'ratna', '--lepas', '…', '--sampai', '…'],
    ],
    [
      ['libur', 'tambah', '15-7-2026', ''],
      ['libur', 'tambah', '2026-07-15', '…'],
    ],
    [
      ['libur', 'tambah', '2026-13-45', 'Pilkades'],
      ['libur', 'tambah', '…', '…'],
    ],
  ])('%j: petugas atau hari yang dimaksud dan sandinya tetap, %j', async (kata, obat) => {
    expect(await coba(kata)).toEqual(obat);
  });

  test('isian koreksi yang salah tidak disebut juga belum ada', async () => {
    const { galat } = await m.layanan(['koreksi', 'pi-1', '--telepon', '1', '--alasan', 'x']);
    expect(galat).not.toContain('wajib diisi');
  });

  test('setiap formulir yang mewajibkan sesuatu ada di sini', () => {
    const berwajib = PERINTAH.filter(
      (p) => Object.entries(p.isian).filter(([k, i]) => i.wajib && bendera(k) !== k).length > 0,
    );
    const diuji = new Set(DITOLAK.map((kata) => kata.join(' ')));
    const belum = berwajib.filter((p) => ![...diuji].some((d) => d.startsWith(p.nama))).map((p) => p.nama);
    expect(belum).toEqual([]);
  });
});
