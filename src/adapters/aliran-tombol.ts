import { EventEmitter } from 'node:events';

/** A key's whole sequence; letters that follow each other; another control. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: keys
const TOMBOL = /\u001b(?:\[\[?[\d;]*[@-~]?|O\d?[A-Za-z]?|[^\u001b])?|\P{Cc}+|\p{Cc}/gu;
/** Whose rest comes with the next read. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: keys
const TERPOTONG = /^\u001b(?:\[\[?[\d;]*|O\d?)?$/;
const HURUF_BERURUTAN = /^\P{Cc}{2}/u;

/** What a question hears in place of the terminal. */
export interface AliranTombol {
  /** Input for readline and inquirer; raw mode is the terminal's own. */
  aliran: NodeJS.ReadStream;
  /** Gives on, at once, what was typed. */
  beri(teks: string): void;
}

/**
 * Gives readline one key at a time: of several in one piece it puts all but the last at the line's end wherever the cursor
 * is, and loses count of the rows that they fill. Letters that follow each other go in as one, however many. It is no stream
 * of Node's, which could hold keys back and give them together.
 */
export function aliranTombol(masuk: NodeJS.ReadStream): AliranTombol {
  let terpotong = '';
  const aliran = Object.assign(new EventEmitter(), {
    isTTY: true,
    setRawMode: (mentah: boolean) => {
      masuk.setRawMode(mentah);
      return aliran;
    },
    resume: () => aliran,
    pause: () => aliran,
  });
  return {
    aliran: aliran as unknown as NodeJS.ReadStream,
    beri: (teks) => {
      const semua: string[] = `${terpotong}${teks}`.match(TOMBOL) ?? [];
      terpotong = TERPOTONG.test(semua.at(-1) ?? '') ? (semua.pop() ?? '') : '';
      for (const satu of semua) {
        if (HURUF_BERURUTAN.test(satu)) aliran.emit('keypress', satu, {});
        else aliran.emit('data', satu);
      }
    },
  };
}
