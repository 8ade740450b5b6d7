import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PULIH, swap, TEKS } from './berkas-sunting.js';

/** How long reading one may take (ms): it holds a text of a form. */
const BATAS_MS = 10_000;

/**
 * Once the editor is gone: lets vim read its swap file, so that `namaTeks` names what was typed by then. One that is older
 * than the text holds less than that.
 * false: there is one, and no vim here can read it.
 */
export function pulihkanSwap(folder: string): boolean {
  const ada = swap(folder);
  const [nama] = ada;
  if (nama === undefined || diubah(folder, nama) < diubah(folder, TEKS)) return true;
  const pulih = ['vim', 'vi'].some((vim) => dibaca(vim, folder, nama));
  if (pulih) for (const satu of ada) rmSync(join(folder, satu), { force: true });
  else rmSync(join(folder, PULIH), { force: true });
  return pulih;
}

/** No settings of the user's, no modelines, no shell; bytes as they are. */
function dibaca(vim: string, folder: string, nama: string): boolean {
  const polos = ['-Z', '-N', '-u', 'NONE', '-i', 'NONE', '-es', '--cmd', 'set nomodeline encoding=latin1'];
  const simpan = ['-c', 'set fileencoding= nobomb fileformat=unix', '-c', `write! ${PULIH}`, '-c', 'quitall!'];
  const hasil = spawnSync(vim, [...polos, '-r', nama, ...simpan], { cwd: folder, stdio: 'ignore', timeout: BATAS_MS });
  return hasil.status === 0 && readdirSync(folder).includes(PULIH);
}

/** Milliseconds since 1970; 0: it isn't there. */
function diubah(folder: string, nama: string): number {
  return statSync(join(folder, nama), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
