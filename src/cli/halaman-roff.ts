import type { Blok, Halaman } from './halaman.js';

/** The body of a help page for `man`: its parts as bold lines. */
export function halamanRoff({ ringkasan, bagian }: Halaman, hanya: readonly string[] | null = null): readonly string[] {
  const dipakai = bagian.filter((b) => hanya === null || hanya.includes(b.judul));
  return [
    teksRoff(`${ringkasan}.`),
    ...dipakai.flatMap(({ judul, isi }) => ['.PP', `.B ${teksRoff(judul)}`, ...isi.flatMap(blok)]),
  ];
}

function blok(b: Blok): readonly string[] {
  if (b.jenis === 'kode') return ['.RS 4', '.nf', ...b.baris.map(teksRoff), '.fi', '.RE'];
  if (b.jenis === 'alinea') return ['.RS 4', teksRoff(b.teks), '.RE'];
  return ['.RS 4', ...b.baris.flatMap(([n, uraian]) => ['.TP', `.B ${teksRoff(n)}`, teksRoff(uraian)]), '.RE'];
}

/** A line of text: nothing in it is taken for a request; letters beyond ASCII by their number, so that any locale shows them. */
export function teksRoff(teks: string): string {
  const aman = teks
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('"', '\\(dq')
    .replaceAll(
      /[^\n -~]/gu,
      (huruf) => `\\[u${(huruf.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    );
  return /^[.']/.test(aman) ? `\\&${aman}` : aman;
}
