import { createHmac } from 'node:crypto';
import type { Isi, Json } from '../../domain/kasus.js';
import { bacaMentah } from './dokumen.js';
import type { Ruang } from './ruang.js';
import { type KunciData, tersegel } from './sandi.js';
import type { Salinan } from './terbaru.js';

/** As many bytes of the hash as no two numbers share by chance. */
const PENANDA_BYTE = 16;

/**
 * Keyed hashes of the numbers of identity (16 digits: NIK, KK) in a case. The number of the case is hashed along, so
 * that two cases of one person can't be told to be.
 */
export function penanda(
  kunci: KunciData,
  nomor: string,
  peristiwa: readonly { isi: Isi; pribadi: Isi }[],
): readonly string[] {
  const identitas = new Set(peristiwa.flatMap(({ isi, pribadi }) => [...nomorDalam(isi), ...nomorDalam(pribadi)]));
  return [...identitas].map((satu) => penandaSatu(kunci, nomor, satu)).sort();
}

function penandaSatu({ indeks }: KunciData, nomor: string, identitas: string): string {
  const hash = createHmac('sha256', indeks).update(`layanan/cari/v1|${nomor}|${identitas}`).digest();
  return hash.subarray(0, PENANDA_BYTE).toString('base64');
}

function nomorDalam(nilai: Json): string[] {
  if (typeof nilai === 'string') return /^\d{16}$/.test(nilai) ? [nilai] : [];
  return typeof nilai === 'object' && nilai !== null ? Object.values(nilai).flatMap(nomorDalam) : [];
}

/** Surely not a case of this number: told without opening it. Whatever can't be told is left to whoever opens it. */
export async function pastiBukan(r: Ruang, { jalur, nomor }: Salinan, identitas: string): Promise<boolean> {
  const json = bacaMentah(jalur);
  if (!tersegel(json)) return false;
  const { cari } = json as { cari?: unknown };
  return Array.isArray(cari) && !cari.includes(penandaSatu(await r.kunciData(), nomor, identitas));
}
