/** What other programs call a thing that is here. */
const PADANAN: ReadonlyMap<string, string> = new Map([
  ['help', 'bantuan'],
  ['--help', '--bantuan'],
]);

/** Names within two typing slips of a word, in whatever case it was typed, nearest first. */
export function terdekat(kata: string, nama: readonly string[]): readonly string[] {
  const dicari = kata.slice(0, 40).toLowerCase();
  const padanan = PADANAN.get(dicari);
  if (padanan !== undefined && nama.includes(padanan)) return [padanan];
  return nama
    .map((n) => ({ n, jarak: jarakKetik(dicari, n) }))
    .filter(({ n, jarak }) => jarak <= Math.min(2, Math.floor(n.length / 2)))
    .sort((a, b) => a.jarak - b.jarak)
    .map(({ n }) => n);
}

/** Levenshtein distance, row by row. */
function jarakKetik(a: string, b: string): number {
  let baris = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const lama = baris;
    baris = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const ganti = (lama[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      baris[j] = Math.min(ganti, (lama[j] ?? 0) + 1, (baris[j - 1] ?? 0) + 1);
    }
  }
  return baris[b.length] ?? 0;
}
