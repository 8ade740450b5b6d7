import { nomorLama } from './gabung-catatan.js';
import type { Kasus } from './kasus.js';
import { isianTampak } from './tampak.js';
import { kunciCari } from './teks.js';

/** What `cari` looks in, as search keys: numbers (old ones too) and the fields that may be shown. A hidden name is not found. */
export function teksDicari(kasus: Kasus): readonly string[] {
  const teks = Object.values(isianTampak(kasus)).filter((v): v is string => typeof v === 'string');
  return [kasus.nomor, ...nomorLama(kasus.peristiwa), ...teks].map(kunciCari);
}
