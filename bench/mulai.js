// npm run bench [-- --sejuta] [--hanya KELOMPOK,…] [--ulang N]
// Measures the figures of docs/kinerja.md and writes them there, into docs/kinerja.svg and bench/hasil.json. The stores are made
// once and kept (LAYANAN_BENCH_FOLDER, else the system's folder for temporary files). `--sejuta`: also with 1,000,000
// closed cases (25 minutes and 18 GB, once).
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { arsip } from './arsip.js';
import { banyak } from './banyak.js';
import { lain } from './baris.js';
import { sebabGagal } from './jalan.js';
import { lapor } from './lapor.js';
import { membaca } from './membaca.js';
import { mesin } from './mesin.js';
import { muatSumber } from './sumber.js';
import { terpasang } from './terpasang.js';
import { tindakan } from './tindakan.js';
import { toko } from './toko.js';

const { LAYANAN_BENCH_FOLDER: wadah = join(tmpdir(), 'layanan-bench') } = process.env;
const KELOMPOK = { membaca, tindakan, arsip, banyak, terpasang };

const { values } = parseArgs({
  options: { sejuta: { type: 'boolean' }, hanya: { type: 'string' }, ulang: { type: 'string', default: '15' } },
});
const dipilih = values.hanya?.split(',') ?? Object.keys(KELOMPOK);
const katakan = (teks) => process.stderr.write(`${teks}\n`);

mkdirSync(wadah, { recursive: true, mode: 0o700 });
const sumber = await muatSumber();
const alat = {
  wadah,
  n: Number(values.ulang),
  sejuta: values.sejuta === true,
  katakan,
  toko: (tutup, buka = 200) => toko(sumber, wadah, tutup, buka, katakan),
};
const baris = [];
const tumbuh = [];
for (const nama of dipilih.filter((k) => k !== 'kertas')) {
  const mulai = Date.now();
  const hasil = await coba(nama);
  baris.push(...hasil.baris);
  tumbuh.push(...(hasil.tumbuh ?? []));
  katakan(`${nama}: ${Math.round((Date.now() - mulai) / 1000)} s`);
}
/** What breaks one group is a row of the table, and the others are measured. */
async function coba(nama) {
  try {
    return await KELOMPOK[nama](alat);
  } catch (galat) {
    katakan(galat.message);
    return { baris: [lain(nama, '', '', sebabGagal(galat), false)] };
  }
}

lapor({ mesin: mesin(wadah), baris, tumbuh }, values.hanya === undefined);
// Also where a row was missed.
const kodeKertas = kertas(dipilih);
process.exitCode = baris.some((b) => b.tercapai === false) || kodeKertas !== 0 ? 1 : 0;

/** Papers have a benchmark of their own, with limits of its own. */
function kertas(semua) {
  if (values.hanya !== undefined && !semua.includes('kertas')) return 0;
  const jalur = fileURLToPath(new URL('./kertas.js', import.meta.url));
  return spawnSync(process.execPath, [jalur], { stdio: 'inherit' }).status;
}
