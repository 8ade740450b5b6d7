#!/usr/bin/env node
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { muat } = require('./muat.cjs');

/** Looks at the desk: what these need lies in one file of its own, with a code cache of nothing else. */
const MELIHAT = new Set([undefined, 'meja', 'terlambat', 'tugas', 'lihat', '--versi', '-h', '--bantuan']);

const akar = join(__dirname, '..');
const argv = process.argv.slice(2);
const [pertama, ...lain] = argv;
const jalankan = (berkas) => {
  const { run, sistemNyata } = muat(join(akar, 'dist'), berkas);
  return run(argv, sistemNyata(pathToFileURL(`${akar}/`)));
};
const utuh = () => jalankan('main.cjs#main');

if (pertama === '__lengkapi') muat(join(akar, 'dist'), 'lengkapi.cjs').jawabLengkapi(lain, akar);
else {
  const melihat = MELIHAT.has(pertama) && !lain.some((kata) => kata.startsWith('-'));
  // It asks for what it lacks before anything is written or printed: then the whole program does it all.
  const hasil = melihat
    ? jalankan('cepat.cjs').catch((galat) => (galat.perluUtuh ? utuh() : Promise.reject(galat)))
    : utuh();
  hasil.then((kode) => {
    process.exitCode = kode;
  });
}
