const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

/** Scripts of this process by path, for the build, which keeps their code cache beside them. */
const naskah = new Map();
const modul = new Map();

/**
 * Loads a bundle of dist/ with the code cache that the build made: compiling is most of what a short command costs.
 * V8 itself refuses a cache of another version, and compiles as usual.
 */
function muat(jalur) {
  const ada = modul.get(jalur);
  if (ada !== undefined) return ada.exports;
  const bungkus = `(function (exports, require, module, __filename, __dirname) {${readFileSync(jalur, 'latin1')}\n})`;
  const script = new Script(bungkus, { filename: jalur, cachedData: tembolok(`${jalur}.cache`) });
  const baru = { exports: {} };
  naskah.set(jalur, script);
  modul.set(jalur, baru);
  const node = createRequire(jalur);
  const minta = (nama) => (nama.startsWith('./') ? muat(join(dirname(jalur), nama)) : node(nama));
  script.runInThisContext()(baru.exports, minta, baru, jalur, dirname(jalur));
  return baru.exports;
}

function tembolok(jalur) {
  try {
    return readFileSync(jalur);
  } catch {
    return undefined;
  }
}

module.exports = { muat, naskah };
