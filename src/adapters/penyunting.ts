import { accessSync, constants } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { sebutPulihkan } from '../domain/draf.js';
import { KOSONGKAN, TANDA_MUNDUR } from '../domain/tanda-jawab.js';
import type { OpsiPanjang } from '../ports/prompter.js';

/** What stands at a question for a long text: nothing, an accepted text, or one that isn't finished. */
export type KeadaanTeks = 'kosong' | 'tersimpan' | 'lanjutan';

/** An editor of the user's own for long texts. */
export interface Penyunting {
  /** How a long text is typed, in a few words. */
  petunjuk(keadaan: KeadaanTeks): string;
  /**
   * Opens the editor on a text; null: nothing comes of it. Where the text isn't an answer the reason is said. `opsi`: of the
   * question.
   */
  sunting(awal: string, opsi?: OpsiPanjang): Promise<string | null | Terputus>;
}

/** An editor that was ended from outside. */
export interface Terputus {
  /** The text as far as the editor kept it: no answer yet. */
  belum: string;
  /** Path of the text of which only the editor itself can read the rest; null: there is no rest. */
  sisa: string | null;
}

type Lingkungan = Readonly<Record<string, string | undefined>>;

const CARA: Readonly<Record<KeadaanTeks, string>> = {
  kosong: 'boleh beberapa baris; baris kosong mengakhiri',
  tersimpan: 'Enter = tetap, teks baru menggantikannya',
  lanjutan: 'Enter = cukup, baris baru menyambungnya',
};
/** What a system brings along, the one that explains itself on the screen first. */
const BAWAAN = ['nano', 'pico', 'vim', 'vi'];
const TIDAK_ADA = 'Tidak ada penyunting di komputer ini: isi VISUAL atau EDITOR, mis. nano.';
const TIDAK_DIAMBIL =
  'Penyunting tidak dapat dibuka atau ditutup tanpa hasil; teksnya tetap. Periksa VISUAL atau EDITOR, atau ketik di sini.';
/**
 * From an editor's leftover screen back to the one below it, with keys, cursor and colours as they were. The terminal may be
 * left without a return to the line's start.
 */
const LAYAR_SEMULA = '\u001b[?1049l\u001b[?1l\u001b>\u001b[0m\u001b[?25h';
const TERPUTUS = 'Penyunting terputus; teksnya ada di bawah ini, belum menjadi jawaban.';
/** How one gets out of it again. */
const KELUAR: Readonly<Record<string, string>> = { vi: ' (simpan: Esc lalu :wq)', vim: ' (simpan: Esc lalu :wq)' };

/** The editor that is meant: VISUAL, EDITOR, or what this system has; null: none. */
export function perintahPenyunting(env: Lingkungan, platform: string, ada = terpasang): string | null {
  const diminta = env.VISUAL || env.EDITOR;
  if (diminta) return diminta;
  return platform === 'win32' ? 'notepad' : (BAWAAN.find((nama) => ada(nama, env)) ?? null);
}

function terpasang(nama: string, { PATH = '' }: Lingkungan): boolean {
  return PATH.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, nama), constants.X_OK);
      return folder !== '';
    } catch {
      return false;
    }
  });
}

/** `buka` runs the editor of this name; null: there is none, and none is offered. What is said of it is fitted by `muat`. */
export function penyunting(
  perintah: string | null,
  { keluar, muat }: { keluar: NodeJS.WritableStream; muat(teks: string): string },
  buka: (perintah: string, awal: string, opsi?: OpsiPanjang) => Promise<string | null | Terputus>,
): Penyunting {
  const sebutan = perintah === null ? '' : `; :e ${sebut(perintah)}`;
  return {
    petunjuk: (keadaan) => `${CARA[keadaan]}${sebutan}`,
    sunting: async (awal, opsi) => {
      const hasil = perintah === null ? null : await buka(perintah, awal, opsi);
      if (typeof hasil === 'string') return hasil.trim();
      if (hasil !== null) keluar.write(`${LAYAR_SEMULA}\r\n${muat(terputus(hasil)).replaceAll('\n', '\r\n')}\r\n`);
      else keluar.write(`${muat(perintah === null ? TIDAK_ADA : TIDAK_DIAMBIL)}\n`);
      return hasil;
    },
  };
}

function terputus({ sisa }: Terputus): string {
  return sisa === null ? TERPUTUS : `${TERPUTUS}\n${sebutPulihkan(sisa)}`;
}

function sebut(perintah: string): string {
  const nama = basename(perintah.split(' ')[0] ?? '').replace(/\.exe$/i, '');
  return `membuka penyunting ${nama}${KELUAR[nama] ?? ''}`;
}

/** What the last line alone asks for: the editor, or to be left: the question before; as the only line, an empty answer. */
export function perintahAkhir(teks: string): 'sunting' | 'lain' | null {
  const baris = teks.trimEnd().split('\n');
  const kata = baris.at(-1)?.trim() ?? '';
  if (kata === ':e') return 'sunting';
  return kata === TANDA_MUNDUR || (kata === KOSONGKAN && baris.length === 1) ? 'lain' : null;
}

/** The text before such a line. */
export function tanpaPerintah(teks: string): string {
  return teks.trimEnd().split('\n').slice(0, -1).join('\n').trim();
}
