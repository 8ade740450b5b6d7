import type { TempatSunting } from './draf.js';

/** One choice of a list. */
export interface PilihanTanya {
  nilai: string;
  nama: string;
}

/** What Enter and q do in a list, in a word each. */
export interface KataJelajah {
  terima: string;
  usai: string;
}

/** How one line is asked for. */
export interface OpsiBaris {
  /** Once accepted it is shown masked; a screen that is never drawn again (ASCII mode) keeps it as it was typed. */
  samar?: boolean;
  /** Hears of what is typed when it is broken off. */
  sementara?: ((ketikan: string) => void) | undefined;
}

/** Where a long text goes while no question has accepted it. */
export interface OpsiPanjang {
  /** The old text isn't finished: what is typed goes below it, in place of replacing it. */
  lanjutan?: boolean;
  /** Hears of the text as far as it is typed; done once the draft has it. false: it couldn't be written. */
  sementara?: ((teks: string) => Promise<boolean>) | undefined;
  /** Before an editor opens on this text: where to keep it, so that a crash leaves it to the draft; null: there is no draft. */
  tempat?: ((teks: string) => Promise<TempatSunting | null>) | undefined;
}

type Uji = (jawaban: string) => string | null;

/** Asks a person at a terminal; questions go to stderr. Ctrl-C throws `Dibatalkan`. */
export interface Prompter {
  /**
   * One line; `uji` gives the sentence of what is wrong, or null. `awal` is the old answer, there to be edited; what
   * comes back is the whole new one. Pasted lines are joined by a space.
   */
  baris(tanya: string, awal: string, uji: Uji, opsi?: OpsiBaris): Promise<string>;
  /** Several lines, typed or pasted; an empty line ends them. */
  panjang(tanya: string, awal: string, uji: Uji, opsi?: OpsiPanjang): Promise<string>;
  /** A long list can be searched by typing. */
  pilih(tanya: string, pilihan: readonly PilihanTanya[], awal?: string): Promise<string>;
  /** The same over a list that is come back to: never searched, and it can be left without a choice (null: q, Esc). */
  jelajahi(
    tanya: string,
    pilihan: readonly PilihanTanya[],
    awal: string | undefined,
    kata: KataJelajah,
  ): Promise<string | null>;
  /** One line that is never shown, not even as dots. */
  rahasia(tanya: string, uji: Uji): Promise<string>;
  ya(tanya: string, awal: boolean): Promise<boolean>;
  /** Something said to the person between questions. */
  kata(teks: string): void;
}
