import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { expect, test } from '@jest/globals';
import { aliranTombol } from '../../src/adapters/aliran-tombol.js';

const KIRI = '\u001b[D';

/** The line as readline has it once it was given these pieces. */
function baris(potongan: readonly string[]): string {
  const { aliran, beri } = aliranTombol({
    setRawMode: () => undefined,
  } as unknown as NodeJS.ReadStream);
  const antarmuka = createInterface({
    input: aliran,
    output: new PassThrough(),
    terminal: true,
  });
  for (const satu of potongan) beri(satu);
  antarmuka.close();
  return antarmuka.line;
}

test.each<[string, readonly string[], string]>([
  ['huruf berurutan masuk di kursor', ['Asep man', KIRI.repeat(3), 'Suher'], 'Asep Suherman'],
  ['juga sekali baca dengan tombolnya', [`ac${KIRI}b`], 'abc'],
  ['huruf di luar ASCII dan di luar bidang pertama', [`a😀c${KIRI}é😀x`], 'a😀é😀xc'],
  ['tombol lain di antara huruf', [`abd${KIRI}x\u007fc\u001b[He\u001bOF\u001b[3~f`], 'eabcdf'],
  ['panah yang terpotong di mana pun', ['ac\u001b[', 'Dx', '\u001bO', 'Dy\u001b[1;5', 'Db'], 'bayxc'],
  ['kata ke kiri (Alt-b)', ['satu dua\u001bbx'], 'satu xdua'],
])('%s', (_, potongan, harus) => expect(baris(potongan)).toBe(harus));
