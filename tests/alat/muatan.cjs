// Preloaded into the program: which files of dist/ it reads, written to the file that LAYANAN_UJI_MUATAN names.
const fs = require('node:fs');
const { join } = require('node:path');

const dist = join(__dirname, '../../dist/');
const { readFileSync } = fs;
const dibaca = new Set();
fs.readFileSync = (jalur, ...lain) => {
  if (typeof jalur === 'string' && jalur.startsWith(dist) && jalur.endsWith('.cjs'))
    dibaca.add(jalur.slice(dist.length));
  return readFileSync(jalur, ...lain);
};
process.on('exit', () => fs.writeFileSync(process.env.LAYANAN_UJI_MUATAN, [...dibaca].sort().join('\n')));
