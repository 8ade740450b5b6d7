import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ruangProses } from '../../src/adapters/store-json/ruang-proses.js';
import { AWAL, type MejaDraf, mejaDraf, SISA } from '../alat/draf.js';
import { terbaca } from '../alat/segel.js';
import { denganVim, vimMati } from '../alat/vim.js';
import { CTRL_C } from '../forms/naskah-tanya.js';

const TAWARAN = 'Ada yang belum selesai diketik.';
const ID = '0000000000000001';
const ISIAN = [
  ['Alamat', 'Maja'],
  ['Pekerjaan', ''],
  ['Nomor telepon', ''],
  ['E-mail', ''],
  ['Dikuasakan', ''],
] as const;

let m: MejaDraf;
beforeEach(() => {
  m = mejaDraf();
});
afterEach(() => m.buang());

const pidMati = () => spawnSync(process.execPath, ['-e', '0']).pid;
const draf = () => join(m.toko, 'draf');
const isiDraf = () => JSON.parse(readFileSync(join(draf(), `${ID}.json`), 'utf8'));

/** What an editor left that was killed with the program. Answers its folder. */
function tinggalkan(teks: string, { berkas = 'teks.txt', acak = 'a1', pid = pidMati() as number | null } = {}): string {
  const folder = join(draf(), `${ID}.rincian.${acak}`);
  mkdirSync(folder, { mode: 0o700 });
  writeFileSync(join(folder, berkas), teks, { mode: 0o600 });
  const pemakai = { pid, komputer: hostname(), ruang: ruangProses() };
  if (pid !== null) writeFileSync(join(folder, 'pemakai.json'), JSON.stringify(pemakai), { mode: 0o600 });
  return folder;
}

