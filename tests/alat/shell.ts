import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AKAR, JAM, type Jalannya, type Meja } from './program.js';

/** Is this shell on the machine? */
export function adaShell(nama: string): boolean {
  return spawnSync(nama, ['-c', 'exit 0']).status === 0;
}

export interface OpsiShell {
  /** Moment on the program's clock, ISO 8601; absent: the machine's own. */
  jam?: string;
  masuk?: string;
  env?: Record<string, string>;
}

/** Runs a script in a shell in which `layanan` is the built program on this desk's store and session; its folder is the desk's. */
export function diShell(
  shell: string,
  m: Meja,
  naskah: string,
  { jam, masuk = '', env = {} }: OpsiShell = {},
): Jalannya {
  const bin = join(m.folder, 'bin');
  const layanan = join(bin, 'layanan');
  const node = `"${process.execPath}"${jam === undefined ? '' : ` --import "${JAM}"`}`;
  mkdirSync(bin, { recursive: true });
  writeFileSync(layanan, `#!/bin/sh\nexec ${node} "${AKAR}/bin/layanan.js" "$@"\n`);
  chmodSync(layanan, 0o755);
  const { PATH = '', TZ = 'Asia/Jakarta' } = process.env;
  const { status, stdout, stderr } = spawnSync(shell, ['-c', naskah], {
    cwd: m.folder,
    encoding: 'utf8',
    input: masuk,
    env: {
      PATH: `${bin}:${PATH}`,
      TZ,
      HOME: m.folder,
      LAYANAN_DATA: m.toko,
      LAYANAN_SESI: join(m.folder, 'sesi'),
      ...(jam === undefined ? {} : { JAM_TES: jam }),
      ...env,
    },
  });
  return { kode: status, keluar: stdout, galat: stderr };
}

/** What Tab offers in bash at the end of these words; `jenis` = COMP_TYPE. */
export function tabBash(m: Meja, baris: readonly string[], jenis = 9): string[] {
  const kata = baris.map((k) => `'${k}'`).join(' ');
  const naskah = `source <(layanan pelengkapan bash 2>/dev/null); COMP_WORDS=(layanan ${kata}); COMP_CWORD=${baris.length}; COMP_TYPE=${jenis};
    _layanan_lengkapi; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return diShell('bash', m, naskah).keluar.trim().split('\n');
}
