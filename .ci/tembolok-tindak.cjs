// node tembolok-tindak.cjs STORE NAME WORDS…: the code cache of acts (bin/layanan.js), one after the other; each is a JSON list of words.
const { join } = require('node:path');
const { muat, naskah } = require('../bin/muat.cjs');
const { diamkan, simpanTembolok } = require('./tembolok-alat.cjs');

const dist = join(__dirname, '../dist');
const [toko, untuk, ...semua] = process.argv.slice(2);
process.env.LAYANAN_DATA = toko;

async function hangatkan() {
  const { run, sistemNyata } = muat(dist, 'tindak.cjs', untuk);
  const suarakan = diamkan();
  const kode = [];
  for (const kata of semua) kode.push(await run(JSON.parse(kata), sistemNyata(join(dist, '..'))));
  suarakan();
  if (kode.some((k) => k !== 0)) throw new Error(`keluar ${kode.join(' ')}`);
  const jalur = join(dist, 'tindak.cjs');
  simpanTembolok([[jalur, naskah.get(jalur)]], untuk);
}

hangatkan();
