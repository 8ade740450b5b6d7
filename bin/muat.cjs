const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

/** Scripts of this process by path, for the build, which keeps their code cache beside them. */
const naskah = new Map();
const modul = new Map();

/** Slow to load, and many commands use none of it: loaded when something of it is used. */
const LAMBAT = new Set(['child_process', 'crypto', 'fs/promises', 'os', 'readline', 'timers/promises', 'tty', 'zlib']);

/**
 * Loads a file of dist/, or one module of it (`main.cjs#main`), with the code cache that the build made: compiling is
 * most of what a short command costs. V8 itself refuses a cache of another version, and compiles as usual. `untuk`: the
 * cache that the build made for this work alone.
 */
function muat(folder, alamat, untuk) {
  const kunci = join(folder, alamat);
  const ada = modul.get(kunci);
  if (ada !== undefined) return ada.exports;
  const [berkas, bagian] = alamat.split('#');
  const jalur = join(folder, berkas);
  const baru = { exports: {} };
  modul.set(kunci, baru);
  const fungsi = bagian === undefined ? susun(jalur, untuk) : muat(folder, berkas)[bagian];
  fungsi(baru.exports, peminta(jalur), baru, jalur, dirname(jalur));
  return baru.exports;
}

function susun(jalur, untuk) {
  const cachedData = tembolok(untuk === undefined ? `${jalur}.cache` : `${jalur}.${untuk}.cache`);
  const script = new Script(readFileSync(jalur, 'latin1'), { filename: jalur, cachedData });
  naskah.set(jalur, script);
  return script.runInThisContext();
}

function peminta(jalur) {
  return (nama) => {
    if (nama.startsWith('./')) return muat(dirname(jalur), nama);
    const polos = nama.replace(/^node:/, '');
    return LAMBAT.has(polos) ? lambat(polos) : require(nama);
  };
}

/** Stands for a module of Node until something of it is asked for. */
function lambat(nama) {
  let terpakai;
  const asli = () => (terpakai ??= require(`node:${nama}`));
  return new Proxy(Object.create(null), {
    get: (_, sifat) => asli()[sifat],
    has: (_, sifat) => sifat in asli(),
    ownKeys: () => Reflect.ownKeys(asli()),
    getOwnPropertyDescriptor: (_, sifat) => ({
      ...Reflect.getOwnPropertyDescriptor(asli(), sifat),
      configurable: true,
    }),
  });
}

function tembolok(jalur) {
  try {
    return readFileSync(jalur);
  } catch {
    return undefined;
  }
}

module.exports = { muat, naskah };
