// For making code caches: the program runs, and says nothing.
const fs = require('node:fs');
const tty = require('node:tty');

/** Nothing reaches stdout and stderr until the answered function is called. */
function diamkan() {
  const { writeSync } = fs;
  const keluar = [process.stdout, process.stderr].map((aliran) => [aliran, aliran.write]);
  fs.writeSync = (fd, isi, ...lain) => (fd > 2 ? writeSync(fd, isi, ...lain) : isi.length);
  for (const [aliran] of keluar) aliran.write = () => true;
  return () => {
    fs.writeSync = writeSync;
    for (const [aliran, write] of keluar) aliran.write = write;
  };
}

/** From now on all three streams are terminals. */
function sepertiTerminal() {
  const { fstatSync } = fs;
  const layar = { isCharacterDevice: () => true, rdev: -1 };
  fs.fstatSync = (fd, ...lain) => (fd > 2 ? fstatSync(fd, ...lain) : layar);
  tty.isatty = () => true;
}

/** Writes what V8 compiled by now of each of these scripts beside it; `untuk`: for this work alone (bin/muat.cjs). */
function simpanTembolok(naskah, untuk) {
  for (const [jalur, script] of naskah)
    fs.writeFileSync(untuk === undefined ? `${jalur}.cache` : `${jalur}.${untuk}.cache`, script.createCachedData());
}

module.exports = { diamkan, sepertiTerminal, simpanTembolok };
