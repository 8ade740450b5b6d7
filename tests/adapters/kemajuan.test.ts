import { describe, expect, test } from '@jest/globals';
import { tulisKemajuan } from '../../src/adapters/kemajuan.js';

const HAPUS = '\r\u001b[K';

function tertulis(teks: readonly string[], { tty = true, polos = false, columns = 40 } = {}): string {
  let semua = '';
  const write = (satu: string | Uint8Array) => {
    semua += String(satu);
    return true;
  };
  for (const satu of teks) tulisKemajuan({ isTTY: tty, columns, write }, polos, satu);
  return semua;
}

describe('kemajuan', () => {
  test.each<[string, readonly string[], Parameters<typeof tertulis>[1], string]>([
    ['sebaris, digambar di tempatnya', ['kasus: 1', 'kasus: 2'], {}, `${HAPUS}kasus: 1${HAPUS}kasus: 2`],
    ['kosong menghapusnya', ['kasus: 1', ''], {}, `${HAPUS}kasus: 1${HAPUS}`],
    ['tidak pernah lebih lebar dari layar', ['Menggambar kertas'], { columns: 11 }, `${HAPUS}Menggambar`],
    ['bukan terminal: tidak ada', ['kasus: 1'], { tty: false }, ''],
    ['pembaca layar, TERM=dumb: tidak ada', ['kasus: 1'], { polos: true }, ''],
    ['lebar tidak diketahui', ['kasus: 1'], { columns: 0 }, `${HAPUS}kasus: 1`],
  ])('%s', (_, teks, opsi, harus) => {
    expect(tertulis(teks, opsi)).toBe(harus);
  });
});
