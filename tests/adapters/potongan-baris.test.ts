import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { potonganBaris } from '../../src/adapters/store-json/potongan-baris.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'layanan-potongan-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function potongan(isi: string): string[] {
  const jalur = join(folder, 'baris');
  writeFileSync(jalur, isi);
  const fd = openSync(jalur, 'r');
  try {
    return [...potonganBaris(fd)].map(String);
  } finally {
    closeSync(fd);
  }
}

const MIB = 1024 * 1024;

describe('berkas baris sepotong demi sepotong', () => {
  test.each([
    ['kosong', ''],
    ['satu baris', 'a\n'],
    ['tanpa akhir baris', 'a\nb'],
    ['baris kosong saja', '\n\n\n'],
    ['beberapa potongan', Array.from({ length: 20_000 }, (_, i) => `baris ${i} é…\n`).join('')],
    ['yang terakhir sobek', `${'x'.repeat(300_000)}\n${'é'.repeat(400_000)}`],
  ])('%s: tidak ada yang hilang', (_, isi) => {
    const semua = potongan(isi);
    expect(semua.join('') === isi).toBe(true);
    expect(semua.slice(0, -1).every((satu) => satu.endsWith('\n'))).toBe(true);
  });

  test('baris yang panjangnya tidak wajar dipendekkan, yang lain utuh', () => {
    const baris = potongan(`awal\n${'x'.repeat(5 * MIB)}\nakhir\n`)
      .join('')
      .split('\n');
    expect([baris.length, baris[0], baris[2], baris[3]]).toEqual([4, 'awal', 'akhir', '']);
    expect(/^x+$/.test(baris[1] ?? '')).toBe(true);
    expect(baris[1]?.length).toBeLessThan(2 * MIB);
    expect(potongan('x'.repeat(5 * MIB)).join('').length).toBeLessThan(2 * MIB);
  });
});
