/** Width of a text in points. */
export type Ukur = (teks: string) => number;

/**
 * Breaks a text into lines no wider than `lebar`; a word that is wider itself is broken between its letters. Widths of
 * words add up (with the space after each), so that no line is measured again with every word.
 */
export function bungkus(teks: string, lebar: number, ukur: Ukur): string[] {
  const hasil: string[] = [];
  let baris: string[] = [];
  let terpakai = 0;
  const tutup = () => {
    if (baris.length > 0) hasil.push(baris.join(' '));
    baris = [];
    terpakai = 0;
  };
  for (const kata of teks.split(/ +/)) {
    const lebarKata = ukur(kata);
    if (terpakai + lebarKata > lebar) tutup();
    const penggal = lebarKata <= lebar ? [kata] : penggalKata(kata, lebar, ukur);
    hasil.push(...penggal.slice(0, -1));
    const akhir = penggal.at(-1) ?? '';
    baris.push(akhir);
    terpakai += ukur(`${akhir} `);
  }
  tutup();
  return hasil;
}

/** Adds up single letters: never narrower than the drawn word, and no long prefix is measured again and again. */
function penggalKata(kata: string, lebar: number, ukur: Ukur): string[] {
  const hasil: string[] = [];
  let bagian = '';
  let terpakai = 0;
  for (const huruf of kata.match(/.\p{M}*/gsu) ?? []) {
    const l = ukur(huruf);
    if (bagian !== '' && terpakai + l > lebar) {
      hasil.push(bagian);
      bagian = '';
      terpakai = 0;
    }
    bagian += huruf;
    terpakai += l;
  }
  return [...hasil, bagian];
}
