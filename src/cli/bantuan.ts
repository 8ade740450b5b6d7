import type { Perintah } from '../commands/perintah.js';
import { KODE_KELUAR } from '../errors.js';
import { bendera, type Isian, type TabelIsian } from '../forms/isian.js';
import { benderaPerintah } from './bendera-umum.js';

/** Help of the whole program: commands by group, from the table. */
export function bantuanUmum(tabel: readonly Perintah[]): string {
  const kelompok = [...new Set(tabel.map((p) => p.kelompok))];
  const lebar = Math.max(...tabel.map((p) => p.nama.length));
  const bagian = kelompok.flatMap((k) => [
    `${k}:`,
    ...tabel.filter((p) => p.kelompok === k).map((p) => `  ${p.nama.padEnd(lebar)}  ${p.ringkasan}`),
    '',
  ]);
  return [
    'layanan: meja layanan kantor pemerintah',
    '',
    'Pemakaian: layanan PERINTAH [NOMOR] [bendera]',
    '',
    ...bagian,
    'layanan PERINTAH --bantuan menjelaskan satu perintah; layanan --versi menyebut versinya.',
    '',
  ].join('\n');
}

/** Help of one command: usage, examples, arguments, flags, JSON fields, exit codes. */
export function bantuanPerintah(p: Perintah): string {
  const { sendiri, umum } = benderaPerintah(p);
  const argumen = p.argumen.map((a) => (a.wajib ? a.nama : `[${a.nama}]`)).join(' ');
  return [
    `${p.ringkasan}.`,
    '',
    `Pemakaian: layanan ${[p.nama, argumen, '[bendera]'].filter((k) => k !== '').join(' ')}`,
    '',
    'Contoh:',
    ...p.contoh.map((c) => `  ${c}`),
    '',
    ...tabelBantuan(
      'Argumen:',
      p.argumen.map((a) => [a.nama, a.uraian]),
    ),
    ...tabelBantuan(
      'Bendera:',
      Object.entries(sendiri).flatMap(([k, i]) => barisBendera(k, i)),
    ),
    ...tabelBantuan('Bendera umum:', barisUmum(umum)),
    `Bidang JSON: ${p.bidang.join(', ')}`,
    '',
    `Kode keluar: ${Object.entries(KODE_KELUAR)
      .map(([jenis, kode]) => `${kode} ${jenis}`)
      .join(', ')}`,
    '',
  ].join('\n');
}

function barisUmum(umum: TabelIsian): (readonly [string, string])[] {
  return [
    ...Object.entries(umum).flatMap(([k, i]) => barisBendera(k, i)),
    ['--json [BIDANG,…]', 'Satu dokumen JSON; tidak pernah bertanya'],
    ['-h, --bantuan', 'Bantuan perintah ini'],
  ];
}

function barisBendera(kunci: string, i: Isian<unknown>): (readonly [string, string])[] {
  const nilai = i.nilai === null ? '' : ` ${i.nilai}${i.banyak ? ' …' : ''}`;
  const utama = [
    `${bendera(kunci)}${nilai}`,
    `${i.uraian}${i.wajib && i.bila === undefined ? ' (wajib)' : ''}`,
  ] as const;
  return i.panjang ? [utama, [`${bendera(kunci)}-berkas FILE|-`, 'Teks yang sama dari berkas']] : [utama];
}

function tabelBantuan(judul: string, baris: readonly (readonly [string, string])[]): readonly string[] {
  if (baris.length === 0) return [];
  const lebar = Math.min(34, Math.max(...baris.map(([nama]) => nama.length)));
  return [judul, ...baris.map(([nama, uraian]) => `  ${nama.padEnd(lebar)}  ${uraian}`), ''];
}
