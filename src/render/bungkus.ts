/** A text in lines of at most `lebar`, broken between words; only a word wider than a line stands out. */
export function bungkus(teks: string, lebar: number): string {
  const baris: string[] = [];
  for (const kata of teks.split(' ')) {
    const terakhir = baris.at(-1);
    if (terakhir !== undefined && panjang(terakhir) + 1 + panjang(kata) <= lebar) {
      baris[baris.length - 1] = `${terakhir} ${kata}`;
    } else baris.push(kata);
  }
  return baris.join('\n');
}

/** A text on one line of at most `lebar`; what does not fit is left out from a whole word on. */
export function potongKata(teks: string, lebar: number, ascii: boolean): string {
  if (panjang(teks) <= lebar) return teks;
  const titik = ascii ? '...' : '…';
  const [awal = ''] = bungkus(teks, lebar - titik.length).split('\n');
  const muat = panjang(awal) + titik.length <= lebar ? awal : [...awal].slice(0, lebar - titik.length).join('');
  return `${muat}${titik}`;
}

/** Letters, not halves of them. */
function panjang(teks: string): number {
  return [...teks].length;
}
