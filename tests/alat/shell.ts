import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AKAR, type Meja } from './program.js';

/** Is this shell on the machine? */
export function adaShell(nama: string): boolean {
  return spawnSync(nama, ['-c', 'exit 0']).status === 0;
}

/** Runs a script in a shell in which `layanan` is the built program on this desk's store and session. */
export function diShell(shell: string, m: Meja, naskah: string, ke: readonly string[] = []): string {
  const bin = join(m.folder, 'bin');
  mkdirSync(bin, { recursive: true });
  const layanan = join(bin, 'layanan');
  writeFileSync(layanan, `#!/bin/sh\nexec "${process.execPath}" "${AKAR}/bin/layanan.js" "$@"\n`);
  chmodSync(layanan, 0o755);
  const env = {
    PATH: `${bin}:${process.env.PATH}`,
    LAYANAN_DATA: m.toko,
    LAYANAN_SESI: join(m.folder, 'sesi'),
    HOME: m.folder,
  };
  return execFileSync(shell, [...ke, '-c', naskah], { env, encoding: 'utf8' });
}
