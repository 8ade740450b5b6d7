/** Width of a text in points. */
export type Ukur = (teks: string) => number;

/** Breaks a text into lines no wider than `lebar`; a word that is wider itself is broken between its letters. */
export function bungkus(teks: string, lebar: number, ukur: Ukur): string[] {
  const hasil: string[] = [];
  let baris = '';
  for (const kata of teks.split(/ +/)) {
    const sambungan = baris === '' ? kata : `${baris} ${kata}`;
    if (ukur(sambungan) <= lebar) {
      baris = sambungan;
      continue;
    }
    if (baris !== '') hasil.push(baris);
    const penggal = ukur(kata) <= lebar ? [kata] : penggalKata(kata, lebar, ukur);
    hasil.push(...penggal.slice(0, -1));
    baris = penggal.at(-1) ?? '';
  }
  if (baris !== '' || hasil.length === 0) hasil.push(baris);
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
