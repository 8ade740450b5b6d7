import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { tanpaPetugas } from '../../src/domain/pelaku.js';
import { type MejaDraf, mejaDraf, NIK, SISA } from '../alat/draf.js';
import { terbaca } from '../alat/segel.js';
import { CTRL_C } from '../forms/naskah-tanya.js';

let m: MejaDraf;
beforeEach(() => {
  m = mejaDraf();
});
afterEach(() => m.buang());

const TERPUTUS = [
  ['Alamat', 'Maja'],
  ['Nomor telepon', CTRL_C],
] as const;
/** A case of somebody else. */
const kasusLain = () =>
  m.json([
    ...['daftar', '--nama', 'Budi', '--nik', '3602141303909003', '--alamat', 'Cipanas', '--rincian', 'Denah'],
    ...['--tujuan', 'x', '--cara-memperoleh', 'melihat'],
  ]);
const masukSebagai = (petugas: string) =>
  m.duduk({
    ...{ keadaan: 'masuk', petugas, nama: petugas, nip: null },
    jabatan: [{ jabatan: 'front-office', penunjukan: 'definitif', dari: '2026-01-01', sampai: null }],
  });

describe('rahasia dan umur draf', () => {
  test('0600, dan daftarnya menyebut nama tersamar saja, tanpa nomor identitas', async () => {
    await m.berhenti();
    const [nama = ''] = m.berkas();
    expect(statSync(join(m.toko, 'draf', nama)).mode & 0o777).toBe(0o600);
    expect(statSync(join(m.toko, 'draf')).mode & 0o777).toBe(0o700);
    const { keluar, galat } = await m.layanan([], { tty: true });
    expect(keluar).toContain('Draf: 1');
    expect(keluar).toContain('2026-03-13 09:12  A*** S*******, 2 jawaban: layanan daftar --lanjut');
    expect(keluar + galat + JSON.stringify(await m.draf())).not.toContain(NIK);
    expect(await m.draf()).toEqual([
      {
        perintah: 'layanan daftar --lanjut 000001',
        nama: 'A*** S*******',
        jawaban: 2,
        disimpan: '2026-03-13T09:12:00+07:00',
        sampai: '2026-03-20',
      },
    ]);
  });

  test('pelapor anonim tidak disebut namanya', async () => {
    await m.bicara(['adu'], ['Pelapor minta namanya', 'ya'], ['Pelapor minta isi', 'tidak'], ['Saluran', CTRL_C]);
    expect(await m.draf()).toMatchObject([{ nama: '(anonim)' }]);
  });

  test('juga bila nama itu diberikan; isi laporan rahasia tidak ada di daftarnya', async () => {
    const bendera = ['--anonim', '--rahasia', '--pelapor', 'Rina Wati', '--uraian', 'Diminta membayar'];
    await m.bicara(['adu', ...bendera], ['Saluran', 'kotak'], ['Kerugian', CTRL_C]);
    const { keluar, galat } = await m.layanan([], { tty: true });
    const tampil = keluar + galat + JSON.stringify(await m.draf());
    expect(tampil).toContain('(anonim)');
    for (const kata of ['Rina', 'membayar']) expect(tampil).not.toContain(kata);
  });

  test('pelapor rahasia: namanya tersamar di meja dan di --json', async () => {
    await m.bicara(['adu', '--rahasia', '--pelapor', 'Rina Wati'], ['Pelapor minta namanya', 'tidak'], ...TERPUTUS);
    const { keluar, galat } = await m.layanan([], { tty: true });
    const tampil = keluar + galat + JSON.stringify(await m.draf());
    expect(tampil).toContain('R*** W***');
    expect(tampil).not.toMatch(/Rina|Wati/);
  });

  test.each([
    ['2026-03-20T09:11:00+07:00', 1],
    ['2026-03-20T09:13:00+07:00', 0],
  ])('pada %s drafnya tinggal %d', async (saat, banyak) => {
    await m.berhenti();
    m.jam(saat);
    expect(await m.draf()).toHaveLength(banyak);
    expect(m.berkas()).toHaveLength(banyak);
  });

  test('petugas lain tidak melihatnya; yang mengetik masih', async () => {
    masukSebagai('siti');
    await m.berhenti();
    masukSebagai('budi');
    expect(await m.draf()).toEqual([]);
    expect((await m.layanan(['daftar', '--lanjut'])).kode).toBe(3);
    masukSebagai('siti');
    expect(await m.draf()).toHaveLength(1);
  });

  test('sesudah sesi berakhir pun tidak tampak', async () => {
    masukSebagai('siti');
    await m.berhenti();
    m.duduk(tanpaPetugas('siti', 'terbuka'));
    expect(await m.draf()).toEqual([]);
  });

  test('toko tersegel: drafnya juga, dan tetap dapat dilanjutkan', async () => {
    await m.layanan(['pengaturan', 'enkripsi', 'nyala']);
    await m.berhenti();
    expect(terbaca(join(m.toko, 'draf'), ['Asep', NIK])).toEqual([]);
    expect((await m.bicara(['daftar', '--lanjut'], ...SISA)).kode).toBe(0);
  });

  test('disegel sesudahnya: draf yang sudah ada ikut', async () => {
    await m.berhenti();
    expect(terbaca(join(m.toko, 'draf'), [NIK])).toHaveLength(1);
    await m.layanan(['pengaturan', 'enkripsi', 'nyala']);
    expect(terbaca(join(m.toko, 'draf'), [NIK])).toEqual([]);
    expect(await m.draf()).toHaveLength(1);
  });
});

describe('perintah lain mengenal folder draf', () => {
  test('periksa: draf bukan berkas asing, yang lain di situ asing', async () => {
    await m.berhenti();
    expect((await m.layanan(['periksa'])).kode).toBe(0);
    writeFileSync(join(m.toko, 'draf', 'catatan.txt'), '', { mode: 0o600 });
    const { masalah, catatan = [] } = await m.json(['periksa']);
    expect([...masalah, ...catatan].map((t) => t.berkas)).toContain('draf/catatan.txt');
  });

  test('hapus-identitas membawa draf yang sudah lewat umurnya', async () => {
    await kasusLain();
    await m.layanan(['cabut', '1', '--alasan', 'dicabut pemohon']);
    await m.berhenti();
    m.jam('2030-03-13T09:12:00+07:00');
    expect((await m.layanan(['arsip', 'hapus-identitas', '--sebelum', '2028', '--ya'])).kode).toBe(0);
    expect(m.berkas()).toEqual([]);
  });

  test('draf yang rusak tidak mengganggu yang lain', async () => {
    await m.berhenti();
    writeFileSync(join(m.toko, 'draf', `${'f'.repeat(16)}.json`), '{', { mode: 0o600 });
    expect(await m.draf()).toHaveLength(1);
  });

  test('cadangan tidak membawa draf', async () => {
    await kasusLain();
    await m.berhenti();
    const ke = join(m.folder, 'cadangan');
    mkdirSync(ke);
    expect(await m.layanan(['cadangkan', ke])).toMatchObject({ kode: 0 });
    const isi = readdirSync(ke, { recursive: true, encoding: 'utf8' });
    expect(isi.filter((n) => n.includes('draf'))).toEqual([]);
    expect(isi.some((n) => n.includes('berjalan'))).toBe(true);
    expect(readFileSync(join(m.toko, 'draf', m.berkas()[0] ?? ''), 'utf8')).toContain(NIK);
  });
});
