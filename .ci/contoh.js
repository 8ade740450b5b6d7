// Draws docs/contoh/: the first page of every paper, of invented people, from the built program. Needs poppler-utils.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const akar = fileURLToPath(new URL('..', import.meta.url));
const tujuan = join(akar, 'docs/contoh');
const kerja = mkdtempSync(join(tmpdir(), 'layanan-contoh-'));
const pdf = join(kerja, 'contoh.pdf');
const sidik = (berkas) => createHash('sha256').update(readFileSync(berkas)).digest('hex');
const jalankan = (alat, arg) => execFileSync(alat, arg, { encoding: 'utf8', maxBuffer: 64 << 20 });

try {
  const layanan = [join(akar, 'bin/layanan.js'), 'cetak', '--contoh', '--ke', pdf, '--data', join(kerja, 'toko')];
  jalankan(process.execPath, layanan);
  const halaman = jalankan('pdftotext', ['-layout', pdf, '-']).split('\f');
  mkdirSync(tujuan, { recursive: true });
  for (const nama of readdirSync(tujuan)) if (nama.endsWith('.png')) rmSync(join(tujuan, nama));
  halaman.forEach((teks, i) => {
    // The foot of a first page names its paper: `Tanda Terima Pengaduan Layanan PD-2026-0004 … Halaman 1 dari 2`.
    const kaki = /^ *(.+?) [A-Z]{2}-\d{4}-\d+.*Halaman 1 dari \d+ *$/m.exec(teks);
    if (kaki === null) return;
    const nama = kaki[1].toLowerCase().replaceAll(/[^a-z]+/g, '-');
    const [satu, gambar] = [String(i + 1), join(kerja, nama)];
    jalankan('pdftoppm', ['-r', '100', '-mono', '-png', '-singlefile', '-f', satu, '-l', satu, pdf, gambar]);
    copyFileSync(`${gambar}.png`, join(tujuan, `${nama}.png`));
  });
  // Of what they were drawn from, and of each: tests/documents/contoh-gambar.test.ts tells when they are stale.
  const gambar = readdirSync(tujuan).filter((nama) => nama.endsWith('.png'));
  const daftar = { pdf: sidik(pdf), gambar: Object.fromEntries(gambar.sort().map((n) => [n, sidik(join(tujuan, n))])) };
  writeFileSync(join(tujuan, 'sidik.json'), `${JSON.stringify(daftar, null, 2)}\n`);
} finally {
  rmSync(kerja, { recursive: true, force: true });
}
