import { execFile, execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AKAR, JAM, type Meja, meja, NODE } from './program.js';

const jalan = promisify(execFile);
/** How long a text may take to come on a busy machine, and how often the pane is looked at (ms). */
const SABAR_MS = 20_000;
const INTIP_MS = 60;
/** So many looks that show the same: the keys that were pressed have had their say. */
const TENANG = 8;

export interface OpsiTerminal {
  kolom?: number;
  baris?: number;
  /** Moment on the program's clock, ISO 8601. */
  jam?: string;
  env?: Readonly<Record<string, string>>;
}

/** A person's terminal: a shell in a tmux of its own, in which `layanan` is the built program. */
export interface Terminal {
  /** Types letter by letter, without Enter. */
  ketik(teks: string): Promise<void>;
  /** Keys by tmux's names: `Enter`, `Up`, `C-c`. */
  tekan(...tombol: readonly string[]): Promise<void>;
  /** Types a line, then Enter: a command of the shell, or an answer. */
  jawab(teks: string): Promise<void>;
  /** Waits for `tanya` on the screen, then types the answer. */
  jawabSaat(tanya: string | RegExp, teks: string): Promise<void>;
  /** Pastes as a terminal does, all at once. */
  tempel(teks: string): Promise<void>;
  /** Polls until the text is there (lines that the width has broken are joined); answers all that the pane holds. */
  tunggu(cari: string | RegExp): Promise<string>;
  /** Everything since the start or the last `bersihkan`, joined lines, nothing blank at its end. */
  isi(): Promise<string>;
  /** Waits until nothing changes any more. */
  tenang(): Promise<void>;
  /** From now on every byte that reaches the terminal also goes into this file of the desk's folder. */
  rekam(nama: string): Promise<void>;
  /** What a person sees now, line by line. */
  layar(): Promise<string>;
  /** Forgets what scrolled away and empties the screen, once the shell's prompt is there. */
  bersihkan(): Promise<void>;
  /** Ends the program in the pane as a closed window does (SIGHUP), and the shell with it. */
  tutupJendela(): Promise<void>;
  buang(): void;
}

async function terminal(m: Meja, opsi: OpsiTerminal = {}): Promise<Terminal> {
  const soket = `layanan-tes-${randomBytes(6).toString('hex')}`;
  const tmux = async (...argumen: readonly string[]) =>
    (await jalan('tmux', ['-u', '-f', '/dev/null', '-L', soket, ...argumen], { maxBuffer: 1e7 })).stdout;
  const { kolom = 100, baris = 40 } = opsi;
  const cangkang = ['env', '-i', ...lingkungan(m, opsi), '/bin/sh', '-i'];
  await tmux('new-session', '-d', '-x', `${kolom}`, '-y', `${baris}`, '-c', m.folder, cangkang.map(kutip).join(' '));
  const isi = async () => (await tmux('capture-pane', '-p', '-J', '-S', '-')).trimEnd();
  const ketik = async (teks: string) => void (await tmux('send-keys', '-l', '--', teks));
  const tekan = async (...tombol: readonly string[]) => void (await tmux('send-keys', ...tombol));
  const tunggu = (cari: string | RegExp) => sampaiAda(isi, cari);
  const jawab = async (teks: string) => {
    if (teks !== '') await ketik(teks);
    await tekan('Enter');
  };
  await tunggu('$');
  return {
    ketik,
    tekan,
    jawab,
    jawabSaat: async (tanya, teks) => {
      await tunggu(tanya);
      await jawab(teks);
    },
    tempel: async (teks) => {
      await tmux('set-buffer', '--', teks);
      await tmux('paste-buffer', '-p');
    },
    tunggu,
    isi,
    tenang: async () => {
      let lama = '';
      let sama = 0;
      await sampai(async () => {
        const kini = await isi();
        sama = kini === lama ? sama + 1 : 0;
        lama = kini;
        return sama >= TENANG;
      });
    },
    rekam: async (nama) => void (await tmux('pipe-pane', '-o', `cat >> ${kutip(join(m.folder, nama))}`)),
    layar: () => tmux('capture-pane', '-p'),
    bersihkan: async () => {
      // A program that is still there would take it for keys.
      await tunggu(/(^|\n)\$$/);
      await jawab('clear');
      await sampai(async () => (await tmux('capture-pane', '-p')).trim() === '$');
      await tmux('clear-history');
    },
    tutupJendela: async () => void (await tmux('kill-window').catch(() => '')),
    buang: () => {
      try {
        execFileSync('tmux', ['-L', soket, 'kill-server'], { stdio: 'ignore' });
      } catch {
        // It ended with its last window.
      }
    },
  };
}

/** A terminal at a desk of its own; both are gone afterwards whatever happened. */
export async function diTerminal(opsi: OpsiTerminal, kerja: (t: Terminal, m: Meja) => Promise<void>): Promise<void> {
  const m = meja();
  try {
    const t = await terminal(m, opsi);
    await kerja(t, m).finally(() => t.buang());
  } finally {
    await sampai(async () => terbuang(m));
  }
}

/** false: a program whose terminal went away still writes its draft there. */
function terbuang(m: Meja): boolean {
  try {
    m.buang();
    return true;
  } catch {
    return false;
  }
}

/** Looks again and again until it is so; false: patience is over. */
export async function sampai(betul: () => Promise<boolean>): Promise<boolean> {
  for (const batas = Date.now() + SABAR_MS; Date.now() < batas; ) {
    if (await betul()) return true;
    await new Promise((lanjut) => setTimeout(lanjut, INTIP_MS));
  }
  return false;
}

/** Lines of `isi` that the terminal itself had to break between words: one of ours is never among them. */
export function terpotong(isi: string, kolom: number): string[] {
  return isi.split('\n').filter((b) => b.length > kolom && /\S\s+\S/.test(b.trim()) && !b.startsWith('$'));
}

async function sampaiAda(isi: () => Promise<string>, cari: string | RegExp): Promise<string> {
  let kini = '';
  const ada = await sampai(async () => {
    kini = await isi();
    return typeof cari === 'string' ? kini.includes(cari) : cari.test(kini);
  });
  if (!ada) throw new Error(`"${cari}" tidak muncul di terminal:\n${kini.trimEnd()}`);
  return kini;
}

/** As the user's shell has it: `layanan` on PATH, its data and session of this desk, a clock that stands where told. */
function lingkungan(m: Meja, { jam = '2026-03-13T09:12:00+07:00', env = {} }: OpsiTerminal): readonly string[] {
  const bin = join(m.folder, 'bin');
  mkdirSync(bin, { recursive: true });
  const program = [NODE, '--import', JAM, join(AKAR, 'bin/layanan.js')].map(kutip).join(' ');
  writeFileSync(join(bin, 'layanan'), `#!/bin/sh\nexec ${program} "$@"\n`);
  chmodSync(join(bin, 'layanan'), 0o755);
  const { PATH = '' } = process.env;
  const semua = {
    PATH: `${bin}:${PATH}`,
    HOME: m.folder,
    TZ: 'Asia/Jakarta',
    LANG: 'C.UTF-8',
    TERM: 'tmux-256color',
    PS1: '$ ',
    LAYANAN_DATA: m.toko,
    LAYANAN_SESI: join(m.folder, 'sesi'),
    JAM_TES: jam,
    ...env,
  };
  return Object.entries(semua).map(([k, v]) => `${k}=${v}`);
}

function kutip(kata: string): string {
  return `'${kata.replaceAll("'", "'\\''")}'`;
}
