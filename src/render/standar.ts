import type { Langkah, Standar, Waktu } from '../domain/standar.js';
import type { Daftar } from './sel.js';

/** Fields of a standard, in the order of its file. */
export const BIDANG_STANDAR: readonly string[] = [
  'kode',
  'jenis',
  'nama',
  'sk',
  'awalan',
  'persyaratan',
  'produk',
  'biaya',
  'janji',
  'undangUndang',
  'perpanjangan',
  'batasAjukan',
  'klasifikasi',
  'saluran',
  'status',
  'langkah',
];

/** A standard in a list: without its tables. */
export function standarJson({ kode, jenis, nama, sk, awalan, janji, undangUndang, perpanjangan }: Standar): unknown {
  return { kode, jenis, nama, sk, awalan, janji, undangUndang, perpanjangan };
}

export function daftarStandar(semua: readonly Standar[]): Daftar {
  return {
    kolom: [
      { nama: 'kode' },
      { nama: 'awalan' },
      { nama: 'janji' },
      { nama: 'undang-undang' },
      { nama: 'nama', lentur: true },
    ],
    baris: semua.map((s) => [s.kode, s.awalan, lama(s.janji), lama(s.undangUndang), s.nama]),
  };
}

function lama(waktu: Waktu | null): string {
  return waktu === null ? '-' : `${waktu.jumlah} ${waktu.satuan.replace('-', ' ')}`;
}

/** What stands above the steps on a terminal. */
export function kepalaStandar(s: Standar): string {
  const kelas = s.klasifikasi.map((k) => `  ${k.nama}: ${lama(k.waktu)}`);
  return [
    `${s.nama} (${s.kode})`,
    `Persyaratan: ${s.persyaratan.join('; ')}`,
    `Produk: ${s.produk}`,
    `Biaya: ${s.biaya}`,
    ...(s.janji === null ? [] : [`Waktu: ${lama(s.janji)} (${s.janji.dasar})`]),
    ...(s.undangUndang === null ? [] : [`Undang-undang: ${lama(s.undangUndang)} (${s.undangUndang.dasar})`]),
    ...(s.batasAjukan === undefined ? [] : [`Batas pengajuan: ${lama(s.batasAjukan)} (${s.batasAjukan.dasar})`]),
    ...(kelas.length === 0 ? [] : ['Klasifikasi:', ...kelas]),
    '',
  ].join('\n');
}

/** Steps as rows: number, act, from, to, by whom, what. */
export function langkahStandar(s: Standar, namaJabatan: Readonly<Record<string, string>>): Daftar {
  return {
    kolom: [
      { nama: 'langkah', rata: 'kanan' },
      { nama: 'tindakan' },
      { nama: 'dari', lentur: true, sampingan: true },
      { nama: 'menjadi', lentur: true, sampingan: true },
      { nama: 'oleh', lentur: true },
      { nama: 'uraian', lentur: true },
    ],
    baris: s.langkah.map((l) => [
      l.nomor === undefined ? '-' : String(l.nomor),
      l.tindakan,
      typeof l.dari === 'string' ? l.dari : l.dari.join(', '),
      tujuan(l),
      l.oleh.map((j) => namaJabatan[j] ?? j).join(', '),
      l.uraian,
    ]),
  };
}

function tujuan(l: Langkah): string {
  if (l.hasil === undefined) return l.ke ?? '(tetap)';
  return Object.entries(l.hasil)
    .map(([hasil, status]) => `${hasil}: ${status}`)
    .join(', ');
}
