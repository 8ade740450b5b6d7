import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { BACA_AMAN, caraBuka } from '../../src/adapters/cara-buka.js';
import { folderPengguna } from '../../src/adapters/folder-pengguna.js';
import { folderSesi, folderToko } from '../../src/adapters/folder-toko.js';
import { perintahPembaca } from '../../src/adapters/pembaca-halaman.js';
import { penampilSistem } from '../../src/adapters/penampil.js';
import { fsyncFolder } from '../../src/adapters/store-json/cakram.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { daftarDengan } from '../alat/permohonan.js';

/** What a step that only POSIX knows does on Windows, which no machine of ours has: told the platform, it says. */
const ROAMING = 'C:\\Users\\Siti\\AppData\\Roaming';
const LOKAL = 'C:\\Users\\Siti\\AppData\\Local';

describe('folder menurut sistem operasi', () => {
  test.each<[string, () => string, string]>([
    ['toko di %APPDATA%', () => folderToko(undefined, { APPDATA: ROAMING }, 'win32'), ROAMING],
    ['sesi di %LOCALAPPDATA%', () => folderSesi({ LOCALAPPDATA: LOKAL }, 'win32'), LOKAL],
    ['kunci di %LOCALAPPDATA%', () => folderPengguna({ LOCALAPPDATA: LOKAL }, 'win32'), LOKAL],
    ['toko tanpa %APPDATA%', () => folderToko(undefined, {}, 'win32'), join('AppData', 'Roaming')],
    ['sesi tanpa %LOCALAPPDATA%', () => folderSesi({}, 'win32'), join('AppData', 'Local')],
    ['toko di macOS', () => folderToko(undefined, {}, 'darwin'), 'Application Support'],
    ['toko di Linux', () => folderToko(undefined, { XDG_DATA_HOME: '/data' }, 'linux'), '/data/layanan'],
  ])('%s', (_, folder, harus) => {
    expect(folder()).toContain(harus);
    expect(folder()).toContain('layanan');
  });

  test('variabel XDG tidak berlaku di Windows; LAYANAN_DATA dan --data menang di mana pun', () => {
    expect(folderToko(undefined, { XDG_DATA_HOME: '/data', APPDATA: ROAMING }, 'win32')).toContain(ROAMING);
    expect(folderToko(undefined, { LAYANAN_DATA: '/srv', APPDATA: ROAMING }, 'win32')).toBe('/srv');
    expect(folderToko('/lain', { LAYANAN_DATA: '/srv' }, 'win32')).toBe('/lain');
  });
});

describe('langkah yang hanya dikenal POSIX', () => {
  test('bendera pembuka berkas yang tidak ada dihitung nol', () => {
    expect(caraBuka({})).toEqual({ tanpaTautan: 0, tanpaTunggu: 0 });
    expect(caraBuka({ O_NOFOLLOW: 4, O_NONBLOCK: 8 })).toEqual({ tanpaTautan: 4, tanpaTunggu: 8 });
    expect(Number.isInteger(BACA_AMAN)).toBe(true);
  });

  test('folder tidak disinkron di Windows; di sini ya', () => {
    const tidakAda = join(tmpdir(), 'layanan-tidak-ada', 'folder');
    expect(() => fsyncFolder(tidakAda, 'win32')).not.toThrow();
    expect(() => fsyncFolder(tidakAda, 'linux')).toThrow('ENOENT');
  });

  test.each([
    ['win32', 'explorer.exe', null],
    ['darwin', 'open', ['less', '-FRX']],
    ['linux', 'xdg-open', ['less', '-FRX']],
  ])('%s: penampil dan pembaca halaman', (platform, penampil, pembaca) => {
    expect(penampilSistem(platform)).toBe(penampil);
    expect(perintahPembaca({}, platform)).toEqual(pembaca);
  });
});

describe('berkas dari Notepad: CRLF dan BOM', () => {
  let m: MejaDalam;
  let folder: string;
  beforeEach(() => {
    m = mejaDalam();
    folder = mkdtempSync(join(tmpdir(), 'layanan-crlf-'));
  });
  afterEach(() => {
    m.buang();
    rmSync(folder, { recursive: true, force: true });
  });
  const tulis = (nama: string, isi: string) => {
    writeFileSync(join(folder, nama), isi.replaceAll('\n', '\r\n'));
    return join(folder, nama);
  };

  test('--berkas', async () => {
    const isi = {
      ...{ nama: 'Asep Suherman', nik: '3602141303909001', alamat: 'Cibadak', rincian: 'Baris satu\r\nBaris dua' },
      ...{ tujuan: 'Penelitian', caraMemperoleh: 'melihat' },
    };
    const berkas = tulis('isian.json', `\uFEFF${JSON.stringify(isi, null, 2)}\n`);
    expect(await m.json(['daftar', '--berkas', berkas])).toMatchObject({ rincian: 'Baris satu\nBaris dua' });
  });

  test.each([
    ['tanpa BOM', ''],
    ['dengan BOM', '\uFEFF'],
  ])('--rincian-berkas %s', async (_, bom) => {
    const berkas = tulis('rincian.txt', `${bom}Baris satu\nBaris dua\n`);
    const argumen = [...daftarDengan({ '--rincian': null }), '--rincian-berkas', berkas];
    expect(await m.json(argumen)).toMatchObject({ rincian: 'Baris satu\nBaris dua' });
  });
});
