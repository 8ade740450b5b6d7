#!/usr/bin/env node
const { join } = require('node:path');
const { muat } = require('./muat.cjs');

/** Looks at the desk: what these need lies in one file of its own, with a code cache for lists and one for a case. */
const MELIHAT = new Map([...['meja', 'terlambat', 'tugas'].map((nama) => [nama, 'daftar']), ['lihat', 'kasus']]);
/** What a desk records all day: in another, with a cache for acts without papers and one for acts that bring them. */
const BERTINDAK = new Map([
  ...['teruskan', 'verifikasi', 'terima', 'klasifikasi', 'tangani'].map((nama) => [nama, 'tindakan']),
  ...['daftar', 'disposisi', 'proses', 'serah', 'tolak', 'adu', 'jawab', 'alihkan'].map((nama) => [nama, 'kertas']),
]);
const MINTA_BANTUAN = new Set(['-h', '--bantuan', 'bantuan']);
/** Questions about the program itself: in a smaller one. */
const MUKA = new Set(['--versi', '-h', '--bantuan']);
/** How it is said: the file for looks can read these flags too. */
const CARA_SEBUT = /^--(tanpa-tanya|tanpa-warna|json(=.*)?)$/;

const folder = join(__dirname, '..');
const dist = join(folder, 'dist');
const argv = process.argv.slice(2);
const [pertama = 'meja', ...lain] = argv.filter((kata) => !CARA_SEBUT.test(kata));

async function jalankan() {
  if (argv.length === 1 && MUKA.has(pertama)) {
    const { muka, mukaNyata } = muat(dist, 'muka.cjs');
    const kode = await muka(argv, mukaNyata(folder));
    if (kode !== null) return kode;
  }
  if (BERTINDAK.has(pertama) && !lain.some((kata) => MINTA_BANTUAN.has(kata)))
    return dengan('tindak.cjs', BERTINDAK.get(pertama));
  if (!MELIHAT.has(pertama) || lain.some((kata) => kata.startsWith('-'))) return dengan('main.cjs#main');
  try {
    return await dengan('cepat.cjs', MELIHAT.get(pertama));
  } catch (galat) {
    // It asks for what it lacks before anything is written or printed: then the whole program does it all.
    if (galat.perluUtuh) return dengan('main.cjs#main');
    throw galat;
  }
}

function dengan(berkas, untuk) {
  const { run, sistemNyata } = muat(dist, berkas, untuk);
  return run(argv, sistemNyata(folder));
}

if (argv[0] === '__lengkapi') muat(dist, 'lengkapi.cjs').jawabLengkapi(argv.slice(1), folder);
else {
  jalankan().then((kode) => {
    process.exitCode = kode;
  });
}
