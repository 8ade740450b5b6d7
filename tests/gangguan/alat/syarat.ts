import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Why this scenario can't run here, in one line; null = all is there. `root` and `loop` are privileges, the rest tools. */
export function kurang(...perlu: readonly string[]): string | null {
  const tidakAda = perlu.filter((satu) => !ada(satu));
  return tidakAda.length === 0 ? null : `perlu ${tidakAda.join(', ')}`;
}

function ada(satu: string): boolean {
  if (process.platform !== 'linux') return false;
  // Root of a container may be forbidden to mount.
  if (satu === 'root') return process.getuid?.() === 0 && spawnSync('unshare', ['--mount', 'true']).status === 0;
  if (satu === 'loop') return existsSync('/dev/loop-control') && spawnSync('losetup', ['-f']).status === 0;
  if (satu === 'strace') return spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;
  return spawnSync('which', [satu]).status === 0;
}
