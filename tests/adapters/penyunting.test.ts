import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { penyunting, perintahPenyunting } from '../../src/adapters/penyunting.js';

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
    const dengan = (perintah: string | null) => penyunting(perintah, keluar, async () => 'tidak dipakai');
    expect(dengan('/usr/bin/vi').petunjuk('kosong')).toContain('penyunting vi (simpan: Esc lalu :wq)');
    const tanpa = dengan(null);
    expect(tanpa.petunjuk('tersimpan')).not.toContain(':e');
    expect(await tanpa.sunting('lama')).toBe(null);
    expect(String(keluar.read())).toContain('isi VISUAL atau EDITOR');
  });
});
