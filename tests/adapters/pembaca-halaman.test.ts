import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { bacaBerhalaman, perintahPembaca } from '../../src/adapters/pembaca-halaman.js';

describe('pembaca halaman', () => {
  test.each<[string, Record<string, string>, string, readonly string[] | null]>([
    ['bawaan', {}, 'linux', ['less', '-FRX']],
    ['PAGER', { PAGER: 'more' }, 'linux', ['more']],
    ['LAYANAN_PAGER mendahului', { PAGER: 'more', LAYANAN_PAGER: 'less -R' }, 'linux', ['less', '-R']],
    ['dimatikan', { LAYANAN_PAGER: '', PAGER: 'more' }, 'linux', null],
    ['cat sama dengan dimatikan', { PAGER: 'cat' }, 'linux', null],
    ['Windows tidak punya bawaan', {}, 'win32', null],
    ['Windows dengan PAGER', { PAGER: 'more.com' }, 'win32', ['more.com']],
    ['tidak dibaca shell', { PAGER: 'less; rm -r $HOME' }, 'linux', ['less;', 'rm', '-r', '$HOME']],
  ])('%s', (_, env, platform, harus) => {
    expect(perintahPembaca(env, platform)).toEqual(harus);
  });

  test.each<[string, readonly string[], boolean]>([
    ['tidak terpasang: ditulis langsung', ['tidak-ada-program-ini'], false],
    ['ditinggalkan sebelum selesai', ['true'], true],
    ['gagal sendiri', ['false'], true],
  ])('%s', async (_, perintah, harus) => {
    expect(await bacaBerhalaman(perintah, 'baris\n'.repeat(100_000))).toBe(harus);
  });
});

describe('LESS', () => {
  const semula = process.env.LESS;
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'layanan-halaman-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    if (semula === undefined) delete process.env.LESS;
    else process.env.LESS = semula;
  });

  test.each([
    ['belum diatur: warna tampak sebagai warna juga pada PAGER=less', undefined, 'FRX'],
    ['diatur pengguna: tetap', '-S', '-S'],
    ['dikosongkan pengguna: tetap kosong', '', ''],
  ])('%s', async (_, nilai, harus) => {
    if (nilai === undefined) delete process.env.LESS;
    else process.env.LESS = nilai;
    const [program, hasil] = [join(folder, 'pembaca.mjs'), join(folder, 'hasil')];
    const tulis =
      "import { writeFileSync } from 'node:fs'; writeFileSync(process.argv[2], process.env.LESS ?? '(tidak ada)');";
    writeFileSync(program, tulis);
    expect(await bacaBerhalaman([process.execPath, program, hasil], 'isi\n')).toBe(true);
    expect(readFileSync(hasil, 'utf8')).toBe(harus);
  });
});
