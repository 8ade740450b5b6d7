import type { BerkasKasus, Isi } from './kasus.js';
import type { Tanggal } from './tanggal.js';

/** One record for all officers; its number is no register number. */
export const NOMOR_PETUGAS = 'PT-2000-0001';

/** How a post is held: by appointment, or in its holder's stead (UU 30/2014 Pasal 14: Plh. for a while, Plt. for good). */
export type Penunjukan = (typeof PENUNJUKAN)[number];
export const PENUNJUKAN = ['definitif', 'plt', 'plh'] as const;

/** UU 30/2014 Pasal 14: somebody in the holder's stead says so. */
export const SEBUTAN: Readonly<Record<Penunjukan, string>> = { definitif: '', plt: 'Plt. ', plh: 'Plh. ' };

/** A post and the days on which it was held, both inclusive; `sampai` null = still. */
export interface JabatanDipegang {
  jabatan: string;
  penunjukan: Penunjukan;
  dari: Tanggal;
  sampai: Tanggal | null;
}

/** Who holds, or held, a post. */
export interface Pemangku {
  nama: string;
  nip: string | null;
  penunjukan: Penunjukan;
}

/** By what an officer is known; `nip` has 18 digits, null for staff without one. */
export interface NamaNip {
  nama: string;
  nip: string | null;
}

export interface Petugas extends NamaNip {
  id: string;
  /** Names and NIPs that were recorded before these; absent = never changed. */
  lama?: readonly NamaNip[];
  jabatan: readonly JabatanDipegang[];
  aktif: boolean;
  /** Password as stored (parameters, salt, hash); null = none set yet. */
  sandi: string | null;
}

/** The verbs of the officers' record. */
export const TINDAKAN_PETUGAS = {
  tambah: 'petugas-tambah',
  ubah: 'petugas-ubah',
  nonaktif: 'petugas-nonaktif',
  sandi: 'petugas-sandi',
} as const;

/**
 * Folds the officers' record; null (nobody registered yet) = the store is open. `isi` of an event carries `id` and what
 * changed of `jabatan`, `aktif`; `pribadi` carries `nama`, `nip`, `sandi`. Earlier names and NIPs are kept.
 */
export function semuaPetugas(berkas: BerkasKasus | null): readonly Petugas[] {
  const petugas = new Map<string, Petugas>();
  for (const { isi, pribadi } of berkas?.peristiwa ?? []) {
    if (typeof isi.id !== 'string') continue;
    const ada = petugas.get(isi.id);
    const kini = sesudah(ada ?? kosong(isi.id), { ...isi, ...pribadi });
    petugas.set(isi.id, ada === undefined ? kini : denganLama(ada, kini));
  }
  return [...petugas.values()];
}

function kosong(id: string): Petugas {
  return { id, nama: id, nip: null, jabatan: [], aktif: true, sandi: null };
}

function sesudah(p: Petugas, { nama, nip, jabatan, aktif, sandi }: Isi): Petugas {
  return {
    ...p,
    ...(typeof nama === 'string' ? { nama } : {}),
    ...(typeof nip === 'string' || nip === null ? { nip } : {}),
    ...(Array.isArray(jabatan) ? { jabatan: jabatan as unknown as readonly JabatanDipegang[] } : {}),
    ...(typeof aktif === 'boolean' ? { aktif } : {}),
    ...(typeof sandi === 'string' ? { sandi } : {}),
  };
}

function denganLama({ nama, nip, lama = [] }: Petugas, kini: Petugas): Petugas {
  return nama === kini.nama && nip === kini.nip ? kini : { ...kini, lama: [...lama, { nama, nip }] };
}

/** The posts that an active officer holds on this day, in the order of the record. */
export function jabatanPada({ aktif, jabatan }: Petugas, hari: Tanggal): readonly JabatanDipegang[] {
  return aktif ? jabatan.filter((j) => j.dari <= hari && (j.sampai === null || hari <= j.sampai)) : [];
}

/** Who holds this post on this day; several may (a team), or nobody. */
export function pemangkuPada(semua: readonly Petugas[], jabatan: string, hari: Tanggal): readonly Pemangku[] {
  return semua.flatMap((p) =>
    jabatanPada(p, hari)
      .filter((j) => j.jabatan === jabatan)
      .map(({ penunjukan }) => ({ nama: p.nama, nip: p.nip, penunjukan })),
  );
}

/** Who took this act, in the post that he held that day; null where no officer was signed in. */
export function pemangkuPeristiwa({ isi }: { isi: Isi }): Pemangku | null {
  const { nama, nip, penunjukan } = (isi.pemangku ?? {}) as Partial<Pemangku>;
  if (typeof nama !== 'string' || !PENUNJUKAN.some((p) => p === penunjukan)) return null;
  return { nama, nip: nip ?? null, penunjukan: penunjukan ?? 'definitif' };
}
