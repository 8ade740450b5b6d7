import { GABUNG, nomorLama } from './gabung-catatan.js';
import type { BerkasKasus, Peristiwa } from './kasus.js';
import { berkasBaru, tambahkan } from './rantai.js';

/** The events of a case as they were chained under one of its numbers. */
export interface RantaiBernomor {
  nomor: string;
  peristiwa: readonly Peristiwa[];
}

/**
 * A case under its own number, and under each that it had at another desk before it was joined: papers of that time
 * name it. An event's hash covers the number, so the same events under the old one give the old hashes again.
 */
export function rantaiBernomor(berkas: BerkasKasus): readonly RantaiBernomor[] {
  const lama = nomorLama(berkas.peristiwa).map((nomor) => {
    const sampai = berkas.peristiwa.findIndex((p) => p.tindakan === GABUNG);
    const dahulu = berkas.peristiwa.slice(0, sampai);
    return {
      nomor,
      peristiwa: dahulu.reduce((b, p) => tambahkan(b, [p], p), berkasBaru({ ...berkas, nomor })).peristiwa,
    };
  });
  return [{ nomor: berkas.nomor, peristiwa: berkas.peristiwa }, ...lama];
}
