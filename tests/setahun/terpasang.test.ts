import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Meja, meja } from '../alat/program.js';
import { bandingkanRekap, bandingkanTerlambat } from './laporan.js';
import { type Program, putar } from './putar.js';
import { buatTahun } from './tahun.js';

const BENIH = 12;

let m: Meja;
beforeAll(() => {
  m = meja();
});
afterAll(() => m.buang());

test(`dua belas kasus setahun lewat program yang terpasang (benih ${BENIH})`, async () => {
  const program: Program = (argumen, saat) => m.layanan(argumen, { jam: `${saat}:00+07:00` });
  const tahun = buatTahun(BENIH, 12);
  const kasus = await putar({
    benih: BENIH,
    tahun,
    program,
    acuan: ['2026-12-31'],
    padaAcuan: async (semua, hari, saat) => {
      await bandingkanRekap(program, semua, hari, saat);
      await bandingkanTerlambat(program, semua, hari, saat);
    },
  });
  expect(kasus.length).toBeGreaterThanOrEqual(12);
}, 180_000);
