import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { DAFTAR, daftarDengan } from '../alat/permohonan.js';
import { mejaBerkunci, semuaBerkas, terbaca } from '../alat/segel.js';
import { orang } from '../forms/naskah-tanya.js';

const FRASA = 'kuda baterai staples benar';
const BARU = 'pasar senin gerobak hijau';
const SANDI = ['--sandi-stdin'];

describe('frasa sandi dari masukan baku', () => {
  let m: ReturnType<typeof mejaBerkunci>;
  beforeAll(async () => {
    m = mejaBerkunci();
    await m.beres(DAFTAR);
  });
  afterAll(() => m.buang());

  test.each([
    ['pendek', 'pendek', /paling sedikit 14 huruf/],
    ['seragam', 'aaaaaaaaaaaaaaaaaaaaaa', /terlalu seragam/],
    ['kosong', '', /tidak dapat ditanyakan/],
  ])('%s ditolak dan tidak ada yang disegel', async (_, masuk, pola) => {
    const argumen = ['pengaturan', 'enkripsi', 'nyala', '--frasa', ...SANDI];
    const { kode, galat } = await m.layanan(argumen, { masuk });
    expect(kode).not.toBe(0);
    expect(galat).toMatch(pola);
    if (masuk !== '') expect(galat).not.toContain(masuk);
    expect((await m.json(['pengaturan', 'enkripsi'])).keadaan).toBe('mati');
  });

  test('tanpa --sandi-stdin dan tanpa terminal: keluar 6 dengan caranya', async () => {
    const { kode, galat } = await m.layanan(['pengaturan', 'enkripsi', 'nyala', '--frasa'], { masuk: `${FRASA}\n` });
    expect([kode, galat]).toEqual([6, expect.stringContaining('tambahkan --sandi-stdin')]);
  });

  test('menyalakan: tidak ada berkas kunci, tidak ada frasa di data maupun keluaran', async () => {
    const argumen = ['pengaturan', 'enkripsi', 'nyala', '--frasa', ...SANDI];
    const { keluar, galat } = await m.beres(argumen, { masuk: `${FRASA}\n` });
    expect([keluar, galat]).toEqual(['nyala\n', expect.stringContaining('tulis frasa sandi di kertas')]);
    expect(keluar + galat).not.toContain('kuda');
    expect(terbaca(m.folder, ['Suherman', 'kuda baterai', '3602141303909001'])).toEqual([]);
    const { bungkus } = JSON.parse(readFileSync(join(m.toko, 'enkripsi.json'), 'utf8'));
    expect(bungkus).toMatchObject({ cara: 'frasa', N: 131072, r: 8, p: 1 });
    expect(Buffer.from(bungkus.garam, 'base64')).toHaveLength(16);
    expect(readdirSync(m.folder)).not.toContain('config');
  });

  test.each([
    ['cari', ['cari']],
    ['daftar', daftarDengan({ '--nama': 'Rina Wati', '--nik': '3602145505909002' })],
    ['periksa', ['periksa']],
    ['rekap', ['rekap']],
  ])('%s dengan frasa berhasil; tanpa atau dengan frasa salah keluar 6 dan tidak menulis', async (_, argumen) => {
    const sebelum = semuaBerkas(m.toko);
    const tanpa = await m.layanan(argumen);
    expect([tanpa.kode, tanpa.keluar, tanpa.galat]).toEqual([6, '', expect.stringContaining('Kuncinya frasa sandi')]);
    const salah = await m.layanan([...argumen, ...SANDI], { masuk: 'kuda baterai staples salah\n' });
    expect([salah.kode, salah.galat]).toEqual([6, expect.stringContaining('Frasa sandi itu tidak membuka data ini')]);
    expect(salah.galat).not.toContain('kuda');
    expect(semuaBerkas(m.toko)).toEqual(sebelum);
    expect((await m.layanan([...argumen, ...SANDI], { masuk: `${FRASA}\r\n` })).kode).toBe(0);
  });

  test('keadaannya terlihat tanpa frasa', async () => {
    expect(await m.json(['pengaturan', 'enkripsi'])).toMatchObject({ keadaan: 'nyala', cara: 'frasa', kunciAda: null });
  });

  test('cadangkan menanyakannya sekali saja, juga untuk memeriksa salinannya', async () => {
    const ke = join(m.folder, 'cadangan');
    mkdirSync(ke);
    await m.beres(['cadangkan', ke, ...SANDI], { masuk: `${FRASA}\n` });
    expect(terbaca(ke, ['Suherman', 'Rina Wati'])).toEqual([]);
  });

  test('putar: baris pertama frasa lama, baris kedua yang baru; yang lama tidak membuka lagi', async () => {
    const argumen = ['pengaturan', 'enkripsi', 'putar', '--frasa', ...SANDI];
    expect((await m.layanan(argumen, { masuk: `${FRASA}\n` })).kode).toBe(6);
    await m.beres(argumen, { masuk: `${FRASA}\n${BARU}\n` });
    expect((await m.layanan(['cari', ...SANDI], { masuk: `${FRASA}\n` })).kode).toBe(6);
    expect((await m.beres(['cari', ...SANDI], { masuk: `${BARU}\n` })).keluar).toContain('PI-2026-0002');
  });

  test('putar tanpa --frasa: kembali ke berkas kunci', async () => {
    await m.beres(['pengaturan', 'enkripsi', 'putar', ...SANDI], { masuk: `${BARU}\n` });
    expect(await m.json(['pengaturan', 'enkripsi'])).toMatchObject({ cara: 'berkas', kunciAda: true });
    expect((await m.json(['cari'])).length).toBe(2);
    const lagi = await m.layanan(['pengaturan', 'enkripsi', 'nyala', '--frasa', ...SANDI], { masuk: `${FRASA}\n` });
    expect([lagi.kode, lagi.galat]).toEqual([4, expect.stringContaining('putar --frasa')]);
  });
});

