import { describe, expect, test } from '@jest/globals';
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
