// node tembolok-lihat.cjs STORE: the code cache of what looks at the desk, to a pipe and on a terminal (bin/layanan.js).
const { join } = require('node:path');
const { muat, naskah } = require('../bin/muat.cjs');
const { diamkan, sepertiTerminal, simpanTembolok } = require('./tembolok-alat.cjs');

const akar = join(__dirname, '..');
const DILIHAT = [['terlambat'], ['tugas'], ['meja'], ['lihat', '1']];
process.env.LAYANAN_DATA = process.argv[2];

async function hangatkan() {
  const { run, sistemNyata } = muat(join(akar, 'dist'), 'cepat.cjs');
  const jalan = (kata) => run(kata, sistemNyata(akar));
  const suarakan = diamkan();
  const kode = [];
  for (const kata of [...DILIHAT, ...DILIHAT]) kode.push(await jalan(kata));
  sepertiTerminal();
  for (const kata of DILIHAT) kode.push(await jalan([...kata, '--tanpa-tanya']));
  suarakan();
  if (kode.some((k) => k !== 0)) throw new Error(`keluar ${kode.join(' ')}`);
  simpanTembolok(naskah);
}

hangatkan();
