import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** The system's own way to open a file. explorer.exe, because `start` would be a word of a shell. */
const PEMBUKA: Readonly<Record<string, string>> = { darwin: 'open', win32: 'explorer.exe' };

export function penampilSistem(platform: string): string {
  return PEMBUKA[platform] ?? 'xdg-open';
}

/**
 * Opens a file with the system's viewer and doesn't wait for it. No shell; the path is absolute, so that no name of a
 * file is taken for an option (xdg-open knows no `--`). false: there is no viewer to be started.
 */
export function bukaPenampil(jalur: string): Promise<boolean> {
  return new Promise((selesai) => {
    const anak = spawn(penampilSistem(process.platform), [resolve(jalur)], { detached: true, stdio: 'ignore' });
    anak.on('error', () => selesai(false));
    anak.on('spawn', () => {
      anak.unref();
      selesai(true);
    });
  });
}
