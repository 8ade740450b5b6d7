import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { AKAR } from './program.js';

/** A copy of the built program and its data in `folder`, to be broken; answers its start file. */
export function salinanProgram(folder: string): string {
  for (const nama of ['bin', 'dist', 'data', 'templates', 'package.json']) {
    cpSync(join(AKAR, nama), join(folder, nama), { recursive: true });
  }
  return join(folder, 'bin/layanan.js');
}
