/**
 * Keeps a column free behind a question: inquirer puts a space there, which would begin a line of its own. It is no blank,
 * which a line that is broken would lose at its end, and no letter that anybody types.
 */
const AKHIR_SOAL = '\u2060';
/** What inquirer puts before a question and before a choice takes two columns. */
const DEPAN = 2;

/** Fits what inquirer draws to the terminal by `muat`: inquirer itself breaks lines in the midst of words. */
export function muatTanya(muat: (teks: string) => string) {
  return {
    soal: (tanya: string) => muat(`? ${tanya}${AKHIR_SOAL}`).slice(DEPAN, -AKHIR_SOAL.length),
    pilihan: (nama: string) => muat(`  ${nama}`).slice(DEPAN),
    /** An accepted answer as it goes on behind its question, which inquirer draws, and a space. */
    jawaban: (tanya: string, isi: string) => {
      const seluruhnya = muat(`? ${tanya}${AKHIR_SOAL} ${isi}`);
      return seluruhnya.slice(seluruhnya.indexOf(AKHIR_SOAL) + AKHIR_SOAL.length).replace(/^ /, '');
    },
  };
}
