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
/** More tries, of what missed alone, for a machine that was busy with something else. */
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

/** Those of the commands that take longer than they may. */
function luput(diukur, env) {
  const kerja = diukur.map((apa) => [apa, { perintah: KERJA[apa][1], env }]);
  const t = ukur(Object.fromEntries(kerja), ULANG, 'pipe');
  return diukur.filter((apa) => {
    const [rasio, batas] = [t[apa].rasio, KERJA[apa][0] * LONGGAR];
    process.stdout.write(`${apa}: ${rasio.toFixed(2)} (at most ${batas})\n`);
    return rasio > batas;
  });
}

const folder = mkdtempSync(join(tmpdir(), 'layanan-jaga-'));
try {
  const env = { LAYANAN_DATA: toko(await muatSumber(), folder, 1, 200) };
  let masih = Object.keys(KERJA);
  for (let ke = 0; ke < COBA && masih.length > 0; ke += 1) masih = luput(masih, env);
  if (masih.length > 0) {
    process.stderr.write(`too slow: ${masih.join(', ')}\n`);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
