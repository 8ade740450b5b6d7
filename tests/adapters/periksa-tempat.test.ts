import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { temuan, tokoIsi } from './alat-periksa.js';
import { buangFolder } from './bahan-toko.js';

/** With names so long as these, the list of a folder is too large to be fetched at once. */
const BANYAK = 1500;
const nama = Array.from({ length: BANYAK }, (_, i) => `${'x'.repeat(120)}-${(i * 7919) % BANYAK}`);

afterEach(buangFolder);

test.each([
  ['sedikit', nama.slice(0, 3)],
  ['banyak', nama],
])('%s nama asing disebut menurut abjad, dan hak yang terbuka dengan yang pertama', async (_, asing) => {
  const folder = await tokoIsi();
  for (const satu of asing) writeFileSync(join(folder, 'nomor', satu), '', { mode: 0o600 });
  mkdirSync(join(folder, 'nomor/sub'), { mode: 0o700 });
  writeFileSync(join(folder, 'nomor/sub/isi'), '', { mode: 0o600 });
  writeFileSync(join(folder, 'nomor/sub-a'), '', { mode: 0o600 });
  for (const satu of asing.slice(0, 3)) chmodSync(join(folder, 'nomor', satu), 0o644);
  const semua = (await temuan(folder)).filter((t) => t.berkas.startsWith('nomor/'));
  const disebut = [...asing, 'sub', 'sub-a'].sort().map((satu) => `nomor/${satu === 'sub' ? 'sub/isi' : satu}`);
  expect(semua.filter((t) => t.jenis === 'asing').map((t) => t.berkas)).toEqual(disebut);
  const [pertama = ''] = asing.slice(0, 3).sort();
  expect(semua.filter((t) => t.jenis === 'hak').map((t) => [t.berkas, t.pesan])).toEqual([
    [`nomor/${pertama}`, expect.stringContaining('(dan 2 lainnya di nomor)')],
  ]);
});
