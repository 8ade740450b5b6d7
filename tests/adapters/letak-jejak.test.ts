import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { jejakSejak, ujungJejak } from '../../src/adapters/store-json/letak-jejak.js';
import { buangFolder, folderBaru } from './bahan-toko.js';

afterEach(buangFolder);

const sidik = (n: number) => String(n).repeat(64);
const baris = (nomor: string, peristiwa: number) =>
  JSON.stringify({ urut: 1, waktu: '', nomor, peristiwa, sidik: sidik(peristiwa), sebelum: '', jejak: '' });

test.each<[string, readonly string[], { urut: number; sidik: string }]>([
  ['tersusun', [baris('PI-2026-0001', 1), baris('PI-2026-0001', 2)], { urut: 2, sidik: sidik(2) }],
  ['yang lama sesudah yang baru', [baris('PI-2026-0001', 2), baris('PI-2026-0001', 1)], { urut: 2, sidik: sidik(2) }],
  [
    'yang susunannya lain: tidak dapat dipercaya',
    ['{"nomor":"PI-2026-0001","waktu":"","peristiwa":3}', baris('PI-2026-0001', 1)],
    { urut: Number.POSITIVE_INFINITY, sidik: '' },
  ],
])('ujung sebuah kasus dari baris %s', (_, semua, ujung) => {
  const folder = folderBaru();
  const awal = ujungJejak(folder);
  mkdirSync(join(folder, 'jejak'));
  const isi = [...semua, baris('PI-2026-0002', 1)].map((satu) => `${satu}\n`);
  writeFileSync(join(folder, 'jejak/2026-03.jsonl'), isi.join(''));
  expect([...(jejakSejak(folder, awal)?.ujung ?? [])]).toEqual([
    ['PI-2026-0001', ujung],
    ['PI-2026-0002', { urut: 1, sidik: sidik(1) }],
  ]);
});
