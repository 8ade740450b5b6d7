import { GABUNG } from './gabung-catatan.js';
import type { BerkasKasus, Peristiwa } from './kasus.js';
import { kanonik } from './rantai.js';

/** How far another desk's copy of a case goes along with mine. */
export type Perbandingan =
  /** Mine has all of it; `tambahan`: events that mine lacks, all after its last one. */
  | { sejalan: true; tambahan: readonly Peristiwa[] }
  /** `sejak`: their first event (urut) that differs from mine. */
  | { sejalan: false; sejak: number };

/**
 * What an event says, without its place: the hash covers the number of the case, so the same event under another
 * number has another hash. Both chains were verified when they were read.
 */
function cap({ tindakan, tanggal, jabatan, status, isi, pribadi, waktu, petugas }: Peristiwa): string {
  return kanonik({ tindakan, tanggal, jabatan, status, isi, pribadi, waktu, petugas });
}

/** The same case at two desks has the same salt and began with the same event, whatever its number. */
export function identitasKasus({ garam, peristiwa }: BerkasKasus): string {
  const [pertama] = peristiwa;
  return `${garam}\n${pertama === undefined ? '' : cap(pertama)}`;
}

/** The events of the case itself: a joining is each desk's own affair. */
export function tanpaGabung({ peristiwa }: BerkasKasus): readonly Peristiwa[] {
  return peristiwa.filter((p) => p.tindakan !== GABUNG);
}

export function bandingkan(kami: BerkasKasus, mereka: BerkasKasus): Perbandingan {
  const [milik, lain] = [tanpaGabung(kami), tanpaGabung(mereka)];
  const i = lain.findIndex((p, k) => !sama(milik[k], p));
  const beda = lain[i];
  if (beda === undefined) return { sejalan: true, tambahan: [] };
  return i === milik.length ? { sejalan: true, tambahan: lain.slice(i) } : { sejalan: false, sejak: beda.urut };
}

function sama(a: Peristiwa | undefined, b: Peristiwa): boolean {
  return a !== undefined && (a.sidik === b.sidik || cap(a) === cap(b));
}
