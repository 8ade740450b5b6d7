import { type DrafDitinggal, sebutDitinggal } from './domain/draf.js';
import type { JenisPenolakan, Penolakan } from './domain/hasil.js';

/** The one table of exit codes (contract §1). */
export const KODE_KELUAR = {
  selesai: 0,
  gagal: 1,
  pemakaian: 2,
  'tidak-ada': 3,
  aturan: 4,
  akses: 5,
  toko: 6,
  temuan: 7,
  dibatalkan: 130,
} as const;

export type JenisKeluar = keyof typeof KODE_KELUAR;

/** What each exit code means, in the words of the help. */
export const ARTI_KODE: Readonly<Record<JenisKeluar, string>> = {
  selesai: 'Selesai; juga bila daftarnya kosong',
  gagal: 'Kegagalan yang tidak terduga; yang sudah tercatat tetap aman',
  pemakaian: 'Salah ketik, atau isian tidak sah atau kurang; semuanya disebut sekaligus',
  'tidak-ada': 'Kasus, petugas, atau dokumennya tidak ada',
  aturan: 'Aturan menolak: langkah atau keadaan kasus tidak mengizinkan',
  akses: 'Belum masuk, atau bukan wewenang jabatan ini; percobaannya dicatat',
  toko: 'Penyimpanan: terkunci, rusak, penuh, hanya-baca, atau dari versi yang lebih baru',
  temuan: 'Pemeriksaan menemukan sesuatu',
  dibatalkan: 'Dibatalkan oleh pengguna; tidak ada yang dicatat',
};

export function kodeKeluar(jenis: JenisPenolakan): number {
  return KODE_KELUAR[jenis];
}

/** Known by its name: a part of the program that is loaded with its own copy of this file throws its own (.ci/build.js). */
function bernama(nama: string) {
  return (galat: unknown): boolean => galat instanceof Error && galat.name === nama;
}

/** The user pressed Ctrl-C or chose to cancel: nothing was written. Thrown by prompts, caught in `main`. */
export class Dibatalkan extends Error {
  override name = 'Dibatalkan';
  static override [Symbol.hasInstance] = bernama('Dibatalkan');
  /** What is left of the form in which it was; null: there was nothing to keep. */
  constructor(readonly ditinggal: DrafDitinggal | null = null) {
    super();
  }
}

/** Said of a cancel, with what is left of the form. */
export function sebutBatal({ ditinggal }: Dibatalkan): string {
  return `Dibatalkan; tidak ada yang dicatat.${ditinggal === null ? '' : ` ${sebutDitinggal(ditinggal)}`}`;
}

/** What mends a program that lacks one of its own files. */
export const PASANG_ULANG = 'pasang ulang program ini';

/** An expected refusal from a place that can't return one (an adapter deep inside a stream). Caught in `main`. */
export class GagalDenganPenolakan extends Error {
  override name = 'GagalDenganPenolakan';
  static override [Symbol.hasInstance] = bernama('GagalDenganPenolakan');
  constructor(readonly penolakan: Penolakan) {
    super(penolakan.pesan);
  }
}

/** The part of the program that looks at the desk lacks what was asked for: the whole runs instead (bin/layanan.js). */
export function perluUtuh(galat: unknown): boolean {
  return galat instanceof Error && 'perluUtuh' in galat;
}
