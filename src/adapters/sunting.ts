import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Dibatalkan } from '../errors.js';
import { saatJendelaTutup } from './jendela-tutup.js';

const NAMA = 'teks.txt';
/** What editors save beside the file when their terminal goes away (nano). */
const SELAMAT = `${NAMA}.save`;

/** The terminal that the editor is given, and who hears of the text when it goes away meanwhile. */
export interface UntukSunting {
  masuk: NodeJS.ReadStream;
  keluar: NodeJS.WriteStream;
  sementara?: ((teks: string) => void) | undefined;
}

/**
 * Lets the editor of this name have the text, in a folder of its own (0700) that goes with everything the editor put there.
 * null: it couldn't be opened, or left saying that nothing is to be taken (vim `:cq`). A window closed meanwhile is a
 * cancel (`Dibatalkan`); what was saved by then is heard of.
 */
export async function sunting(
  perintah: string,
  awal: string,
  { masuk, keluar, sementara }: UntukSunting,
): Promise<string | null> {
  const folder = mkdtempSync(join(tmpdir(), 'layanan-'));
  const jalur = join(folder, NAMA);
  let tertutup = false;
  try {
    writeFileSync(jalur, awal, { mode: 0o600 });
    const beres = await jalankan(perintah, jalur, (hentikan) =>
      saatJendelaTutup(masuk, keluar, () => {
        tertutup = true;
        hentikan();
      }),
    );
    const teks = readFileSync(
      tertutup && readdirSync(folder).includes(SELAMAT) ? join(folder, SELAMAT) : jalur,
      'utf8',
    );
    if (!tertutup) return beres ? teks : null;
    if (teks.trim() !== '') sementara?.(teks.trim());
    throw new Dibatalkan();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** true: it ended well. The command may carry words of its own (`code -w`), which the system's shell takes apart. */
function jalankan(perintah: string, jalur: string, jaga: (hentikan: () => void) => () => void): Promise<boolean> {
  const windows = process.platform === 'win32';
  const anak = windows
    ? spawn(`${perintah} "${jalur}"`, { stdio: 'inherit', shell: true })
    : spawn('/bin/sh', ['-c', `${perintah} "$1"`, 'sh', jalur], { stdio: 'inherit' });
  const lepas = jaga(() => void anak.kill('SIGHUP'));
  // Ctrl-C there is the editor's.
  const biarkan = () => undefined;
  process.on('SIGINT', biarkan);
  return new Promise<boolean>((selesai) => {
    anak.once('error', () => selesai(false));
    anak.once('close', (kode) => selesai(kode === 0));
  }).finally(() => {
    lepas();
    process.off('SIGINT', biarkan);
  });
}
