#!/usr/bin/env node
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { muat } = require('./muat.cjs');

const akar = join(__dirname, '..');
const [pertama, ...lain] = process.argv.slice(2);
if (pertama === '__lengkapi') muat(join(akar, 'dist'), 'lengkapi.cjs').jawabLengkapi(lain, akar);
else {
  const { run, sistemNyata } = muat(join(akar, 'dist'), 'main.cjs#main');
  run(process.argv.slice(2), sistemNyata(pathToFileURL(`${akar}/`))).then((kode) => {
    process.exitCode = kode;
  });
}
