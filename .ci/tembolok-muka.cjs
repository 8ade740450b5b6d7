// The code cache of dist/muka.cjs: what `-h` and `--versi` compile, to a pipe and on a terminal.
const { join } = require('node:path');
const { muat, naskah } = require('../bin/muat.cjs');
const { diamkan, sepertiTerminal, simpanTembolok } = require('./tembolok-alat.cjs');

const akar = join(__dirname, '..');

async function hangatkan() {
  const { muka, mukaNyata } = muat(join(akar, 'dist'), 'muka.cjs');
  const suarakan = diamkan();
  const jawab = async () => {
    for (const kata of ['--versi', '-h']) if ((await muka([kata], mukaNyata(akar))) !== 0) throw new Error(kata);
  };
  await jawab();
  sepertiTerminal();
  await jawab();
  suarakan();
  simpanTembolok(naskah);
}

hangatkan();
