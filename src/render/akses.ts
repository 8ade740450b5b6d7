import type { AksesTercatat } from '../domain/jejak-akses.js';
import type { Daftar } from './sel.js';

/** Fields of an entry, in the order of the list. */
export const BIDANG_AKSES: readonly string[] = [
  'waktu',
  'kejadian',
  'petugas',
  'nama',
  'jabatan',
  'perintah',
  'nomor',
  'alasan',
];

export function aksesJson({ apa, ...a }: AksesTercatat) {
  const { waktu, petugas, nama, jabatan, perintah, nomor, alasan } = a;
  return { waktu, kejadian: apa, petugas, nama, jabatan, perintah, nomor, alasan };
}

export function daftarEntriAkses(
  akses: readonly AksesTercatat[],
  namaJabatan: Readonly<Record<string, string>>,
): Daftar {
  return {
    kolom: [
      { nama: 'waktu' },
      { nama: 'kejadian' },
      { nama: 'petugas' },
      { nama: 'nama', lentur: true },
      { nama: 'jabatan', lentur: true, sampingan: true },
      { nama: 'perintah' },
      { nama: 'nomor', lentur: true },
      { nama: 'alasan', lentur: true, sampingan: true },
    ],
    baris: akses.map((a) => [
      a.waktu,
      a.apa,
      a.petugas,
      a.nama ?? '-',
      a.jabatan.map((j) => namaJabatan[j] ?? j).join(', ') || '-',
      a.perintah,
      a.nomor ?? '-',
      (a.alasan ?? '-').replaceAll(/\s+/g, ' '),
    ]),
  };
}
