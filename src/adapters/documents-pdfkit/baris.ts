/** Width of a text in points. */
export type Ukur = (teks: string) => number;

/**
 * Breaks a text into lines no wider than `lebar` but for the space at the end of each that was broken at one (whoever reads
 * the lines joined finds the words apart); a word that is wider itself is broken between its letters, without. Widths of words
 * add up (with the space after each), so that no line is measured again with every word.
 */
export function bungkus(teks: string, lebar: number, ukur: Ukur): string[] {
  const hasil: string[] = [];
  let baris: string[] = [];
  let terpakai = 0;
  const tutup = (akhir: '' | ' ') => {
    if (baris.length > 0) hasil.push(baris.join(' ') + akhir);
    baris = [];
    terpakai = 0;
  };
  for (const kata of teks.split(/ +/)) {
    const lebarKata = ukur(kata);
    if (terpakai + lebarKata > lebar) tutup(' ');
    const penggal = lebarKata <= lebar ? [kata] : penggalKata(kata, lebar, ukur);
    hasil.push(...penggal.slice(0, -1));
    const akhir = penggal.at(-1) ?? '';
    baris.push(akhir);
    terpakai += ukur(`${akhir} `);
  }
  tutup('');
  return hasil;
}

/** A long address is broken after one of these, as a reader would; after a slash rather, where that fills half a line. */
const SAMBUNG = /[/?&=_.@:;,+-]/;

/**
 * Adds up single letters: never narrower than the drawn word, and no long prefix is measured again and again. Breaks after the last
 * sign that joins where there is one, else between two letters.
 */
function penggalKata(kata: string, lebar: number, ukur: Ukur): string[] {
  const hasil: string[] = [];
  let bagian: { huruf: string; lebar: number }[] = [];
  let terpakai = 0;
  for (const huruf of kata.match(/.\p{M}*/gsu) ?? []) {
    const l = ukur(huruf);
    while (bagian.length > 0 && terpakai + l > lebar) {
      const potong = letakPotong(bagian);
      hasil.push(tulisan(bagian.slice(0, potong)));
      bagian = bagian.slice(potong);
      terpakai = bagian.reduce((jumlah, b) => jumlah + b.lebar, 0);
    }
    bagian.push({ huruf, lebar: l });
    terpakai += l;
  }
  return [...hasil, tulisan(bagian)];
}

/** How many of these letters stay on the line. */
function letakPotong(bagian: readonly { huruf: string }[]): number {
  const miring = bagian.findLastIndex((b) => b.huruf === '/') + 1;
  if (miring * 2 >= bagian.length) return miring;
  return bagian.findLastIndex((b) => SAMBUNG.test(b.huruf)) + 1 || bagian.length;
}

function tulisan(bagian: readonly { huruf: string }[]): string {
  return bagian.map((b) => b.huruf).join('');
}
