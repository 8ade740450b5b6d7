import { describe, expect, test } from '@jest/globals';
import { alinea, bagian, type Halaman, kode, tabel } from '../../src/cli/halaman.js';
import { halamanMarkdown } from '../../src/cli/halaman-markdown.js';
import { halamanRoff, teksRoff } from '../../src/cli/halaman-roff.js';
import { halamanTeks } from '../../src/cli/halaman-teks.js';

const HALAMAN: Halaman = {
  nama: 'coba',
  ringkasan: 'Coba satu halaman',
  bagian: [
    ...bagian('Contoh', kode('layanan coba --isi "a | b"')),
    ...bagian('Kosong', tabel([])),
    ...bagian('Bendera', tabel([['--isi A|B', 'Isi <teks> yang agak panjang → berlanjut']]), alinea('Lalu kalimat.')),
  ],
};

describe('satu halaman, tiga bentuk', () => {
  test('teks: bagian yang kosong tidak disebut, tabel menjorok', () => {
    expect(halamanTeks(HALAMAN, { kolom: 80, ascii: false })).toBe(
      [
        'Coba satu halaman.\n',
        'Contoh:\n  layanan coba --isi "a | b"\n',
        'Bendera:\n  --isi A|B  Isi <teks> yang agak panjang → berlanjut\n  Lalu kalimat.\n',
      ].join('\n'),
    );
  });

  test('teks: di layar sempit uraian di bawah namanya', () => {
    const teks = halamanTeks(HALAMAN, { kolom: 30, ascii: true });
    expect(teks).toContain('  --isi A|B\n      Isi <teks> yang agak\n      panjang -> berlanjut\n');
  });

  test('Markdown: garis tegak dan kurung sudut tidak merusak tabelnya', () => {
    const md = halamanMarkdown('layanan coba', HALAMAN);
    expect(md).toContain('# layanan coba\n\nCoba satu halaman.\n\n## Contoh\n\n```\nlayanan coba --isi "a | b"\n```\n');
    expect(md).toContain('| `--isi A\\|B` | Isi \\<teks\\> yang agak panjang → berlanjut |');
    expect(md).not.toContain('Kosong');
  });

  test('roff: hanya bagian yang diminta', () => {
    const roff = halamanRoff(HALAMAN, ['Contoh']).join('\n');
    expect(roff).toContain('.B Contoh\n.RS 4\n.nf\nlayanan coba \\-\\-isi \\(dqa | b\\(dq\n.fi\n.RE');
    expect(roff).not.toContain('Bendera');
  });

  test.each([
    ['.SH palsu', '\\&.SH palsu'],
    ["'br", "\\&'br"],
    ['a\\b', 'a\\eb'],
    ['--isi', '\\-\\-isi'],
    ['→ …', '\\[u2192] \\[u2026]'],
    ['Á', '\\[u00C1]'],
  ])('roff: %s menjadi %s', (teks, jadi) => expect(teksRoff(teks)).toBe(jadi));
});
