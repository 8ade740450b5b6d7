import type { Penyunting } from './penyunting.js';

/** The terminal that questions go to. */
export interface TerminalTanya {
  masuk: NodeJS.ReadStream;
  keluar: NodeJS.WriteStream;
  penyunting: Penyunting;
  /** Breaks lines between words where they are wider than the terminal. */
  muat(teks: string): string;
}
