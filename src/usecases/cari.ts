import type { Context } from '../context.js';
import type { Kasus } from '../domain/kasus.js';
import { type Tanggal, tahunDari } from '../domain/tanggal.js';
import { kunciCari } from '../domain/teks.js';
import { teksDicari } from '../domain/teks-dicari.js';
import type { Petunjuk } from '../ports/store.js';
import { kasusBerjalan, semuaKasus, type Terbaca } from './semua-kasus.js';

export interface Saringan {
  teks?: string;
  jenis?: string;
  status?: string;
  /** Received from / up to (both inclusive). */
  dari?: Tanggal;
  sampai?: Tanggal;
  nik?: string;
  tahun?: number;
  /** Closed cases too. */
  semua: boolean;
}

/** Cases that match every given filter, by number. A status that closes, or a year, looks into the archive too. */
export async function cari(ctx: Context, s: Saringan): Promise<Terbaca> {
  const kunci = s.teks === undefined ? null : kunciCari(s.teks);
  const cocok = ({ kasus }: { kasus: Kasus }) => cocokIsian(kasus, s) && (kunci === null || memuat(kasus, kunci));
  const petunjuk = petunjukCari(s, kunci);
  const hasil = perluArsip(ctx, s) ? await semuaKasus(ctx, cocok, petunjuk) : await kasusBerjalan(ctx, petunjuk);
  const kasus = hasil.kasus.filter(cocok).sort((a, b) => (a.kasus.nomor < b.kasus.nomor ? -1 : 1));
  return { ...hasil, kasus };
}

function petunjukCari(s: Saringan, teks: string | null): Petunjuk {
  const { nik, jenis, status, tahun } = s;
  return {
    ...{ identitas: nik, jenis, status, teks: teks ?? undefined },
    dari: s.dari ?? (tahun === undefined ? undefined : `${tahun}-01-01`),
    sampai: s.sampai ?? (tahun === undefined ? undefined : `${tahun}-12-31`),
    isian: nik === undefined ? undefined : { nik, kk: nik },
  };
}

/** A year, or a status that closes, asks for closed cases whether `semua` was said or not. */
function perluArsip(ctx: Context, s: Saringan): boolean {
  const penutup = ctx.acuan.daftarStandar().flatMap((x) => x.status.filter((y) => y.selesai).map((y) => y.kode));
  return s.semua || s.tahun !== undefined || (s.status !== undefined && penutup.includes(s.status));
}

function cocokIsian(kasus: Kasus, s: Saringan): boolean {
  return (
    (s.jenis === undefined || kasus.jenis === s.jenis) &&
    (s.status === undefined || kasus.status === s.status) &&
    (s.dari === undefined || kasus.diterima >= s.dari) &&
    (s.sampai === undefined || kasus.diterima <= s.sampai) &&
    (s.tahun === undefined || tahunDari(kasus.diterima) === s.tahun) &&
    (s.nik === undefined || kasus.isian.nik === s.nik || kasus.isian.kk === s.nik)
  );
}

function memuat(kasus: Kasus, kunci: string): boolean {
  return teksDicari(kasus).some((t) => t.includes(kunci));
}
