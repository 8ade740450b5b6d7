import type { Penyunting } from './penyunting.js';

/** The terminal that questions go to. */
export interface TerminalTanya {
  masuk: NodeJS.ReadStream;
  keluar: NodeJS.WriteStream;
  penyunting: Penyunting;
  /** Breaks lines between words where they are wider than the terminal. */
  muat(teks: string): string;
  /** The same for what somebody typed, and for a question that it stands in. */
  muatKetikan(teks: string): string;
}
