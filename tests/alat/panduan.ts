import type { Layar } from '../../src/context.js';
import type { MejaDalam } from './dalam-proses.js';
import { SANDI } from './petugas.js';
import type { Jalannya } from './program.js';

/** One command of the manual: when it is typed, the line, and the screen shown below it. */
export interface LayarPanduan {
  jam: string;
  perintah: string;
  tampak: readonly string[];
}

const TERMINAL: Partial<Layar> = { tty: true, kolom: 80 };

/** The screens of the manual in their order: `console` blocks, `$ ` before what is typed; a comment sets the clock. */
export function layarPanduan(isi: string): LayarPanduan[] {
  const hasil: { jam: string; perintah: string; tampak: string[] }[] = [];
  let jam = '';
  let dalam = false;
  for (const baris of isi.split('\n')) {
    const saat = /^<!-- jam (\S+) -->$/.exec(baris)?.[1];
    if (saat !== undefined) jam = saat;
    else if (baris.startsWith('```')) dalam = baris === '```console';
    else if (dalam && baris.startsWith('$ ')) hasil.push({ jam, perintah: baris.slice(2), tampak: [] });
    else if (dalam) hasil.at(-1)?.tampak.push(baris);
  }
  return hasil;
}

/** A screen on which somebody answers: how the desk stands, the command, what is typed after it, and what is to be seen. */
export interface LayarKetikan {
  meja: string;
  perintah: string;
  ketikan: readonly string[];
  tampak: readonly string[];
}

/**
 * The screens of forms: `layar` blocks, each after a comment `<!-- meja: NAMA; ketik: SATU | DUA -->`. Each answer ends
 * with Enter; an arrow is pressed before it, `\\n` is an Enter within it.
 */
export function layarKetikan(isi: string): LayarKetikan[] {
  const blok = isi.matchAll(/^<!-- (?:meja: (\w+))?(?:; )?(?:ketik: (.*?))? -->\n```layar\n\$ (.*)\n([\s\S]*?)^```$/gm);
  return [...blok].map(([, meja = 'baru', ketik, perintah = '', tampak = '']) => ({
    meja,
    perintah,
    ketikan: ketik?.split('|').map((k) => k.trim()) ?? [],
    tampak: tampak.trimEnd().split('\n'),
  }));
}

/** Commands that the running text names: `layanan …` in code. */
export function perintahSebaris(isi: string): string[] {
  const teks = isi.replaceAll(/^```[\s\S]*?^```$/gm, '');
  return [...teks.matchAll(/`([^`\n]*\blayanan [^`\n]*)`/g)].map((c) => c[1] ?? '');
}

/** Types one line at a desk's terminal; passwords are given where they are asked for. */
export async function ketik(m: MejaDalam, { jam, perintah }: LayarPanduan): Promise<Jalannya> {
  const [, ...kata] = pisah(perintah);
  const bersandi = ['masuk', 'petugas tambah'].some((p) => kata.join(' ').startsWith(p));
  m.jam(jam);
  m.sandi(SANDI);
  return m.layanan([...kata, ...(bersandi ? ['--sandi-stdin'] : [])], TERMINAL);
}

/** Words of a line as a shell takes them, as far as the manual needs: spaces, double quotes. */
export function pisah(baris: string): string[] {
  return [...baris.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([kata]) => kata.replaceAll('"', ''));
}

/** Is this what came? `…` stands for anything, alone on a line for any lines. Where a long path broke a line depends on the path. */
export function samaLayar(tampak: readonly string[], keluaran: string): boolean {
  const lolos = (teks: string) => teks.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  const pola = tampak
    .map((b) => (b === '…' ? '(?:.*\\n)*' : `${lolos(b).replaceAll('…', '.*').replaceAll(/ +/g, '\\s+')}\\n`))
    .join('');
  return new RegExp(`^${pola}$`).test(keluaran.replaceAll(/ +$/gm, ''));
}