describe('teks yang tertinggal di penyunting', () => {
  test.each<[string, () => void, string]>([
    ['menggantikan yang di draf', () => void tinggalkan('Satu\nDua\n'), 'Satu\nDua'],
    ['sebelum proses penyuntingnya tercatat', () => void tinggalkan('Satu', { pid: null }), 'Satu'],
    ['yang kosong tidak menghapus apa pun', () => void tinggalkan(' \n'), 'lama'],
    ['yang diselamatkan nano', () => void tinggalkan('nano', { berkas: 'teks.txt.save' }), 'nano'],
    [
      'dua kali: yang terakhir disimpan',
      () => {
        for (const j of ['', 'teks.txt', 'pemakai.json']) utimesSync(join(tinggalkanLama(), j), 1, 1);
        tinggalkan('baru', { acak: 'b2' });
      },
      'baru',
    ],
  ])('%s: masuk ke draf, ditawarkan, berkasnya hilang', async (_, sebelum, harus) => {
    await m.bicara(['daftar'], ...AWAL, ...ISIAN, ['Rincian', `lama${CTRL_C}`]);
    sebelum();
    expect(await m.draf()).toMatchObject([{ nama: 'A*** S*******', jawaban: 3 }]);
    expect(m.berkas()).toEqual([`${ID}.json`]);
    expect(isiDraf()).toMatchObject({ jawaban: { nama: 'Asep Suherman' }, ketikan: { rincian: harus } });
    const { ditawari } = await m.bicara(['daftar'], [TAWARAN, ID], ['Rincian', CTRL_C]);
    expect(ditawari.at(-1)).toEqual([expect.stringContaining('Rincian'), harus]);
  });

  denganVim(
    'vim mati: yang belum disimpan pun ada, bita demi bita; simpanan yang lebih baru mengalahkannya',
    async () => {
      await m.berhenti();
      vimMati(tinggalkan('Satu'), ['Satu', 'Dua é …']);
      expect(await m.draf()).toHaveLength(1);
      expect([m.berkas(), isiDraf().ketikan]).toEqual([[`${ID}.json`], { rincian: 'Satu\nDua é …' }]);
      const folder = tinggalkan('Baru');
      vimMati(folder, ['Lama']);
      utimesSync(join(folder, '.teks.txt.swp'), 1, 1);
      expect(await m.draf()).toHaveLength(1);
      expect([m.berkas(), isiDraf().ketikan]).toEqual([[`${ID}.json`], { rincian: 'Baru' }]);
    },
  );

  test('yang hanya dapat dibaca penyuntingnya: foldernya tetap, perintahnya disebut, yang tersimpan diambil sekali', async () => {
    await m.berhenti();
    const folder = tinggalkan('Satu');
    writeFileSync(join(folder, '.teks.txt.swp'), 'b0VIM 9.0 rusak');
    const perintah = `vim -r "${join(folder, 'teks.txt')}"`;
    const { dikatakan } = await m.bicara(['daftar'], [TAWARAN, ID], ...ISIAN, ['Rincian', `Dua${CTRL_C}`]);
    expect(dikatakan[0]).toContain(perintah);
    const lagi = await m.bicara(['daftar', '--lanjut'], ['Rincian', CTRL_C]);
    expect([lagi.dikatakan[0], lagi.ditawari[0]?.[1]]).toEqual([expect.stringContaining(perintah), 'Dua']);
    expect(readdirSync(folder).sort()).toEqual(['.teks.txt.swp', 'pemakai.json']);
    expect(JSON.stringify(isiDraf())).not.toContain('vim -r');
    await m.bicara(['daftar', '--lanjut'], ['Rincian', ''], ...SISA.slice(6));
    expect(m.berkas()).toEqual([]);
  });

  test('penyuntingnya masih terbuka: draf dan teksnya dibiarkan', async () => {
    await m.berhenti();
    const folder = tinggalkan('Satu', { pid: process.ppid });
    const { dikatakan } = await m.bicara(['daftar'], ['NIK', CTRL_C]);
    expect(dikatakan[0]).toContain('Terbuka di jendela lain');
    expect(readdirSync(folder).sort()).toEqual(['pemakai.json', 'teks.txt']);
  });

  test('toko tersegel: yang tertinggal terbaca selama itu saja', async () => {
    await m.berhenti();
    tinggalkan('Satu');
    await m.layanan(['pengaturan', 'enkripsi', 'nyala']);
    expect(terbaca(draf(), ['Satu', 'Asep'])).toEqual([]);
    const folder = tinggalkan('Dua', { pid: process.ppid });
    await m.layanan(['pengaturan', 'enkripsi', 'mati']);
    await m.layanan(['pengaturan', 'enkripsi', 'nyala']);
    // The editor has it open.
    expect(readFileSync(join(folder, 'teks.txt'), 'utf8')).toBe('Dua');
    writeFileSync(join(folder, 'pemakai.json'), '');
    const { ditawari } = await m.bicara(['daftar', '--lanjut'], ...ISIAN, ['Rincian', CTRL_C]);
    expect(ditawari.at(-1)?.[1]).toBe('Dua');
    expect(terbaca(draf(), ['Dua'])).toEqual([]);
  });

  test('kasusnya disimpan: teks yang tertinggal ikut hilang', async () => {
    await m.berhenti();
    tinggalkan('Satu', { pid: process.ppid });
    expect((await m.bicara(['daftar', '--lanjut', '000001'], ['Draf ', 'ya'], ...SISA)).kode).toBe(0);
    expect(m.berkas()).toEqual([]);
  });

  test('tidak pernah berisi: tidak ditawarkan', async () => {
    await m.berhenti();
    writeFileSync(join(draf(), `${ID}.json`), JSON.stringify({ ...isiDraf(), jawaban: {}, ketikan: {} }));
    tinggalkan('');
    expect(await m.draf()).toEqual([]);
    expect(m.berkas()).toEqual([]);
  });

  test('tujuh hari: draf dan teksnya hilang; yang drafnya tidak ada menunggu sampai itu', async () => {
    await m.berhenti();
    const folder = tinggalkan('Satu');
    writeFileSync(join(draf(), `${ID}.json`), 'rusak');
    expect(await m.draf()).toEqual([]);
    expect(existsSync(folder)).toBe(true);
    for (const j of ['teks.txt', 'pemakai.json', '']) utimesSync(join(folder, j), 1, 1);
    expect(await m.draf()).toEqual([]);
    expect(existsSync(folder)).toBe(false);
  });

  test('periksa tidak menyebutnya asing', async () => {
    await m.berhenti();
    tinggalkan('Satu', { pid: process.ppid });
    expect((await m.layanan(['periksa'])).galat).not.toContain('rincian');
  });
});

function tinggalkanLama(): string {
  const folder = join(draf(), `${ID}.rincian.a1`);
  return existsSync(folder) ? folder : tinggalkan('dulu');
}
