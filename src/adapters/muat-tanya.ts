import type { TerminalTanya } from './terminal-tanya.js';

/**
 * Keeps a column free behind a question: inquirer puts a space there, which would begin a line of its own. It is no blank,
 * which a line that is broken would lose at its end, and no letter that anybody types.
 */
const AKHIR_SOAL = '\u2060';
/** What inquirer puts before a question and before a choice takes two columns. */
const DEPAN = 2;

/** Fits what inquirer draws to the terminal: inquirer itself breaks lines in the midst of words. */
export function muatTanya({ muat, muatKetikan }: Pick<TerminalTanya, 'muat' | 'muatKetikan'>) {
  return {
    soal: (tanya: string) => muatKetikan(`? ${tanya}${AKHIR_SOAL}`).slice(DEPAN, -AKHIR_SOAL.length),
    salah: (sebab: string) => muat(`> ${sebab}`).slice(DEPAN),
    pilihan: (nama: string) => muat(`  ${nama}`).slice(DEPAN),
    /**
     * An accepted answer as it goes on behind its question, which inquirer draws, and a space. A column stays free behind it
     * too: below a line that fills the screen inquirer leaves an empty one.
     */
    jawaban: (tanya: string, isi: string) => {
      const seluruhnya = muatKetikan(`? ${tanya}${AKHIR_SOAL} ${isi}${AKHIR_SOAL}`);
      const [, jawaban = ''] = seluruhnya.split(AKHIR_SOAL);
      return jawaban.replace(/^ /, '');
    },
  };
}
