import type { Blok, Halaman } from './halaman.js';

/** A help page as Markdown. `judul` = its heading. */
export function halamanMarkdown(judul: string, { ringkasan, bagian }: Halaman): string {
  const isi = bagian.flatMap(({ judul, isi }) => [`## ${judul}`, '', ...isi.flatMap((b) => [...blok(b), ''])]);
  return [`# ${judul}`, '', `${lolos(ringkasan)}.`, '', ...isi].join('\n').trimEnd().concat('\n');
}

function blok(b: Blok): readonly string[] {
  if (b.jenis === 'kode') return ['```', ...b.baris, '```'];
  if (b.jenis === 'alinea') return [lolos(b.teks)];
  return [
    '| | |',
    '|---|---|',
    ...b.baris.map(([n, uraian]) => `| \`${n.replaceAll('|', '\\|')}\` | ${lolos(uraian)} |`),
  ];
}

/** What Markdown would take for its own. */
function lolos(teks: string): string {
  return teks.replaceAll(/[|<>*_[\]`]/g, (huruf) => `\\${huruf}`);
}
