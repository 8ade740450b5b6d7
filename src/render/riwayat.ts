import type { Isi, Kasus, Peristiwa } from '../domain/kasus.js';
import { isiTampak } from '../domain/tampak.js';
import type { Daftar } from './sel.js';

/** What an act recorded that explains it best, in this order. */
const PENJELAS = [
  'hasil',
  'sebelumnya',
  'klasifikasi',
  'kategori',
  'jawaban',
  'keputusan',
  'tanggapan',
  'terkait',
  'kepada',
  'isi',
  'kurang',
  'catatan',
  'alasan',
  'konsekuensi',
  'nomorBukti',
  'cara',
  'keterangan',
] as const;

/** The events of a case as rows, in their order. */
export function daftarRiwayat(kasus: Kasus, namaJabatan: Readonly<Record<string, string>>): Daftar {
  return {
    kolom: [
      { nama: 'urut', rata: 'kanan' },
      { nama: 'tanggal' },
      { nama: 'tindakan' },
      { nama: 'status' },
      { nama: 'jabatan', lentur: true },
      { nama: 'petugas', lentur: true },
      { nama: 'dicatat' },
      { nama: 'keterangan', lentur: true },
    ],
    baris: kasus.peristiwa.map((p) => [
      String(p.urut),
      p.tanggal,
      p.tindakan,
      p.status ?? '-',
      namaJabatan[p.jabatan] ?? p.jabatan,
      p.petugas,
      p.waktu,
      keterangan(p, isiTampak(p, kasus)),
    ]),
  };
}

function keterangan(p: Peristiwa, isi: Isi): string {
  const ada = PENJELAS.flatMap((k) => (isi[k] === undefined || isi[k] === null ? [] : [`${k}: ${teks(isi[k])}`]));
  const berubah = p.tindakan === 'koreksi' ? [`berubah: ${bidangBerubah(p).join(', ')}`] : [];
  return [...ada, ...berubah].join('; ').replaceAll(/\s+/g, ' ') || '-';
}

/** Names of the corrected fields; the values stay in the record. */
function bidangBerubah(p: Peristiwa): readonly string[] {
  const menjadi = p.isi.menjadi;
  return [...Object.keys(typeof menjadi === 'object' && menjadi !== null ? menjadi : {}), ...Object.keys(p.pribadi)];
}

function teks(nilai: unknown): string {
  return Array.isArray(nilai) ? nilai.join(', ') : String(nilai);
}
