// The code cache of dist/ (bin/muat.cjs): the functions that a registration with its receipt, a table and a question
// compile. Made by the Node that builds.
const { mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { muat, naskah } = require('../bin/muat.cjs');

const akar = join(__dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'layanan-tembolok-'));
const DAFTAR = [
  '--nama',
  'Asep Suherman',
  '--nik',
  '3602140107809001',
  '--alamat',
  'Rangkasbitung',
  '--rincian',
  'Data',
];
const DICOBA = [
  ['--versi'],
  ['-h'],
  ['daftar', ...DAFTAR, '--tujuan', 'Riset', '--cara-memperoleh', 'melihat'],
  ['teruskan', '1'],
  ['terlambat'],
  ['tugas'],
  ['lihat', '1'],
  ['rekap'],
];

async function hangatkan() {
  const { run, sistemNyata } = muat(join(akar, 'dist'), 'main.cjs#main');
  const diam = () => true;
  const { write } = process.stdout;
  process.stdout.write = diam;
  process.stderr.write = diam;
  const kode = [];
  for (const kata of DICOBA) {
    const argv = kata[0].startsWith('-') ? kata : ['--data', join(folder, 'toko'), '--tanpa-tanya', ...kata];
    kode.push(await run(argv, sistemNyata(pathToFileURL(`${akar}/`))));
  }
  process.stdout.write = write;
  if (kode.some((k) => k !== 0)) throw new Error(`tembolok: perintah keluar ${kode.join(' ')}`);
  for (const pustaka of ['inquirer', 'zod', 'ical-js', 'cli-table3'])
    muat(join(akar, 'dist'), `pustaka/${pustaka}.cjs`);
  await hangatkanLengkapi();
  for (const [jalur, script] of naskah) writeFileSync(`${jalur}.cache`, script.createCachedData());
}

/** What completion knows of the commands, and the light way that answers it. */
async function hangatkanLengkapi() {
  const { bahanLengkapi, sistemNyata } = muat(join(akar, 'dist'), 'main.cjs#main');
  const { acuan } = sistemNyata(pathToFileURL(`${akar}/`)).context({}, null);
  writeFileSync(join(akar, 'dist/lengkapi.json'), JSON.stringify(await bahanLengkapi(acuan)));
  const { jawabLengkapi } = muat(join(akar, 'dist'), 'lengkapi.cjs');
  const { write } = process.stdout;
  process.stdout.write = () => true;
  jawabLengkapi(['bash', '4', 'layanan', '--data', join(folder, 'toko'), 'lihat', ''], akar);
  process.stdout.write = write;
}

hangatkan().finally(() => rmSync(folder, { recursive: true, force: true }));
