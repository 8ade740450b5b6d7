import { describe, expect, test } from '@jest/globals';
import { DAFTAR } from '../alat/permohonan.js';
import { diTerminal, terpotong } from '../alat/terminal.js';

const MEMBACA = [
  '',
  'lihat 1',
  'riwayat 1',
  'tenggat 1',
  'cari',
  'tugas --tanpa-tanya',
  'terlambat',
  'rekap --tahun 2026',
];
const TANPA_HALAMAN = { LAYANAN_PAGER: '' };

describe('lebar layar', () => {
  test.each([40, 60, 80, 120, 200])('%i kolom: tidak ada kata yang terpotong tepi layar', async (kolom) => {
    await diTerminal({ kolom, baris: 60, env: TANPA_HALAMAN }, async (t, m) => {
      await m.beres(DAFTAR);
      for (const perintah of MEMBACA) {
        await t.bersihkan();
        await t.jawab(`layanan ${perintah}; echo usai $?`);
        expect([perintah, terpotong(await t.tunggu(/^usai 0$/m), kolom)]).toEqual([perintah, []]);
      }
    });
  });
});

describe('huruf dan warna', () => {
  const GLIF = /[─│┌…·→❯✔]/;
  test.each<[string, Readonly<Record<string, string>>]>([
    ['LC_ALL=C', { LC_ALL: 'C' }],
    ['LANG=id_ID.ISO-8859-1', { LANG: 'id_ID.ISO-8859-1' }],
    ['LAYANAN_ASCII', { LAYANAN_ASCII: '1' }],
    ['ACCESSIBLE', { ACCESSIBLE: '1' }],
  ])('%s: hanya huruf ASCII, juga nama orang', async (_, env) => {
    await diTerminal({ env: { ...env, ...TANPA_HALAMAN } }, async (t, m) => {
      await m.beres(DAFTAR.map((k) => (k === 'Asep Suherman' ? 'Nguyễn Łukasz' : k)));
      await t.rekam('semua');
      await t.jawab('layanan cari; layanan lihat 1; echo usai $?');
      const isi = await t.tunggu(/^usai 0$/m);
      expect(isi).toContain('Nguyen Lukasz');
      expect(isi).not.toMatch(GLIF);
    });
  });

  test('locale UTF-8: bingkai dan nama utuh; di pipa nama tetap utuh juga pada LC_ALL=C', async () => {
    await diTerminal({ kolom: 180, env: TANPA_HALAMAN }, async (t, m) => {
      await m.beres(DAFTAR.map((k) => (k === 'Asep Suherman' ? 'Nguyễn Łukasz' : k)));
      await t.jawab('layanan cari; LC_ALL=C layanan cari | cat; echo usai');
      const isi = await t.tunggu(/^usai$/m);
      expect(isi).toMatch(/│ Nguyễn Łukasz/);
      expect(isi).toMatch(/terdaftar.*Nguyễn Łukasz.*Rekap/);
    });
  });

  test.each<[string, Readonly<Record<string, string>>, boolean]>([
    ['terminal biasa', {}, true],
    ['NO_COLOR', { NO_COLOR: '1' }, false],
    ['TERM=dumb', { TERM: 'dumb' }, false],
  ])('%s: tebal dan warna', async (_, env, berwarna) => {
    await diTerminal({ env: { ...env, ...TANPA_HALAMAN } }, async (t, m) => {
      await m.beres(DAFTAR);
      await t.rekam('semua');
      await t.jawab('layanan lihat 1; echo usai');
      await t.tunggu(/^usai$/m);
      const { readFileSync } = await import('node:fs');
      const mentah = readFileSync(`${m.folder}/semua`, 'utf8');
      expect(mentah.includes('\u001b[1mRiwayat')).toBe(berwarna);
      expect(mentah).not.toContain('\u001b[33m');
    });
  });
});

describe('keluaran panjang', () => {
  const PANJANG = 'layanan standar lihat permohonan-informasi';

  test('lebih dari selayar: lewat less, q meninggalkannya diam-diam; yang pendek tidak', async () => {
    await diTerminal({ baris: 20 }, async (t, m) => {
      await m.beres(DAFTAR);
      await t.jawab(`${PANJANG}; echo usai $?`);
      await t.tunggu(/^:$/m);
      await t.tekan('q');
      expect(await t.tunggu(/^usai 0$/m)).not.toMatch(/galat|EPIPE/i);
      await t.jawab('layanan cari; echo lagi $?');
      await t.tunggu(/^lagi 0$/m);
    });
  });

  test('pembaca lain yang berhenti membaca, atau tidak ada: tetap selesai', async () => {
    await diTerminal({ baris: 20 }, async (t) => {
      await t.jawab(`LAYANAN_PAGER='head -n 1' ${PANJANG}; echo kepala $?`);
      await t.tunggu(/^kepala 0$/m);
      await t.jawab(`PAGER=tidak-ada-program-ini ${PANJANG}; echo langsung $?`);
      expect(await t.tunggu(/^langsung 0$/m)).toContain('Persyaratan');
    });
  });
});
