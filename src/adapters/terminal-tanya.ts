import type { Penyunting } from './penyunting.js';

/** The terminal that questions go to. */
export interface TerminalTanya {
  masuk: NodeJS.ReadStream;
  keluar: NodeJS.WriteStream;
  penyunting: Penyunting;
  /** Breaks lines between words where they are wider than the terminal. */
  muat(teks: string): string;
}

/** The question for a text of several lines, with the text as it was below it. */
export function soalPanjang({ penyunting, muat }: TerminalTanya, tanya: string, awal: string): string {
  const lama = awal === '' ? '' : `${muat(awal.replaceAll(/^/gm, '  | '))}\n`;
  return `${muat(`? ${tanya} (${penyunting.petunjuk(awal !== '')})`)}\n${lama}`;
}
