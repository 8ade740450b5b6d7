import type { Perintah } from '../commands/perintah.js';
import { bendera } from '../forms/isian.js';
import { halamanPerintah, halamanUmum } from './bantuan.js';
import { semuaBenderaUmum } from './bendera-umum.js';
import type { Halaman } from './halaman.js';
import { halamanMarkdown } from './halaman-markdown.js';
import { halamanRoff, teksRoff } from './halaman-roff.js';
import { type BahanTopik, halamanTopik, TOPIK } from './topik.js';

/** Made by a machine: says so, and how. */
const BUATAN = 'Dibuat dari tabel perintah oleh `npm run dokumen`; jangan disunting.';

/** The reference as files, path → text: a page a command, a page a topic, their index, and the manual page. */
export function dokumen(perintah: readonly Perintah[], bahan: BahanTopik, versi: string): ReadonlyMap<string, string> {
  const halaman = perintah.map(
    (p) => [`${berkas(p.nama)}`, `layanan ${p.nama}`, halamanPerintah(p, perintah, bahan.akses)] as const,
  );
  const topik = TOPIK.map((t) => [`topik-${t.nama}.md`, `Topik ${t.nama}`, halamanTopik(t, bahan)] as const);
  return new Map([
    ['docs/perintah/README.md', daftarIsi(perintah)],
    ...[...halaman, ...topik].map(([b, judul, h]) => [`docs/perintah/${b}`, halamanMarkdown(judul, h)] as const),
    ['man/layanan.1', manual(perintah, bahan, versi)],
  ]);
}

function berkas(nama: string): string {
  return `${nama.replaceAll(' ', '-')}.md`;
}

function daftarIsi(perintah: readonly Perintah[]): string {
  const kelompok = [...new Set(perintah.map((p) => p.kelompok))];
  const baris = (k: string) =>
    perintah.filter((p) => p.kelompok === k).map((p) => `- [${p.nama}](${berkas(p.nama)}): ${p.ringkasan}`);
  return [
    '# Perintah',
    BUATAN,
    ...kelompok.flatMap((k) => ['', `## ${k}`, ...baris(k)]),
    '',
    '## Topik',
    ...TOPIK.map((t) => `- [${t.nama}](topik-${t.nama}.md): ${t.ringkasan}`),
    '',
  ].join('\n');
}

/** Parts of a command's page that are not the same for all. */
const BAGIAN_SENDIRI = ['Pemakaian', 'Contoh', 'Argumen', 'Bendera'];

function manual(perintah: readonly Perintah[], bahan: BahanTopik, versi: string): string {
  const umum = halamanUmum([], []);
  const seksi = (judul: string, isi: readonly string[]) => [`.SH ${judul.toUpperCase()}`, ...isi];
  const sub = (judul: string, h: Halaman) => [`.SS ${teksRoff(judul)}`, ...halamanRoff(h, BAGIAN_SENDIRI)];
  const bersama = Object.entries(semuaBenderaUmum()).flatMap(([k, i]) => [
    '.TP',
    `.B ${teksRoff(`${bendera(k)}${i.nilai === null ? '' : ` ${i.nilai}`}`)}`,
    teksRoff(i.uraian),
  ]);
  return [
    `.\\" ${BUATAN}`,
    `.TH LAYANAN 1 "" "layanan ${versi}" "Meja layanan"`,
    ...seksi('Nama', ['layanan \\- meja layanan kantor pemerintah']),
    ...seksi('Ikhtisar', ['.B layanan', teksRoff('PERINTAH [NOMOR] [bendera]')]),
    ...seksi('Uraian', halamanRoff(umum)),
    ...seksi(
      'Perintah',
      perintah.flatMap((p) => sub(`layanan ${p.nama}`, halamanPerintah(p, perintah, bahan.akses))),
    ),
    ...seksi('Bendera umum', bersama),
    ...TOPIK.flatMap((t) => seksi(t.nama.replaceAll('-', ' '), halamanRoff(halamanTopik(t, bahan)))),
    '',
  ].join('\n');
}
