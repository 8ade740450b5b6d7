import { LIHAT_LENGKAP } from './berlaku.js';
import type { BerkasKasus, Isi, Peristiwa, PeristiwaBaru } from './kasus.js';
import type { Pelaku } from './pelaku.js';
import type { SaatMesin } from './sesi.js';
import type { Tanggal } from './tanggal.js';
import { tanpaKosong } from './tindakan/langkah.js';

/** Counter of the access log: `JA-2026-0001`. Its records are kept like cases, but are no register numbers. */
export const AWALAN_AKSES = 'JA';
/** Every entry writes its record anew, so a record takes so many and then counts as closed. */
const ENTRI_PENUH = 200;

/** A paper was printed once more as it was issued, without the mark of a copy. */
export const CETAK_ASLI = 'cetak-asli';

type Kejadian = typeof LIHAT_LENGKAP | typeof CETAK_ASLI | 'ditolak' | 'masuk' | 'masuk-gagal' | 'keluar' | 'terkunci';

/** One thing that happened at the door. */
export interface EntriAkses {
  apa: Kejadian;
  /** Command as in the table. */
  perintah: string;
  /** The case that it was about. */
  nomor?: string | undefined;
  /** Why, as the officer says it; why not, or which papers, as the program does. */
  alasan?: string | undefined;
  /** Officer's id where it isn't the one who sits at the desk (a failed sign-in). */
  petugas?: string | undefined;
  /** A failed sign-in: the how manieth in a row, and when by the computer's own reckoning. */
  gagal?: { ke: number; saat: SaatMesin } | undefined;
}

/** This record takes no more; the next one is begun. */
export function aksesPenuh({ peristiwa }: Pick<BerkasKasus, 'peristiwa'>): boolean {
  return peristiwa.length >= ENTRI_PENUH;
}

/** The entry as it is recorded: who, in which posts, from a closed or an open store. */
export function peristiwaAkses(e: EntriAkses, pelaku: Pelaku, tanggal: Tanggal): PeristiwaBaru {
  const { apa, perintah, nomor, alasan, petugas, gagal } = e;
  const { keadaan, nama } = pelaku;
  const jabatan = pelaku.jabatan.map((j) => j.jabatan);
  return {
    tindakan: apa,
    tanggal,
    jabatan: jabatan[0] ?? '-',
    status: null,
    isi: tanpaKosong({
      perintah,
      keadaan,
      // Who isn't signed in types what he likes: it is no part of the record.
      nomor: terkenal(pelaku) ? nomor : undefined,
      alasan,
      untuk: petugas,
      gagalKe: gagal?.ke,
      nyala: gagal?.saat.nyala,
      boot: gagal?.saat.boot,
      nama: nama ?? undefined,
      jabatan: jabatan.length > 0 ? jabatan : undefined,
    }),
    pribadi: {},
  };
}

function terkenal({ keadaan }: Pelaku): boolean {
  return keadaan === 'masuk' || keadaan === 'terbuka';
}

/**
 * A refusal of somebody who isn't signed in counts once a day for each command, or a loop in front of the closed door
 * would fill the disk.
 */
export function sudahDitolak(
  { peristiwa }: Pick<BerkasKasus, 'peristiwa'>,
  baru: PeristiwaBaru,
  petugas: string,
): boolean {
  if (baru.tindakan !== 'ditolak' || baru.isi.keadaan === 'masuk') return false;
  return peristiwa.some((p) => sama(p, baru, petugas));
}

function sama(p: Peristiwa, baru: PeristiwaBaru, petugas: string): boolean {
  const kunci = ({ perintah, keadaan }: Isi) => `${String(perintah)} ${String(keadaan)}`;
  return (
    p.tindakan === baru.tindakan &&
    p.tanggal === baru.tanggal &&
    p.petugas === petugas &&
    kunci(p.isi) === kunci(baru.isi)
  );
}

/** An entry as it is listed. */
export interface AksesTercatat {
  /** Moment of entry. */
  waktu: string;
  apa: string;
  /** Officer's id; of a failed sign-in the one that was tried. */
  petugas: string;
  /** null: nobody was signed in. */
  nama: string | null;
  jabatan: readonly string[];
  perintah: string;
  /** A case, or the cases that a short number may have meant. */
  nomor: string | null;
  alasan: string | null;
}

/** The entries of one record of the log; what a joining wrote on it is none. */
export function aksesTercatat({ peristiwa }: Pick<BerkasKasus, 'peristiwa'>): readonly AksesTercatat[] {
  return peristiwa.filter((p) => typeof p.isi.perintah === 'string').map(entri);
}

/** Full looks at this case that an older program recorded in the case itself. */
export function aksesKasus({ nomor, peristiwa }: Pick<BerkasKasus, 'nomor' | 'peristiwa'>): readonly AksesTercatat[] {
  const lihat = peristiwa.filter((p) => p.tindakan === LIHAT_LENGKAP);
  return lihat.map((p) => ({ ...entri(p), perintah: 'lihat', nomor }));
}

function entri({ waktu, tindakan, petugas, isi }: Peristiwa): AksesTercatat {
  const teks = (nilai: unknown) => (typeof nilai === 'string' ? nilai : null);
  return {
    waktu,
    apa: tindakan,
    petugas: teks(isi.untuk) ?? petugas,
    nama: teks(isi.nama),
    jabatan: Array.isArray(isi.jabatan) ? isi.jabatan.map(String) : [],
    perintah: teks(isi.perintah) ?? '',
    nomor: teks(isi.nomor),
    alasan: teks(isi.alasan),
  };
}

const ATAU = ' atau ';

/** Numbers as an entry keeps them. */
export function sebutPerihal(nomor: readonly string[]): string {
  return nomor.join(ATAU);
}

export function perihalAkses(nomor: string | null): readonly string[] {
  return nomor?.split(ATAU) ?? [];
}
