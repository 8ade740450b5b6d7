// Preloaded (--import) into the program under test: sets its clock to JAM_TES (ISO 8601); it goes on from there.
// JAM_LOMPAT="N:MS": at the Nth look at the clock it jumps by so many ms, once and for all; the exit proves it on stderr.
// NYALA_TES: seconds that the computer has been running longer than it has.

import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';

const nyala = os.uptime;
os.uptime = () => nyala() + Number(process.env.NYALA_TES ?? 0);
syncBuiltinESMExports();
const mulai = Date.parse(process.env.JAM_TES ?? '');
if (Number.isNaN(mulai)) throw new Error(`JAM_TES bukan waktu: ${process.env.JAM_TES}`);
const asli = Date.now;
let geser = mulai - asli();
const [kali, lompatan] = (process.env.JAM_LOMPAT ?? '').split(':').map(Number);
let dilihat = 0;
Date.now = () => {
  dilihat += 1;
  if (dilihat === kali) {
    geser += lompatan;
    process.once('exit', () => process.stderr.write('JAM MELOMPAT\n'));
  }
  return asli() + geser;
};
