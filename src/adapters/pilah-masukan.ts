import { StringDecoder } from 'node:string_decoder';
import { JEDA_ESC_MS } from './jeda-tempel.js';

/** Asks a terminal to mark pastes (xterm, "bracketed paste"), and to stop it. */
export const TANDAI_TEMPELAN = '\u001b[?2004h';
export const JANGAN_TANDAI = '\u001b[?2004l';
const MULAI = '\u001b[200~';
const AKHIR = '\u001b[201~';
const TANDA = new RegExp(`(${MULAI}|${AKHIR})`.replaceAll('[', '\\['));
const ESC = '\u001b';
/** What may be the beginning of a mark that a read has cut off; Esc alone of any key's. */
const POTONGAN = [ESC, '\u001b[2', '\u001b[20', '\u001b[200', '\u001b[201'];
/** Ctrl-Z would stop the program with the terminal in its hands; an Esc that belongs to no key would swallow the next. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: keys
const BUKAN_TOMBOL = /\u001a|\u001b(?=[\u001a\u001b\u0003]|$)/g;

/** Who hears what a terminal sends. */
export interface PendengarMasukan {
  /** Typed, as one read brought it: several keys where they came faster than they were read. */
  ketikan(teks: string): void;
  /** A piece of a marked paste. */
  tempelan(teks: string): void;
  /** A marked paste begins (true), or has ended. */
  batas?(menempel: boolean): void;
  /** The Esc key, alone. */
  esc?(): void;
}

/** Takes what a terminal sends, read by read, apart into what is typed and what is pasted. Ctrl-Z is nothing. */
export function pemilahMasukan({ ketikan, tempelan, batas, esc }: PendengarMasukan) {
  const huruf = new StringDecoder('utf8');
  let menempel = false;
  let potongan = '';
  let tunda: NodeJS.Timeout | undefined;
  const escSendiri = () => {
    potongan = '';
    if (!menempel) esc?.();
  };
  const bagian = (satu: string) => {
    if (satu === MULAI || satu === AKHIR) {
      menempel = satu === MULAI;
      batas?.(menempel);
    } else if (menempel) {
      if (satu !== '') tempelan(satu);
    } else {
      const tombol = satu.replaceAll(BUKAN_TOMBOL, '');
      if (tombol !== '') ketikan(tombol);
    }
  };
  return {
    terima: (isi: Buffer | string) => {
      clearTimeout(tunda);
      const datang = typeof isi === 'string' ? isi : huruf.write(isi);
      if (potongan === ESC && !/^[[O]/.test(datang)) escSendiri();
      const teks = potongan + datang;
      potongan = POTONGAN.findLast((p) => teks.endsWith(p)) ?? '';
      if (potongan === ESC) tunda = setTimeout(escSendiri, JEDA_ESC_MS);
      for (const satu of teks.slice(0, teks.length - potongan.length).split(TANDA)) bagian(satu);
    },
    tutup: () => clearTimeout(tunda),
  };
}
