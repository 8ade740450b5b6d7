import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { SETELAN, setelanLingkungan } from '../../src/domain/setelan.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { pemegang, pemegangBernama } from '../alat/jabatan.js';
import { DAFTAR, LANGKAH } from '../alat/permohonan.js';

let m: MejaDalam;
beforeEach(() => {
  m = mejaDalam();
});
afterEach(() => m.buang());

describe('empat mata', () => {
  const siti = pemegangBernama('siti', 'Siti Aminah', 'staf-sekretariat', 'petugas-informasi');
  const budi = pemegangBernama('budi', 'Budi Santoso', 'staf-sekretariat', 'petugas-informasi');
  const SERAH = ['serah', '1', '--penerima', 'Asep Suherman', '--cara', 'langsung'];

  /** Verified by Siti, ready to be handed over. */
  async function siap(): Promise<void> {
    await m.json(DAFTAR);
    for (const [kata = '', ...flag] of LANGKAH.slice(0, 3)) await m.json([kata, '1', ...flag]);
    m.duduk(siti);
    for (const [kata = '', ...flag] of LANGKAH.slice(3, 5)) await m.json([kata, '1', ...flag]);
  }
  const atur = async (nilai: string) => {
    m.duduk(pemegang('admin'));
    await m.json(['pengaturan', 'akses.empat-mata', nilai]);
  };

  test('bawaannya mati: satu orang boleh keduanya', async () => {
    await siap();
    expect((await m.layanan(SERAH)).kode).toBe(0);
  });

  test('menyala: yang memverifikasi ditolak (5) dengan sebabnya dan tercatat; petugas lain boleh', async () => {
    await siap();
    await atur('nyala');
    m.duduk(siti);
    const { kode, galat } = await m.layanan(SERAH);
    expect([kode, galat]).toEqual([5, expect.stringContaining('diverifikasi oleh siti')]);
    m.duduk(budi);
    expect((await m.layanan(SERAH)).kode).toBe(0);
    m.duduk(pemegang('pengawas'));
    expect(await m.json(['jejak', 'akses'])).toMatchObject([
      { kejadian: 'ditolak', petugas: 'siti', perintah: 'serah' },
    ]);
  });

  test('dimatikan lagi: boleh lagi; nilai lain ditolak', async () => {
    await siap();
    await atur('nyala');
    await atur('mati');
    expect((await m.layanan(['pengaturan', 'akses.empat-mata', 'ya'])).kode).toBe(2);
    m.duduk(siti);
    expect((await m.layanan(SERAH)).kode).toBe(0);
  });

  test('lingkungan petugas sendiri tidak dapat mematikannya', () => {
    expect(setelanLingkungan(SETELAN, { LAYANAN_AKSES_EMPAT_MATA: 'mati' })).toEqual({ ok: true, nilai: {} });
  });
});

describe('tugas dan meja petugas yang masuk', () => {
  beforeEach(async () => {
    await m.json(DAFTAR);
    await m.json([...DAFTAR, '--tetap-daftar']);
    await m.json(['teruskan', 'pi-2']);
  });
  const tugas = async (...flag: readonly string[]) =>
    (await m.json(['tugas', ...flag])).map((k: { nomor: string }) => k.nomor);

  test('toko terbuka: semua jabatan', async () => {
    expect(await tugas()).toEqual(['PI-2026-0001', 'PI-2026-0002']);
  });

  test.each([
    ['satu jabatan', pemegang('sekretariat'), [], ['PI-2026-0001']],
    ['dua jabatan', pemegang('kepala-dinas', 'sekretariat'), [], ['PI-2026-0001', 'PI-2026-0002']],
    ['tidak ada yang menunggunya', pemegang('ppid'), [], []],
    ['jabatan lain disebut', pemegang('ppid'), ['--jabatan', 'kepala-dinas'], ['PI-2026-0002']],
    ['--semua', pemegang('pengawas'), ['--semua'], ['PI-2026-0001', 'PI-2026-0002']],
  ])('%s', async (_, pelaku, flag, nomor) => {
    m.duduk(pelaku);
    expect(await tugas(...flag)).toEqual(nomor);
  });

  test('--semua bersama --jabatan: keluar 2', async () => {
    expect((await m.layanan(['tugas', '--semua', '--jabatan', 'ppid'])).kode).toBe(2);
  });

  test('meja menyapa petugasnya dalam satu baris, kecuali dengan --json', async () => {
    m.duduk(pemegang('front-office'));
    expect((await m.layanan(['meja'])).galat.split('\n')[0]).toBe('Siti Aminah; Petugas Front Office.');
    expect((await m.layanan(['meja', '--json'])).galat).toBe('');
  });
});
