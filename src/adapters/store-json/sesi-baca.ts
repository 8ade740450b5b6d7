import { join } from 'node:path';
import type { CatatanSesi, SaatMesin } from '../../domain/sesi.js';
import { bacaKecil } from '../berkas-kecil.js';

/** `<hash of the token>.json` in the store's folder of sessions. */
export const NAMA_SESI = /^([0-9a-f]{64})\.json$/;

export function jalurSesi(folder: string, sidik: string): string {
  if (!NAMA_SESI.test(`${sidik}.json`)) throw new Error('bukan sidik');
  return join(folder, `${sidik}.json`);
}

/** A session as the store keeps it; null: there is none, or it isn't whole. */
export function bacaSesi(folder: string, sidik: string): CatatanSesi | null {
  const json = bacaKecil(jalurSesi(folder, sidik)) as Partial<CatatanSesi> | null;
  const sah =
    typeof json?.petugas === 'string' &&
    typeof json.sandi === 'string' &&
    adaSaat(json.mulai) &&
    adaSaat(json.terakhir);
  return sah ? (json as CatatanSesi) : null;
}

function adaSaat(nilai: unknown): boolean {
  const s = nilai as Partial<SaatMesin> | null | undefined;
  return Number.isFinite(s?.jam) && Number.isFinite(s?.nyala);
}
