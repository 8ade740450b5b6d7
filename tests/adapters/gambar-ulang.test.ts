import { PassThrough } from 'node:stream';
import { expect, test } from '@jest/globals';
import { keluaranBerulang } from '../../src/adapters/gambar-ulang.js';

test.each<[string, readonly string[], string]>([
  ['gambar terakhir tanpa yang menghapus gambar sebelumnya', ['? A', '\u001b[2K\u001b[1G? B'], '\r? B'],
  [
    'dan kursor yang dipindahkan sesudahnya',
    ['? Nama\u001b[7G', '\u001b[5G', '\u001b[4G'],
    '\r? Nama\u001b[7G\u001b[4G',
  ],
  ['gambar berikutnya membawa kursornya sendiri', ['? A\u001b[4G', '\u001b[3G', '? B\u001b[4G'], '\r? B\u001b[4G'],
])('%s', (_, tulisan, harus) => {
  const layar = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY: true, columns: 80, rows: 24 });
  const { aliran, ulangi } = keluaranBerulang(layar as unknown as NodeJS.WriteStream);
  for (const satu of tulisan) aliran.write(satu);
  expect(layar.read()).toBe(tulisan.join(''));
  ulangi();
  expect(layar.read()).toBe(harus);
});
