#!/usr/bin/env node
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { muat } = require('./muat.cjs');

const { run, sistemNyata } = muat(join(__dirname, '../dist/main.cjs'));
run(process.argv.slice(2), sistemNyata(pathToFileURL(`${join(__dirname, '..')}/`))).then((kode) => {
  process.exitCode = kode;
});
