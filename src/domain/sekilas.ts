import { tindakanBerlaku } from './berlaku.js';
import { catatanSendiri } from './catatan-sendiri.js';
import { evolve } from './evolve.js';
import type { BerkasKasus, Json, Kasus } from './kasus.js';
import type { Standar } from './standar.js';

/** Changes with what `sekilas` keeps: glances of another form are not read. */
export const BENTUK_SEKILAS = 2;
/** Fields of the form that lists show. */
export const ISIAN_SEKILAS = ['nama', 'pelapor', 'rincian', 'uraian'] as const;
/** A longer text is read from its case (letters). */
const TEKS_TERPANJANG = 2000;
export const HITUNGAN_BIASA: Kasus['hitungan'] = { hariTerima: 0, geser: true };

/** What many open cases have in common: kept once for all of them. What is usual is left out. */
export interface Bersama extends Pick<Kasus, 'jenis' | 'standar' | 'status'> {
  klasifikasi?: string;
  sesudahJamKerja?: true;
  hitungan?: Kasus['hitungan'];
  /** Somebody acted on it after it was opened. */
  tersentuh?: true;
}

/** What lists look at in an open case: kept beside the cases, derived from them, never more than they. */
export interface Sekilas {
  bersama: Bersama;
  /** Of its own: day of receipt, `ISIAN_SEKILAS`, stops of its clock, extension; null: none. */
  sendiri: readonly Json[];
}

/** The glance of a stored case under its standard; `catatan`: a record of the desk itself, in no list; null: it must be read. */
export function berkasSekilas(berkas: BerkasKasus, standar: Standar | null): Sekilas | 'catatan' | null {
  if (catatanSendiri(berkas)) return 'catatan';
  if (standar === null || standar.jenis !== berkas.jenis) return null;
  try {
    return sekilas(evolve(berkas, standar));
  } catch {
    // Whoever reads it names what is wrong with it.
    return null;
  }
}

/**
 * The glance of a case; null: it must be read. So are closed cases, and those whose fields are not for everybody: what
 * hides them needs more than a list shows, and their content is to lie in one place only.
 */
function sekilas(kasus: Kasus): Sekilas | null {
  const { isian, hitungan, klasifikasi, jeda, perpanjangan } = kasus;
  if (kasus.selesai || isian.rahasia === true || isian.anonim === true) return null;
  const terlihat = ISIAN_SEKILAS.map((k) => isian[k] ?? null);
  if (terlihat.some((nilai) => nilai !== null && !teksPendek(nilai))) return null;
  const biasa = hitungan.geser === HITUNGAN_BIASA.geser && hitungan.hariTerima === HITUNGAN_BIASA.hariTerima;
  return {
    bersama: {
      ...{ jenis: kasus.jenis, standar: kasus.standar, status: kasus.status },
      ...(klasifikasi === null ? {} : { klasifikasi }),
      ...(kasus.sesudahJamKerja ? { sesudahJamKerja: true } : {}),
      ...(biasa ? {} : { hitungan }),
      ...(tindakanBerlaku(kasus.peristiwa).length > 1 ? { tersentuh: true } : {}),
    },
    sendiri: [kasus.diterima, ...terlihat, jeda.length === 0 ? null : jeda.map((j) => ({ ...j })), perpanjangan],
  };
}

export function teksPendek(nilai: unknown): nilai is string {
  return typeof nilai === 'string' && nilai.length <= TEKS_TERPANJANG;
}
