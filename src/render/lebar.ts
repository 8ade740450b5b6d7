import lebarKolom from 'fast-string-width';

/** ASCII, accented Latin, our own separators and frames: one column each on every terminal. */
export const SEMPIT = /^[ -~À-ɏ·…─-╿]*$/;

/** Columns that a text takes on a terminal, as inquirer counts them; no controls in it. */
export function lebar(teks: string): number {
  return SEMPIT.test(teks) ? teks.length : lebarKolom(teks);
}
