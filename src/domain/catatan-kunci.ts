import type { BerkasKasus, PeristiwaBaru } from './kasus.js';
import type { Tanggal } from './tanggal.js';

/**
 * The record of the office's public keys. It is kept like a case (events, chained, in the ledger), so that no key is
 * swapped unseen; a record of its own, because desks that are joined keep the keys of both (domain/gabung-kunci.ts).
 */
export const NOMOR_KUNCI = 'KP-2000-0001';
const TINDAKAN = 'kunci-kantor';

export interface KunciTercatat {
  /** The key that papers are signed with now; null: none yet. */
  aktif: string | null;
  /** Every key that papers of this office were ever signed with, oldest first. */
  semua: readonly string[];
}

/** null: nothing recorded yet. */
export function kunciTercatat(berkas: BerkasKasus | null): KunciTercatat {
  const catatan = (berkas?.peristiwa ?? []).flatMap(({ tindakan, isi }) =>
    tindakan === TINDAKAN && typeof isi.publik === 'string'
      ? [{ publik: isi.publik, lain: isi.mejaLain === true }]
      : [],
  );
  return {
    aktif: catatan.findLast((k) => !k.lain)?.publik ?? null,
    semua: [...new Set(catatan.map((k) => k.publik))],
  };
}

/** A key comes into use; `mejaLain`: it is one of a desk that was joined, and only checks. */
export function catatKunci(
  publik: string,
  tanggal: Tanggal,
  lain: { mejaLain?: true; alasan?: string },
): PeristiwaBaru {
  return { tindakan: TINDAKAN, tanggal, jabatan: 'admin', status: null, isi: { publik, ...lain }, pribadi: {} };
}
