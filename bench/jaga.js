// What `.ci/run` holds: ratios to `node -e 0` with twice the room of docs/kinerja.md, so that no noisy machine fails it and a
// command that grew heavy does. Which modules a command loads is held by tests/terima/muatan.test.ts.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layanan } from './jalan.js';
import { muatSumber } from './sumber.js';
import { pendaftaran, toko } from './toko.js';
import { ukur } from './ukur.js';

const ULANG = 7;
/** More tries for a machine that was busy with something else. */
const COBA = 4;
const LONGGAR = 2;

/** Command → the figure that is wanted. */
const KERJA = {
  '--versi': [1.4, layanan('--versi')],
  '-h': [1.4, layanan('-h')],
  terlambat: [1.7, layanan('terlambat')],
  tugas: [1.7, layanan('tugas')],
  layanan: [1.7, layanan()],
  lihat: [1.7, layanan('lihat', '5')],
  'teruskan --uji-coba': [2.5, layanan('teruskan', '5', '--uji-coba')],
  'daftar --uji-coba': [6, layanan(...pendaftaran('jaga', '--uji-coba'))],
};

function luput(env) {
  const kerja = Object.entries(KERJA).map(([apa, [, perintah]]) => [apa, { perintah, env }]);
  const t = ukur(Object.fromEntries(kerja), ULANG, 'pipe');
  const hasil = Object.entries(KERJA).map(([apa, [diminta]]) => ({
    apa,
    rasio: t[apa].rasio,
    batas: diminta * LONGGAR,
  }));
  for (const { apa, rasio, batas } of hasil) process.stdout.write(`${apa}: ${rasio.toFixed(2)} (at most ${batas})\n`);
  return hasil.filter(({ rasio, batas }) => rasio > batas);
}

const folder = mkdtempSync(join(tmpdir(), 'layanan-jaga-'));
try {
  const env = { LAYANAN_DATA: toko(await muatSumber(), folder, 1, 200) };
  let masih = luput(env);
  for (let lagi = 1; lagi < COBA && masih.length > 0; lagi += 1) masih = luput(env);
  if (masih.length > 0) {
    process.stderr.write(`too slow: ${masih.map((m) => m.apa).join(', ')}\n`);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
