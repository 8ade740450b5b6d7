import { GABUNG } from './gabung-catatan.js';
import type { Peristiwa, PeristiwaBaru } from './kasus.js';
import { HAPUS_IDENTITAS } from './pribadi.js';

/** Recorded when hidden or masked fields were shown in full; no act of the flow. */
export const LIHAT_LENGKAP = 'lihat-lengkap' as const;
/** Takes back the last act that holds; `isi.urung` names its verb. No step of a standard: it belongs to who acted. */
export const URUNGKAN = 'urungkan' as const;

const BUKAN_TINDAKAN: ReadonlySet<string> = new Set([LIHAT_LENGKAP, GABUNG, HAPUS_IDENTITAS]);

/** Looking at a case, joining it from another desk, erasing its identity is on record but moves nothing. */
function adalahTindakan({ tindakan }: Pick<PeristiwaBaru, 'tindakan'>): boolean {
  return !BUKAN_TINDAKAN.has(tindakan);
}

type Berurut = Pick<Peristiwa, 'urut' | 'tindakan'>;

/**
 * Which act each `urungkan` took back: the last one that still held then. It is found by place, not by number, because
 * events get other numbers where two desks join. Undone `urut` → `urut` of what undid it.
 */
export function pengurungan(peristiwa: readonly Berurut[]): ReadonlyMap<number, number> {
  const berlaku: number[] = [];
  const urung = new Map<number, number>();
  for (const p of peristiwa.filter(adalahTindakan)) {
    if (p.tindakan !== URUNGKAN) berlaku.push(p.urut);
    // The opening act is never taken back.
    else if (berlaku.length > 1) urung.set(berlaku.pop() ?? 0, p.urut);
  }
  return urung;
}

/** The events that hold: neither undone nor an undoing. The state of a case is folded from these alone. */
export function peristiwaBerlaku<P extends Berurut>(peristiwa: readonly P[]): readonly P[] {
  if (!peristiwa.some((p) => p.tindakan === URUNGKAN)) return peristiwa;
  const urung = pengurungan(peristiwa);
  return peristiwa.filter((p) => p.tindakan !== URUNGKAN && !urung.has(p.urut));
}

/** The acts among them: what somebody did with the case and still stands. */
export function tindakanBerlaku<P extends Berurut>(peristiwa: readonly P[]): readonly P[] {
  return peristiwaBerlaku(peristiwa).filter(adalahTindakan);
}
