// What an office installs: the package, and it with what `npm ci --omit=dev` brings.
import { execFileSync } from 'node:child_process';
import { copyFileSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lain } from './baris.js';
import { AKAR } from './sumber.js';

const MIB = 2 ** 20;

export function terpasang({ wadah }) {
  const folder = mkdtempSync(join(wadah, 'pasang-'));
  try {
    const paket = JSON.parse(npm(AKAR, 'pack', '--ignore-scripts', '--json', '--pack-destination', folder))[0];
    for (const nama of ['package.json', 'package-lock.json']) copyFileSync(join(AKAR, nama), join(folder, nama));
    return { baris: [mib('npm pack', paket.size, 3), pasang(folder, paket.unpackedSize)] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pasang(folder, isiPaket) {
  const apa = 'npm ci --omit=dev, with the program';
  try {
    npm(folder, 'ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline');
    return mib(apa, ukuran(join(folder, 'node_modules')) + isiPaket, 60);
  } catch {
    return lain(apa, '', '≤ 60 MiB', 'packages not to be had', null);
  }
}

function mib(apa, byte, paling) {
  return lain(apa, '', `≤ ${paling} MiB`, `${(byte / MIB).toFixed(1)} MiB`, byte <= paling * MIB);
}

function npm(cwd, ...kata) {
  return execFileSync('npm', kata, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

function ukuran(jalur) {
  const s = lstatSync(jalur);
  if (!s.isDirectory()) return s.size;
  return readdirSync(jalur).reduce((jumlah, nama) => jumlah + ukuran(join(jalur, nama)), 0);
}
