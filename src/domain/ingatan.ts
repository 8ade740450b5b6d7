import type { Isi, Kasus } from './kasus.js';
import { DIHAPUS } from './pribadi.js';

/** Answers by which a person is known again. */
export const KUNCI_KENAL = ['nik', 'kk', 'badanHukum', 'telepon'] as const;
/** What of an earlier case may be put before the officer again. */
const DITAWARKAN = ['nama', 'alamat', 'pekerjaan', 'telepon', 'email'] as const;

/** What is known of a person from earlier cases. */
export interface Ingatan {
  /** How many cases, by kind. */
  jumlah: Readonly<Record<string, number>>;
  /** Numbers of those that are open. */
  berjalan: readonly string[];
  /** The latest case, and its fields that may be offered. */
  terakhir: { nomor: string; isi: Isi };
}

/**
 * The same person by this answer. Cases whose reporter or content is hidden never count: that would tell who it was. A
 * keberatan repeats its request's applicant and has no fields of its own.
 */
export function kenal({ isian }: Pick<Kasus, 'isian'>, kunci: string, nilai: unknown): boolean {
  return isian.anonim !== true && isian.rahasia !== true && isian[kunci] !== undefined && isian[kunci] === nilai;
}

/** null: nobody was found. */
export function rangkumIngatan(kasus: readonly Kasus[]): Ingatan | null {
  const urut = [...kasus].sort((a, b) =>
    a.diterima === b.diterima ? tanding(a, b) : a.diterima < b.diterima ? -1 : 1,
  );
  const terakhir = urut.at(-1);
  if (terakhir === undefined) return null;
  const jumlah: Record<string, number> = {};
  for (const { jenis } of urut) jumlah[jenis] = (jumlah[jenis] ?? 0) + 1;
  const berjalan = urut.filter((k) => !k.selesai).map((k) => k.nomor);
  return { jumlah, berjalan, terakhir: { nomor: terakhir.nomor, isi: ditawarkan(terakhir.isian) } };
}

function tanding(a: Kasus, b: Kasus): number {
  return a.nomor < b.nomor ? -1 : 1;
}

function ditawarkan(isian: Isi): Isi {
  const semua: Isi = { ...isian, nama: isian.nama ?? isian.pelapor ?? null };
  const ada = DITAWARKAN.flatMap((k) => {
    const nilai = semua[k];
    return typeof nilai === 'string' && nilai !== '' && nilai !== DIHAPUS ? [[k, nilai] as const] : [];
  });
  return Object.fromEntries(ada);
}
