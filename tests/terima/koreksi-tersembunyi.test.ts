import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { halamanTeks, testDengan } from '../adapters/pdf-alat.js';
import { DAFTAR } from '../alat/permohonan.js';
import { type Meja, meja } from '../alat/program.js';

let m: Meja;
beforeEach(() => {
  m = meja();
});
afterEach(() => m.buang());

const ADU = ['adu', '--pelapor', 'Rina Wati', '--saluran', 'kotak', '--uraian', 'Loket tutup sebelum waktunya'];
const TANPA_NAMA = ['adu', '--anonim', '--saluran', 'kotak', '--uraian', 'Loket tutup'];
const koreksi = (...flag: readonly string[]) => ['koreksi', 'pd-1', ...flag, '--alasan', 'diminta pelapor'];
const lihat = () => m.json(['lihat', 'pd-1']);
const kertas = () => readFileSync(join(m.toko, 'dokumen/2026/PD-2026-0001/tanda-terima.pdf'));

describe('koreksi menyembunyikan', () => {
  test('--anonim: nama hilang dari layar, dan tercatat sebagai koreksi', async () => {
    await m.beres(ADU);
    const { galat } = await m.beres(koreksi('--anonim'));
    expect(galat).toContain('Digambar ulang: tanda-terima: ');
    const kasus = await lihat();
    expect(kasus).toMatchObject({ nama: '(anonim)', anonim: true });
    expect(JSON.stringify(kasus)).not.toContain('Rina');
    expect(kasus.riwayat[1]).toMatchObject({ tindakan: 'koreksi', isi: { menjadi: { anonim: true } } });
  });

  testDengan('pdftotext').each([
    ['--anonim', 'Rina Wati'],
    ['--rahasia', 'Loket tutup'],
  ])('%s: kertas yang tersimpan tidak lagi memuatnya', async (flag, kata) => {
    await m.beres(ADU);
    expect(halamanTeks(kertas()).join('')).toContain(kata);
    await m.beres(koreksi(flag));
    expect(halamanTeks(kertas()).join('')).not.toContain(kata);
  });

  testDengan('pdftotext').each([
    ['diterima sebagai', ['terima', 'pd-1', '--klasifikasi', 'pengawasan']],
    ['dipindah ke', ['klasifikasi', 'pd-1', '--menjadi', 'pengawasan', '--alasan', 'menyangkut petugas']],
  ])('%s kelas pengawasan: kertas yang tersimpan dan layar tidak lagi memuatnya', async (cara, argumen) => {
    await m.beres(ADU);
    if (cara === 'dipindah ke') await m.beres(['terima', 'pd-1', '--klasifikasi', 'ringan']);
    expect(halamanTeks(kertas()).join('')).toContain('Loket tutup');
    expect((await m.beres(argumen)).galat).toContain('Digambar ulang: tanda-terima: ');
    expect(halamanTeks(kertas()).join('')).not.toContain('Loket tutup');
    expect(await lihat()).toMatchObject({ rahasia: true, uraian: '(rahasia)' });
  });

  test('kelas lain tidak menggambar ulang apa pun', async () => {
    await m.beres(ADU);
    const semula = kertas();
    expect((await m.beres(['terima', 'pd-1', '--klasifikasi', 'ringan'])).galat).not.toContain('Digambar ulang');
    expect(kertas().equals(semula)).toBe(true);
    expect(await lihat()).toMatchObject({ rahasia: null, uraian: 'Loket tutup sebelum waktunya' });
  });

  test('--kosongkan anonim mengembalikannya, kertasnya kembali sama', async () => {
    await m.beres(ADU);
    const semula = kertas();
    await m.beres(koreksi('--anonim', '--rahasia'));
    expect(kertas().equals(semula)).toBe(false);
    await m.beres(koreksi('--kosongkan', 'anonim,rahasia'));
    expect(kertas().equals(semula)).toBe(true);
    expect(await lihat()).toMatchObject({ nama: 'Rina Wati', anonim: null, rahasia: null });
  });

  test('dari --berkas berlaku sama', async () => {
    await m.beres(ADU);
    const semula = kertas();
    const masuk = JSON.stringify({ anonim: true, alasan: 'diminta pelapor' });
    await m.beres(['koreksi', 'pd-1', '--berkas', '-'], { masuk });
    expect((await lihat()).nama).toBe('(anonim)');
    expect(kertas().equals(semula)).toBe(false);
  });

  test('koreksi lain tidak menggambar ulang apa pun', async () => {
    await m.beres(ADU);
    const { galat } = await m.beres(koreksi('--telepon', '081290001234'));
    expect(galat).not.toContain('Digambar ulang');
  });

  test('uji coba: kertas dan kasus tetap', async () => {
    await m.beres(ADU);
    const semula = kertas();
    await m.beres([...koreksi('--anonim'), '--uji-coba']);
    expect(kertas().equals(semula)).toBe(true);
    expect((await lihat()).nama).toBe('Rina Wati');
  });
});

describe('koreksi menyembunyikan: ditolak', () => {
  test('bukan pengaduan: keluar 2', async () => {
    await m.beres(DAFTAR);
    const hasil = await m.layanan(['koreksi', 'pi-1', '--anonim', '--alasan', 'x']);
    expect(hasil).toMatchObject({ kode: 2, galat: expect.stringContaining('--anonim: bukan isian permohonan') });
  });

  test('tidak lagi anonim tanpa nama pelapor: keluar 2; dengan namanya berhasil', async () => {
    await m.beres(TANPA_NAMA);
    const hasil = await m.layanan(koreksi('--kosongkan', 'anonim'));
    expect(hasil).toMatchObject({ kode: 2, galat: expect.stringContaining('--pelapor') });
    await m.beres(koreksi('--kosongkan', 'anonim', '--pelapor', 'Rina Wati'));
    expect((await lihat()).nama).toBe('Rina Wati');
  });

  test('sudah anonim: tidak ada yang berubah', async () => {
    await m.beres(TANPA_NAMA);
    expect(await m.layanan(koreksi('--anonim'))).toMatchObject({
      kode: 2,
      galat: expect.stringContaining('tidak ada yang berubah'),
    });
  });
});
