import { pengurungan } from '../domain/berlaku.js';
import type { Kasus, Peristiwa } from '../domain/kasus.js';
import { pemangkuPeristiwa } from '../domain/petugas.js';
import { isiTampak, pribadiTampak } from '../domain/tampak.js';
import { sebutMundur } from './lama.js';
import { sebutJabatan } from './petugas.js';
import type { Daftar } from './sel.js';

/** What an act recorded that explains it best, in this order. */
const PENJELAS = [
  'urung',
  'hasil',
  'sebagai',
  'sebelumnya',
  'klasifikasi',
  'kategori',
  'hari',
  'tenggatUndangUndang',
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
  'informasi',
  'penghitaman',
  'nomorBukti',
  'nomorSurat',
  'resi',
  'cara',
  'keterangan',
  'dasar',
] as const;

/** The events of a case as rows, in their order. */
export function daftarRiwayat(kasus: Kasus, namaJabatan: Readonly<Record<string, string>>): Daftar {
  return {
    kolom: [
      { nama: 'urut', rata: 'kanan' },
      { nama: 'tanggal' },
      { nama: 'tindakan' },
      { nama: 'status' },
      { nama: 'jabatan', lentur: true, sampingan: true },
      { nama: 'petugas', lentur: true },
      { nama: 'dicatat', sampingan: true },
      { nama: 'keterangan', lentur: true },
    ],
    baris: kasus.peristiwa.map((p) => [
      String(p.urut),
      p.tanggal,
      p.tindakan,
      p.status ?? '-',
      jabatanPeristiwa(p, namaJabatan),
      sebutPetugas(p),
      p.waktu,
      keteranganPeristiwa(p, kasus),
    ]),
  };
}

/** The post of an act as it was held that day: `Plt. PPID`. */
export function jabatanPeristiwa(p: Peristiwa, namaJabatan: Readonly<Record<string, string>>): string {
  const { penunjukan = 'definitif' } = pemangkuPeristiwa(p) ?? {};
  return sebutJabatan({ jabatan: p.jabatan, penunjukan }, namaJabatan);
}

/** The id, and the person's name where an officer was signed in. */
export function sebutPetugas(p: Peristiwa): string {
  const pemangku = pemangkuPeristiwa(p);
  return pemangku === null ? p.petugas : `${p.petugas} (${pemangku.nama})`;
}

/** What an act recorded, in one line: what explains it best, who received, what a correction changed. */
export function keteranganPeristiwa(p: Peristiwa, kasus: Kasus, lengkap = false): string {
  const { jeda, menjadi, sebelumnya, ...isi } = isiTampak(p, kasus, lengkap);
  const fakta: Record<string, unknown> = {
    ...isi,
    ...objek(jeda),
    ...(sebelumnya === isi.klasifikasi ? {} : { sebelumnya }),
  };
  const ada = PENJELAS.flatMap((k) => (fakta[k] === undefined || fakta[k] === null ? [] : [`${k}: ${teks(fakta[k])}`]));
  const lain = p.urut === 1 ? {} : { ...objek(menjadi), ...pribadiTampak(p, kasus, lengkap) };
  const rinci = Object.entries(lain).map(([k, v]) => `${k}: ${teks(v)}`);
  const mundur = typeof isi.jamMundur === 'number' ? [sebutMundur(isi.jamMundur)] : [];
  const oleh = pengurungan(kasus.peristiwa).get(p.urut);
  const urung = oleh === undefined ? [] : [`DIURUNGKAN (peristiwa ke-${oleh})`];
  return [...urung, ...ada, ...rinci, ...mundur].join('; ').replaceAll(/\s+/g, ' ') || '-';
}

function objek(nilai: unknown): Readonly<Record<string, unknown>> {
  return typeof nilai === 'object' && nilai !== null && !Array.isArray(nilai) ? { ...nilai } : {};
}

function teks(nilai: unknown): string {
  if (nilai === null) return '(dikosongkan)';
  if (Array.isArray(nilai)) return nilai.map((n) => teks(n)).join(', ');
  return typeof nilai === 'object' ? Object.values(nilai).join('; ') : String(nilai);
}
