import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as jeda } from 'node:timers/promises';
import { Dibatalkan } from '../errors.js';
import type { TempatSunting } from '../ports/draf.js';
import type { OpsiPanjang } from '../ports/prompter.js';
import { adaTertinggal, namaTeks, pemegangSwap, TEKS } from './berkas-sunting.js';
import { saatJendelaTutup } from './jendela-tutup.js';
import type { Terputus } from './penyunting.js';
import { pulihkanSwap } from './pulih-swap.js';
import { prosesMati } from './store-json/ruang-proses.js';

/** The terminal that the editor is given, and where the text is kept meanwhile. */
export interface UntukSunting extends OpsiPanjang {
  masuk: NodeJS.ReadStream;
  keluar: NodeJS.WriteStream;
}

/** How long an editor whose terminal went away is waited for, and how often it is looked at (ms). */
const SABAR_MS = 5000;
const INTIP_MS = 20;
/** An exit code above it: the shell's word for a signal. */
const KODE_TANDA = 128;

/**
 * Lets the editor of this name have the text, in a folder of its own (0700) that goes with everything the editor put there:
 * the draft's, where there is one.
 * null: it couldn't be opened, or left saying that nothing is to be taken (vim `:cq`). Where it was ended from outside, the
 * text as far as it kept it is unfinished (`Terputus`), and heard of. A window closed meanwhile is a cancel besides
 * (`Dibatalkan`). The draft has the text before its folder goes; what only the editor itself can read, or a living one may
 * save yet, stays there.
 */
export async function sunting(
  perintah: string,
  awal: string,
  { masuk, keluar, sementara, tempat }: UntukSunting,
): Promise<string | null | Terputus> {
  const milikDraf = (await tempat?.(awal)) ?? null;
  const { folder, dipakai } = milikDraf ?? tempatLain();
  const jalur = join(folder, TEKS);
  let tertutup = false;
  /** What goes: it stands in the draft by now, or is nobody's. */
  let terambil = milikDraf === null ? folder : null;
  try {
    writeFileSync(jalur, awal, { mode: 0o600 });
    const akhir = await jalankan(perintah, jalur, (pid, hentikan) => {
      if (pid !== undefined) dipakai(pid);
      return saatJendelaTutup(masuk, keluar, () => {
        tertutup = true;
        hentikan();
      });
    });
    const mati = tertutup || akhir === 'mati' || (akhir === 'ditolak' && adaTertinggal(folder));
    const { teks, usai } = mati ? await tertinggal(folder) : tertutupSendiri(folder, akhir === 'selesai');
    const isi = teks?.trim() ?? '';
    if (isi === '' || (await sementara?.(isi)) !== false) terambil ??= usai;
    if (tertutup) throw new Dibatalkan();
    return mati ? { belum: isi, sisa: [terambil, usai].includes(folder) ? null : jalur } : teks;
  } finally {
    // What was taken is not to be taken again; what was not is left to the draft.
    if (terambil !== null) rmSync(terambil, { recursive: true, force: true });
  }
}

/** A text as an editor left it, and what of the folder holds no more than that; null: all of it may. */
interface Ditinggalkan {
  teks: string | null;
  usai: string | null;
}

function tertutupSendiri(folder: string, disimpan: boolean): Ditinggalkan {
  return { teks: disimpan ? readFileSync(join(folder, TEKS), 'utf8') : null, usai: folder };
}

/** Of an editor that was ended from outside. */
async function tertinggal(folder: string): Promise<Ditinggalkan> {
  const habis = await sampaiMati(folder);
  const terbaca = habis && pulihkanSwap(folder);
  const teks = readFileSync(join(folder, namaTeks(folder)), 'utf8');
  return { teks, usai: terbaca ? folder : habis ? join(folder, TEKS) : null };
}

/** For a form without a draft (a dry run). */
function tempatLain(): TempatSunting {
  return { folder: mkdtempSync(join(tmpdir(), 'layanan-')), dipakai: () => undefined };
}

/** The shell that ran it may have ended before it. false: it lives on, and may save yet. */
async function sampaiMati(folder: string): Promise<boolean> {
  for (let sisa = SABAR_MS; sisa > 0; sisa -= INTIP_MS) {
    const pid = pemegangSwap(folder);
    if (pid === null || prosesMati(pid)) return true;
    await jeda(INTIP_MS);
  }
  return false;
}

type Jaga = (pid: number | undefined, hentikan: () => void) => () => void;

/** The command may carry words of its own (`code -w`), which the system's shell takes apart. `mati`: a signal ended it. */
function jalankan(perintah: string, jalur: string, jaga: Jaga): Promise<'selesai' | 'ditolak' | 'mati'> {
  const windows = process.platform === 'win32';
  const anak = windows
    ? spawn(`${perintah} "${jalur}"`, { stdio: 'inherit', shell: true })
    : spawn('/bin/sh', ['-c', `${perintah} "$1"`, 'sh', jalur], { stdio: 'inherit' });
  const lepas = jaga(anak.pid, () => void anak.kill('SIGHUP'));
  // Ctrl-C there is the editor's.
  const biarkan = () => undefined;
  process.on('SIGINT', biarkan);
  return new Promise<'selesai' | 'ditolak' | 'mati'>((selesai) => {
    anak.once('error', () => selesai('ditolak'));
    anak.once('close', (kode, tanda) => {
      const mati = tanda !== null || (!windows && kode !== null && kode > KODE_TANDA);
      selesai(mati ? 'mati' : kode === 0 ? 'selesai' : 'ditolak');
    });
  }).finally(() => {
    lepas();
    process.off('SIGINT', biarkan);
  });
}
