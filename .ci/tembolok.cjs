// The code cache of dist/ (bin/muat.cjs): the functions that a registration with its receipt, a table and a question
// compile. Made by the Node that builds.
const fs = require('node:fs');
const { mkdtempSync, rmSync, writeFileSync } = fs;
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

/** Looks at the desk, which have a file of their own (bin/layanan.js). */
const DILIHAT = [['--versi'], ['-h'], ['terlambat'], ['tugas'], ['meja'], ['lihat', '1']];

async function hangatkan() {
  const { run, sistemNyata } = muat(join(akar, 'dist'), 'main.cjs#main');
  const { writeSync } = fs;
  fs.writeSync = (fd, isi, ...lain) => (fd > 2 ? writeSync(fd, isi, ...lain) : isi.length);
  const diam = () => true;
  const { write } = process.stdout;
  process.stdout.write = diam;
  process.stderr.write = diam;
  const kode = [];
  for (const kata of DICOBA) kode.push(await jalan({ run, sistemNyata }, kata));
  await hangatkanLengkapi();
  for (const kata of [...DILIHAT, ...DILIHAT]) kode.push(await jalan(muat(join(akar, 'dist'), 'cepat.cjs'), kata));
  fs.writeSync = writeSync;
  process.stdout.write = write;
  if (kode.some((k) => k !== 0)) throw new Error(`tembolok: perintah keluar ${kode.join(' ')}`);
  for (const pustaka of ['inquirer', 'zod', 'ical-js', 'cli-table3'])
    muat(join(akar, 'dist'), `pustaka/${pustaka}.cjs`);
  for (const [jalur, script] of naskah) writeFileSync(`${jalur}.cache`, script.createCachedData());
}

function jalan({ run, sistemNyata }, kata) {
  process.env.LAYANAN_DATA = join(folder, 'toko');
  return run(kata, sistemNyata(pathToFileURL(`${akar}/`)));
}

/** What completion knows of the commands, and the light way that answers it. */
async function hangatkanLengkapi() {
  const { bahanBantuan, bahanLengkapi, sistemNyata } = muat(join(akar, 'dist'), 'main.cjs#main');
  const { acuan } = sistemNyata(pathToFileURL(`${akar}/`)).context({}, null);
  writeFileSync(join(akar, 'dist/lengkapi.json'), JSON.stringify(await bahanLengkapi(acuan)));
  writeFileSync(join(akar, 'dist/bantuan.json'), JSON.stringify(await bahanBantuan(acuan)));
  const { jawabLengkapi } = muat(join(akar, 'dist'), 'lengkapi.cjs');
  const { write } = process.stdout;
  process.stdout.write = () => true;
  jawabLengkapi(['bash', '4', 'layanan', '--data', join(folder, 'toko'), 'lihat', ''], akar);
  process.stdout.write = write;
}

hangatkan().finally(() => rmSync(folder, { recursive: true, force: true }));
