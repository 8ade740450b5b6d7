import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Dibatalkan } from '../errors.js';
import type { TempatSunting } from '../ports/draf.js';
import type { OpsiPanjang } from '../ports/prompter.js';
import { namaTeks, TEKS } from './berkas-sunting.js';
import { saatJendelaTutup } from './jendela-tutup.js';

/** The terminal that the editor is given, and where the text is kept meanwhile. */
export interface UntukSunting extends OpsiPanjang {
  masuk: NodeJS.ReadStream;
  keluar: NodeJS.WriteStream;
}

/**
 * Lets the editor of this name have the text, in a folder of its own (0700) that goes with everything the editor put there:
 * the draft's, where there is one.
 * null: it couldn't be opened, or left saying that nothing is to be taken (vim `:cq`). A window closed meanwhile is a
 * cancel (`Dibatalkan`); what was saved by then is heard of.
 */
export async function sunting(
  perintah: string,
  awal: string,
  { masuk, keluar, sementara, tempat }: UntukSunting,
): Promise<string | null> {
  const { folder, dipakai } = (await tempat?.(awal)) ?? tempatLain();
  const jalur = join(folder, TEKS);
  let tertutup = false;
  try {
    writeFileSync(jalur, awal, { mode: 0o600 });
    const beres = await jalankan(perintah, jalur, (pid, hentikan) => {
      if (pid !== undefined) dipakai(pid);
      return saatJendelaTutup(masuk, keluar, () => {
        tertutup = true;
        hentikan();
      });
    });
    const teks = readFileSync(tertutup ? join(folder, namaTeks(folder)) : jalur, 'utf8');
    if (!tertutup) return beres ? teks : null;
    if (teks.trim() !== '') sementara?.(teks.trim());
    throw new Dibatalkan();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** For a form without a draft (a dry run). */
function tempatLain(): TempatSunting {
  return { folder: mkdtempSync(join(tmpdir(), 'layanan-')), dipakai: () => undefined };
}

type Jaga = (pid: number | undefined, hentikan: () => void) => () => void;

/** true: it ended well. The command may carry words of its own (`code -w`), which the system's shell takes apart. */
function jalankan(perintah: string, jalur: string, jaga: Jaga): Promise<boolean> {
  const windows = process.platform === 'win32';
  const anak = windows
    ? spawn(`${perintah} "${jalur}"`, { stdio: 'inherit', shell: true })
    : spawn('/bin/sh', ['-c', `${perintah} "$1"`, 'sh', jalur], { stdio: 'inherit' });
  const lepas = jaga(anak.pid, () => void anak.kill('SIGHUP'));
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
