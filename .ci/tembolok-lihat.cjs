// node tembolok-lihat.cjs STORE NAME WORD…: the code cache of one look at the desk, to a pipe and on a terminal (bin/layanan.js).
const fs = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { muat, naskah } = require('../bin/muat.cjs');
const { diamkan, sepertiTerminal } = require('./tembolok-alat.cjs');

const akar = join(__dirname, '..');
const [toko, untuk, ...kata] = process.argv.slice(2);
process.env.LAYANAN_DATA = toko;

async function hangatkan() {
  const { run, sistemNyata } = muat(join(akar, 'dist'), 'cepat.cjs', untuk);
  const jalan = (...lain) => run([...kata, ...lain], sistemNyata(pathToFileURL(`${akar}/`)));
  const suarakan = diamkan();
  const kode = [await jalan(), await jalan()];
  sepertiTerminal();
  kode.push(await jalan('--tanpa-tanya'));
  suarakan();
  if (kode.some((k) => k !== 0)) throw new Error(`keluar ${kode.join(' ')}`);
  for (const [jalur, script] of naskah) fs.writeFileSync(`${jalur}.${untuk}.cache`, script.createCachedData());
}

hangatkan();