describe('frasa sandi di terminal', () => {
  let m: MejaDalam;
  beforeAll(async () => {
    m = mejaDalam();
    await m.layanan(DAFTAR);
  });
  afterAll(() => m.buang());

  test('yang baru diketik dua kali; yang berbeda dan yang pendek ditolak di tempat', async () => {
    const { prompter, dikatakan, sisa } = orang(
      ['Frasa sandi baru', 'pendek'],
      ['Frasa sandi baru', FRASA],
      ['Ketik sekali lagi', BARU],
      ['Ketik sekali lagi', FRASA],
    );
    const { kode, galat } = await m.tanya(['pengaturan', 'enkripsi', 'nyala', '--frasa'], prompter);
    expect([kode, sisa]).toEqual([0, []]);
    expect(dikatakan).toEqual([expect.stringContaining('paling sedikit 14'), 'berbeda dari yang pertama']);
    expect(galat).not.toContain('kuda');
  });

  test('perintah lain menanyakannya sekali', async () => {
    const { prompter, sisa } = orang(['Frasa sandi data', FRASA]);
    const { kode, keluar } = await m.tanya(['cari'], prompter);
    expect([kode, sisa]).toEqual([0, []]);
    expect(keluar).toContain('Asep Suherman');
  });

  test('mati menanyakan dahulu, dan batal bila tidak', async () => {
    const mati = (jawab: string) => orang(['Frasa sandi data', FRASA], ['Buka segel semua data', jawab]);
    const [tidak, ya] = [mati('tidak'), mati('ya')];
    expect((await m.tanya(['pengaturan', 'enkripsi', 'mati'], tidak.prompter)).kode).toBe(130);
    expect(terbaca(m.toko, ['Asep Suherman'])).toEqual([]);
    expect((await m.tanya(['pengaturan', 'enkripsi', 'mati'], ya.prompter)).kode).toBe(0);
    expect(terbaca(m.toko, ['Asep Suherman']).length).toBeGreaterThan(0);
  });
});

test.each([
  ['kata lain', ['pengaturan', 'enkripsi', 'hidup'], /UBAHAN: "hidup" tidak dikenal; pilih: nyala, mati, putar/],
  ['--frasa tanpa perubahan', ['pengaturan', 'enkripsi', '--frasa'], /--frasa hanya untuk nyala dan putar/],
  ['--frasa pada mati', ['pengaturan', 'enkripsi', 'mati', '--frasa', '--ya'], /--frasa hanya untuk nyala dan putar/],
])('%s: keluar 2', async (_, argumen, pola) => {
  const m = mejaDalam();
  const { kode, galat } = await m.layanan(argumen);
  expect([kode, galat]).toEqual([2, expect.stringMatching(pola)]);
  m.buang();
});

test('uji coba menyebut keadaannya dan tidak menulis', async () => {
  const m = mejaDalam();
  await m.layanan(DAFTAR);
  const sebelum = semuaBerkas(m.folder);
  for (const ubahan of ['nyala', 'putar', 'mati']) {
    const { kode, keluar, galat } = await m.layanan(['pengaturan', 'enkripsi', ubahan, '--uji-coba']);
    expect([kode, keluar, galat]).toEqual([0, '', expect.stringContaining('Uji coba, tidak ada yang diubah')]);
  }
  expect(semuaBerkas(m.folder)).toEqual(sebelum);
  m.buang();
});
