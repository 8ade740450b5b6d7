/** One choice of a list. */
export interface PilihanTanya {
  nilai: string;
  nama: string;
}

/** Asks a person at a terminal; questions go to stderr. Ctrl-C throws `Dibatalkan`. */
export interface Prompter {
  /** One line; `uji` gives the sentence of what is wrong, or null. */
  baris(tanya: string, awal: string, uji: (jawaban: string) => string | null): Promise<string>;
  /** Several lines, in the user's editor. */
  panjang(tanya: string, awal: string, uji: (jawaban: string) => string | null): Promise<string>;
  pilih(tanya: string, pilihan: readonly PilihanTanya[], awal?: string): Promise<string>;
  ya(tanya: string, awal: boolean): Promise<boolean>;
  /** Something said to the person between questions. */
  kata(teks: string): void;
}
