import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { penyunting, perintahPenyunting, type Terputus } from '../../src/adapters/penyunting.js';
import { untukLayar } from '../../src/render/muat.js';

describe('penyunting', () => {
  const ada =
    (...nama: readonly string[]) =>
    (n: string) =>
      nama.includes(n);
  test.each<[string, Record<string, string>, string, readonly string[], string | null]>([
    ['VISUAL', { VISUAL: 'code -w', EDITOR: 'ed' }, 'linux', ['nano'], 'code -w'],
    ['EDITOR', { VISUAL: '', EDITOR: 'micro' }, 'linux', ['nano'], 'micro'],
    ['yang menjelaskan dirinya lebih dahulu', {}, 'linux', ['vi', 'nano'], 'nano'],
    ['macOS', {}, 'darwin', ['vi', 'vim', 'pico'], 'pico'],
    ['hanya vi', {}, 'linux', ['vi'], 'vi'],
    ['Windows', {}, 'win32', [], 'notepad'],
    ['tidak ada', {}, 'linux', [], null],
  ])('%s', (_, env, platform, terpasang, harus) => {
    expect(perintahPenyunting(env, platform, ada(...terpasang))).toBe(harus);
  });

  test('dicari di PATH', () => {
    const folder = mkdtempSync(join(tmpdir(), 'layanan-penyunting-'));
    expect(perintahPenyunting({ PATH: folder }, 'linux')).toBe(null);
    writeFileSync(join(folder, 'nano'), '', { mode: 0o755 });
    expect(perintahPenyunting({ PATH: folder }, 'linux')).toBe('nano');
    rmSync(folder, { recursive: true });
  });

  test('vi menyebut cara meninggalkannya; yang tidak ada tidak ditawarkan, dan :e berkata mengapa', async () => {
    const keluar = new PassThrough();
    const dengan = (perintah: string | null) =>
      penyunting(perintah, { keluar, muat: (s) => s }, async () => 'tidak dipakai');
    expect(dengan('/usr/bin/vi').petunjuk('kosong')).toContain('penyunting vi (simpan: Esc lalu :wq)');
    const tanpa = dengan(null);
    expect(tanpa.petunjuk('tersimpan')).not.toContain(':e');
    expect(await tanpa.sunting('lama')).toBe(null);
    expect(String(keluar.read())).toContain('isi VISUAL atau EDITOR');
  });

  test.each<[string, string | null, Terputus | null]>([
    ['tidak ada penyunting', null, null],
    ['penyunting ditutup tanpa hasil', 'nano', null],
    ['penyunting terputus', 'vim', { belum: 'lama', sisa: '/sisa/rincian.txt' }],
  ])('%s: yang dikatakan putus di antara kata', async (_, perintah, hasil) => {
    const keluar = new PassThrough();
    const muat = (teks: string) => untukLayar(teks, { kolom: 40, ascii: false });
    await penyunting(perintah, { keluar, muat }, async () => hasil).sunting('lama');
    const baris = stripVTControlCharacters(String(keluar.read())).split(/\r?\n/);
    expect(baris.filter((b) => b.length > 40)).toEqual([]);
    expect(baris.length).toBeGreaterThan(2);
  });
});
