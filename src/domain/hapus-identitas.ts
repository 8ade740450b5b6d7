import { tandaiJam } from './jam-komputer.js';
import type { BerkasKasus, PeristiwaBaru } from './kasus.js';
import { HAPUS_IDENTITAS } from './pribadi.js';
import { ringkasPribadi, sidikGaram, tambahkan } from './rantai.js';
import type { Tanggal } from './tanggal.js';

/** Who erases, when, for all cases closed before which year, and on what ground. */
export interface Penghapusan {
  waktu: string;
  petugas: string;
  tanggal: Tanggal;
  sebelum: number;
  dasar: string;
}

/**
 * The next revision of a case without the personal fields, the free texts and the salt: each event keeps the digests that
 * its hash covers, so every hash stays what it was. Basis: JRA of the office, UU 27/2022 Pasal 43.
 */
export function hapusIdentitas(berkas: BerkasKasus, p: Penghapusan): BerkasKasus {
  const kosong = { ...berkas, garam: '', peristiwa: berkas.peristiwa.map((satu) => tanpaPribadi(berkas, satu)) };
  const peristiwa: PeristiwaBaru = {
    tindakan: HAPUS_IDENTITAS,
    tanggal: p.tanggal,
    jabatan: '-',
    status: null,
    isi: { dasar: p.dasar, sebelum: p.sebelum, sidikGaram: sidikGaram(berkas) },
    pribadi: {},
  };
  return tambahkan(kosong, tandaiJam(kosong, [peristiwa], p.waktu), p);
}

/** An event of this case as an erasure leaves it. */
export function tanpaPribadi<P extends PeristiwaBaru>(berkas: Pick<BerkasKasus, 'garam'>, p: P): P {
  if (Object.keys(p.pribadi).length === 0) return p;
  return { ...p, pribadi: {}, terhapus: ringkasPribadi(berkas, p) };
}
