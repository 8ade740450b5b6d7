import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DAFTAR } from '../alat/permohonan.js';
import { type Meja, meja } from '../alat/program.js';

let m: Meja;
beforeEach(async () => {
  m = meja();
  await m.beres(DAFTAR);
  await m.beres(['adu', '--pelapor', 'Rina Wati', '--saluran', 'telepon', '--uraian', 'Loket tutup lebih awal']);
});
afterEach(() => m.buang());

describe('1 sewaktu PI-2026-0001 dan PD-2026-0001 sama-sama ada', () => {
  test.each([
    [['teruskan', '1'], 'PI-2026-0001'],
    [['perpanjang', '1', '--alasan', 'data dari kecamatan belum lengkap'], 'PI-2026-0001'],
    [['terima', '1', '--klasifikasi', 'ringan'], 'PD-2026-0001'],
    [['alihkan', '1', '--kepada', 'Dinas Kesehatan', '--alasan', 'layanan puskesmas'], 'PD-2026-0001'],
  ])('%j hanya dikenal satu standar: %s', async (argumen, nomor) => {
    expect((await m.beres(argumen)).keluar).toBe(`${nomor}\n`);
  });

  test('salahnya kelas disebut menurut standar pengaduan', async () => {
    const hasil = await m.layanan(['terima', '1', '--klasifikasi', 'gawat']);
    expect(hasil).toMatchObject({ kode: 2, galat: expect.stringContaining('ringan, normatif') });
  });

  test.each([[['cabut', '1', '--alasan', 'tidak jadi']], [['lihat', '1']]])(
    '%j dikenal keduanya: keluar 2, kedua nomor disebut',
    async (argumen) => {
      const hasil = await m.layanan(argumen);
      expect(hasil).toMatchObject({ kode: 2, keluar: '' });
      expect(hasil.galat).toContain('PD-2026-0001, PI-2026-0001');
    },
  );
});
