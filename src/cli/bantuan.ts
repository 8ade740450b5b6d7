import type { Perintah } from '../commands/perintah.js';
import { selaluBebas, type TabelAkses } from '../domain/akses.js';
import { ARTI_KODE, type JenisKeluar, KODE_KELUAR } from '../errors.js';
import { bendera, type Isian, type TabelIsian } from '../forms/isian.js';
import { benderaPerintah } from './bendera-umum.js';
import { alinea, bagian, type Halaman, kode, tabel } from './halaman.js';
import { lihatJuga } from './lihat-juga.js';

type Baris = readonly [string, string];

/** Help of the whole program: commands by group, then topics. */
export function halamanUmum(perintah: readonly Perintah[], topik: readonly Baris[]): Halaman {
  const kelompok = [...new Set(perintah.map((p) => p.kelompok))];
  return {
    nama: '',
    ringkasan: 'layanan: meja layanan kantor pemerintah',
    bagian: [
      ...bagian('Pemakaian', kode('layanan PERINTAH [NOMOR] [bendera]', 'layanan')),
      ...bagian('Contoh', kode('layanan daftar', 'layanan lihat 1', 'layanan terlambat', 'layanan bantuan alur')),
      ...kelompok.flatMap((k) => bagian(k, daftarPerintah(perintah.filter((p) => p.kelompok === k)))),
      ...bagian('Topik bantuan', tabel(topik)),
      ...bagian(
        'Lebih lanjut',
        alinea(
          'layanan PERINTAH --bantuan menjelaskan satu perintah, layanan bantuan TOPIK satu topik; layanan saja membuka meja hari ini; layanan --versi menyebut versinya.',
        ),
      ),
    ],
  };
}

/** Help of the first word of several commands: `petugas`. */
export function halamanKelompok(kata: string, anak: readonly Perintah[]): Halaman {
  return {
    nama: kata,
    ringkasan: `"${kata}" diikuti satu kata lagi: ${anak.map((p) => p.nama.slice(kata.length + 1)).join(', ')}`,
    bagian: [
      ...bagian('Perintah', daftarPerintah(anak)),
      ...bagian('Contoh', kode(...anak.flatMap((p) => p.contoh.slice(0, 1)))),
    ],
  };
}

function daftarPerintah(perintah: readonly Perintah[]) {
  return tabel(perintah.map((p) => [p.nama, p.ringkasan]));
}

/** Help of one command: usage, examples, then arguments, flags, JSON fields, exit codes, see also. */
export function halamanPerintah(p: Perintah, semua: readonly Perintah[], akses: TabelAkses): Halaman {
  const { sendiri, umum } = benderaPerintah(p);
  const argumen = p.argumen.map((a) => (a.wajib ? a.nama : `[${a.nama}]`));
  return {
    nama: p.nama,
    ringkasan: p.ringkasan,
    bagian: [
      ...bagian('Pemakaian', kode(['layanan', p.nama, ...argumen, '[bendera]'].join(' '))),
      ...bagian('Contoh', kode(...p.contoh)),
      ...bagian('Argumen', tabel(p.argumen.map((a) => [a.nama, a.uraian]))),
      ...bagian('Bendera', tabel(barisBendera(sendiri))),
      ...bagian('Bendera umum', tabel([...barisBendera(umum), ...BENDERA_TETAP])),
      ...bagian('Bidang JSON', alinea(p.bidang.join(', '))),
      ...bagian('Kode keluar', tabel(kodePerintah(p, akses))),
      ...bagian('Lihat juga', alinea(lihatJuga(p, semua).join(', '))),
    ],
  };
}

const BENDERA_TETAP: readonly Baris[] = [
  ['--json [BIDANG,…]', 'Satu dokumen JSON; tidak pernah bertanya'],
  ['-h, --bantuan', 'Bantuan perintah ini'],
];

function barisBendera(isian: TabelIsian): readonly Baris[] {
  return Object.entries(isian).flatMap(([kunci, i]) => satuBendera(kunci, i));
}

function satuBendera(kunci: string, i: Isian<unknown>): readonly Baris[] {
  const nilai = i.nilai === null ? '' : ` ${i.nilai}${i.banyak ? ' …' : ''}`;
  const utama: Baris = [`${bendera(kunci)}${nilai}`, `${i.uraian}${sebutWajib(i)}`];
  return i.panjang ? [utama, [`${bendera(kunci)}-berkas FILE|-`, 'Teks yang sama dari berkas']] : [utama];
}

function sebutWajib({ uraian, wajib, bila, hanyaBila }: Isian<unknown>): string {
  if (!wajib || uraian.includes('(wajib')) return '';
  if (bila === undefined) return ' (wajib)';
  return hanyaBila === undefined ? ' (wajib bila berlaku)' : ` (wajib; ${hanyaBila})`;
}

/** Exit codes that this command can end with, smallest first. */
export function kodePerintah(p: Perintah, akses: TabelAkses): readonly Baris[] {
  // A draft that is asked for may be gone.
  const menunjuk = p.argumen.some((a) => ['NOMOR', 'ID', 'KODE'].includes(a.nama));
  const jenis: readonly JenisKeluar[] = [
    ...(['selesai', 'gagal', 'pemakaian', 'toko'] as const),
    ...(selaluBebas(akses, p.nama) ? [] : (['akses'] as const)),
    ...(menunjuk || p.berdraf === true ? (['tidak-ada'] as const) : []),
    ...(p.menulis ? (['aturan', 'dibatalkan'] as const) : []),
    ...(Object.keys(p.kode ?? {}) as JenisKeluar[]),
  ];
  return [...new Set(jenis)]
    .sort((a, b) => KODE_KELUAR[a] - KODE_KELUAR[b])
    .map((j) => [String(KODE_KELUAR[j]), p.kode?.[j] ?? ARTI_KODE[j]]);
}
