import { spawnSync } from 'node:child_process';
import { test } from '@jest/globals';

const BAKU = ['-N', '-u', 'NONE', '-i', 'NONE', '-es'];

/** A test that runs vim, where there is one. */
export const denganVim = spawnSync('vim', ['--version']).error === undefined ? test : test.skip;

/** A vim that was killed in this folder, where it has changed `teks.txt` to these lines and not saved it: its swap file is left. */
export function vimMati(folder: string, baris: readonly string[]): void {
  const ketik = `call setline(1, ${JSON.stringify(baris)})`;
  const argumen = [...BAKU, 'teks.txt', '-c', ketik, '-c', 'preserve', '-c', 'silent !kill -9 $PPID'];
  spawnSync('vim', argumen, { cwd: folder, stdio: 'ignore' });
}
