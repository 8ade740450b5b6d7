/** Least width of a column, and its share of what there is. */
interface Kolom {
  bagian: number;
  /** Points. */
  minimum: number;
}

/**
 * Widths of the columns of a table, in points: by their shares, but none narrower than its minimum as long as there is
 * room for all; what one takes more, the others give by their shares.
 */
export function lebarKolom(kolom: readonly Kolom[], lebar: number): number[] {
  const perlu = kolom.reduce((jumlah, k) => jumlah + k.minimum, 0);
  const bagian = kolom.reduce((jumlah, k) => jumlah + k.bagian, 0);
  if (perlu >= lebar) return kolom.map((k) => (k.bagian / bagian) * lebar);
  let tetap = new Set<Kolom>();
  for (;;) {
    const bebas = kolom.filter((k) => !tetap.has(k));
    const sisa = lebar - [...tetap].reduce((jumlah, k) => jumlah + k.minimum, 0);
    const bagianBebas = bebas.reduce((jumlah, k) => jumlah + k.bagian, 0);
    const sempit = bebas.filter((k) => (k.bagian / bagianBebas) * sisa < k.minimum);
    if (sempit.length === 0) return kolom.map((k) => (tetap.has(k) ? k.minimum : (k.bagian / bagianBebas) * sisa));
    tetap = new Set([...tetap, ...sempit]);
  }
}
