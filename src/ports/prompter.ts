/** One choice of a list. */
export interface PilihanTanya {
  nilai: string;
  nama: string;
}

/** Asks a person at a terminal; questions go to stderr. Ctrl-C throws `Dibatalkan`. */
export interface Prompter {
  /** One line; `uji` gives the sentence of what is wrong, or null; `samar`: once accepted it is shown masked. */
  baris(tanya: string, awal: string, uji: (jawaban: string) => string | null, samar?: boolean): Promise<string>;
  /** Several lines, typed or pasted; an empty line ends them. */
  panjang(tanya: string, awal: string, uji: (jawaban: string) => string | null): Promise<string>;
  pilih(tanya: string, pilihan: readonly PilihanTanya[], awal?: string): Promise<string>;
  /** One line that is never shown, not even as dots. */
  rahasia(tanya: string, uji: (jawaban: string) => string | null): Promise<string>;
  ya(tanya: string, awal: boolean): Promise<boolean>;
  /** Something said to the person between questions. */
  kata(teks: string): void;
}
