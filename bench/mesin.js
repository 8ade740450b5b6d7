// The machine that was measured on, named so that two results can be told apart.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';

export function mesin(folder) {
  return {
    waktu: new Date().toISOString(),
    prosesor: cpus()[0]?.model.trim() ?? '?',
    inti: cpus().length,
    memoriGiB: Math.round(totalmem() / 2 ** 30),
    sistem: `${type()} ${release()}`,
    node: process.version,
    cakram: sistemBerkas(folder),
    versi: JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version,
  };
}

/** Kind of the file system that the stores are on. */
function sistemBerkas(folder) {
  try {
    return execFileSync('findmnt', ['-no', 'FSTYPE', '-T', folder], { encoding: 'utf8' }).trim();
  } catch {
    return '?';
  }
}
