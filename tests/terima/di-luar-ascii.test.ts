import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { daftarDengan } from '../alat/permohonan.js';
import { AKAR, type Meja, meja } from '../alat/program.js';

let m: Meja;
beforeEach(() => {
  m = meja();
});
afterEach(() => m.buang());

/** Rules about letters beyond ASCII hold in the program as it is built, whose files are read a byte a letter. */
describe('huruf di luar ASCII', () => {
  test('berkas program hanya memuat ASCII', () => {
    const dist = join(AKAR, 'dist');
    const berkas = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((n) => n.endsWith('.cjs'));
    expect(berkas).toEqual(expect.arrayContaining(['cepat.cjs', 'main.cjs', 'tindak.cjs']));
    expect(berkas.filter((n) => !/^[\0-\x7f]*$/.test(readFileSync(join(dist, n), 'latin1')))).toEqual([]);
  });

  test('NIK berangka lebar disamarkan di dalam teks', async () => {
    await m.beres([
      ...daftarDengan({ '--rincian': null }),
      '--rincian',
      'Data NIK ３６０２１４１３０３９０９００１ saja',
    ]);
    for (const kata of [
      ['lihat', '1'],
      ['lihat', '1', '--json'],
      ['cari', '--csv'],
    ])
      expect((await m.beres(kata)).keluar).toContain('Data NIK 360214******9001 saja');
  });

  test('rumus berhuruf lebar menjadi teks di CSV', async () => {
    await m.beres([...daftarDengan({ '--nama': null }), '--nama=＝1+1']);
    expect((await m.beres(['cari', '--csv'])).keluar).toContain(",'＝1+1,");
  });
});
