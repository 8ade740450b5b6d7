import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Meja, meja } from '../alat/program.js';

const KASUS = 'berjalan/PI-2026-0001.1.json';
/** MB of heap: some fifty times such a file. */
const env = { NODE_OPTIONS: '--max-old-space-size=96' };

let m: Meja;
beforeAll(async () => {
  m = meja();
  const isian = ['--nama', 'Asep Suherman', '--nik', '3602140101909001', '--alamat', 'Kp. Sawah', '--rincian', 'Peta'];
  await m.beres(['daftar', ...isian, '--tujuan', 'Penelitian', '--cara-memperoleh', 'melihat']);
});
afterAll(() => m.buang());

/** Spelled in lines again, each value of it would get an indent of twice the depth. */
const bersarang = (awal: string, dalam: number, daun: number) =>
  `{${awal}"a":${'['.repeat(dalam)}${Array(daun).fill(1)}${']'.repeat(dalam)}}`;

test.each([
  ['ribuan tingkat', '', 3000, 100_000, 'lebih dari 64 tingkat'],
  ['ribuan tingkat sesudah baris baru', '\n', 3000, 100_000, 'lebih dari 64 tingkat'],
  ['tingkat yang masih boleh', '\n', 62, 1_000_000, 'tidak sah'],
])('satu berkas kasus bersarang %s: disebut, dan tidak menghabiskan memori', async (_, awal, dalam, daun, kata) => {
  writeFileSync(join(m.toko, KASUS), bersarang(awal, dalam, daun), { mode: 0o600 });
  for (const perintah of ['terlambat', 'periksa']) {
    const { kode, keluar, galat } = await m.layanan([perintah], { env });
    expect([perintah, kode, `${keluar}${galat}`]).toEqual([perintah, 6, expect.stringContaining(kata)]);
  }
});
