import { berhasil, gagal, type Result } from './hasil.js';
import type { Isi } from './kasus.js';
import { type JabatanDipegang, jabatanPada, type NamaNip, type Petugas } from './petugas.js';
import type { Langkah } from './standar.js';
import type { Tanggal } from './tanggal.js';

/** `terbuka`: no officer is registered yet, everybody may do everything. `kedaluwarsa`: was signed in, too long ago. */
export type Keadaan = 'terbuka' | 'masuk' | 'belum-masuk' | 'kedaluwarsa';

/** Who sits at the desk in this run. */
export interface Pelaku {
  keadaan: Keadaan;
  /** Officer's id; the operating system's user unless somebody is signed in. */
  petugas: string;
  /** null unless signed in. */
  nama: string | null;
  nip: string | null;
  /** What the officer was called before; absent = always so. */
  lama?: readonly NamaNip[];
  /** The posts held today. */
  jabatan: readonly JabatanDipegang[];
}

/** Nobody is signed in: the operating system's user, in an open store or in front of a closed one. */
export function tanpaPetugas(pengguna: string, keadaan: Exclude<Keadaan, 'masuk'> = 'terbuka'): Pelaku {
  return { keadaan, petugas: pengguna, nama: null, nip: null, jabatan: [] };
}

/** An officer who is signed in, with the posts of this day. */
export function pelakuMasuk(petugas: Petugas, hari: Tanggal): Pelaku {
  const { id, nama, nip, lama } = petugas;
  const dasar = { keadaan: 'masuk' as const, petugas: id, nama, nip, jabatan: jabatanPada(petugas, hari) };
  return lama === undefined ? dasar : { ...dasar, lama };
}

/** The same person, signed in as before, with the same posts: what one may and is recorded as hasn't changed. */
export function pelakuSama(a: Pelaku, b: Pelaku): boolean {
  return a.keadaan === b.keadaan && a.petugas === b.petugas && sebutJabatan(a) === sebutJabatan(b);
}

function sebutJabatan({ jabatan }: Pelaku): string {
  return jabatan.map((j) => `${j.jabatan}:${j.penunjukan}`).join();
}

/** The post in which `pelaku` acts when only holders of `oleh` may; null: none of them. In an open store the first. */
export function jabatanBertindak(pelaku: Pelaku, oleh: readonly string[]): string | null {
  if (pelaku.keadaan === 'terbuka') return oleh[0] ?? null;
  if (pelaku.keadaan !== 'masuk') return null;
  return oleh.find((j) => pelaku.jabatan.some((d) => d.jabatan === j)) ?? null;
}

/** The post for a step of the standard, or the refusal with who may (exit 5). */
export function jabatanLangkah(pelaku: Pelaku, langkah: Langkah): Result<string> {
  const jabatan = jabatanBertindak(pelaku, langkah.oleh);
  if (jabatan !== null) return berhasil(jabatan);
  const perintah = langkah.perintah ?? langkah.tindakan;
  return gagal({
    jenis: 'akses',
    pesan: `"${perintah}" bukan wewenang Anda.`,
    sebab: `Yang boleh: ${langkah.oleh.join(', ')}.`,
    coba: 'layanan siapa',
  });
}

/** The person who held the post on the day of the act, for the history; nothing in an open store. */
export function catatanPemangku(pelaku: Pelaku, jabatan: string): Isi {
  const dipegang = pelaku.jabatan.find((j) => j.jabatan === jabatan);
  if (pelaku.keadaan !== 'masuk' || pelaku.nama === null || dipegang === undefined) return {};
  return { pemangku: { nama: pelaku.nama, nip: pelaku.nip, penunjukan: dipegang.penunjukan } };
}
