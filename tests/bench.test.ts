import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@jest/globals';
import { AKAR } from './alat/program.js';

type Titik = readonly (readonly [number, number])[];
const { grafik, kemiringan } = (await import(pathToFileURL(join(AKAR, 'bench/grafik.js')).href)) as {
  grafik(tumbuh: readonly { apa: string; titik: Titik }[]): string;
  kemiringan(titik: Titik): number;
};

test.each<[string, number, (n: number) => number]>([
  ['tetap', 0, () => 41],
  ['sebanding', 1, (n) => 3 * n],
  ['akar', 0.5, (n) => Math.sqrt(n)],
])('kemiringan log-log dari waktu yang %s: %d', (_, harap, ms) => {
  expect(kemiringan([100, 1000, 10_000, 100_000].map((n) => [n, ms(n)]))).toBeCloseTo(harap, 6);
});

test('grafik: satu garis satu perintah, dengan namanya; yang tetap datar', () => {
  const svg = grafik([
    { apa: 'terlambat', titik: [100, 1000, 10_000].map((n) => [n, 40]) },
    { apa: 'cari', titik: [100, 1000, 10_000].map((n) => [n, n / 20]) },
  ]);
  const garis = [...svg.matchAll(/<polyline points="([^"]+)"/g)].map((m) => (m[1] ?? '').split(' '));
  expect(garis.map((g) => new Set(g.map((t) => t.split(',')[1])).size).sort()).toEqual([1, 3]);
  for (const kata of ['>terlambat<', '>cari<', '>10,000<']) expect(svg).toContain(kata);
});
