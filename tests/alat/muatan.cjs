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
process.on('exit', () => {
  const { LAYANAN_UJI_MUATAN: catatan, LAYANAN_UJI_NODE: bawaan } = process.env;
  fs.writeFileSync(catatan, [...dibaca].sort().join('\n'));
  // Node's own modules that this run loaded, each with its cost.
  if (bawaan !== undefined) fs.writeFileSync(bawaan, process.moduleLoadList.join('\n'));
});
