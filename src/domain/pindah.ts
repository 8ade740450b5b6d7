import { keadaanTenggat } from './dua-jam.js';
import type { Kalender } from './kalender.js';
import type { Kasus } from './kasus.js';
import type { Standar } from './standar.js';
import type { Tanggal } from './tanggal.js';

/** A due date before and after a change of the calendar. */
export interface Pindah {
  lama: Tanggal;
  baru: Tanggal;
}

/** A case with a due date that a change of the calendar moves. */
export interface KasusPindah {
  nomor: string;
  tenggat: Pindah;
  /** null where no law sets a clock. */
  tenggatUndangUndang: Pindah | null;
}

/** The cases of which either clock moves from one calendar to another; a closed one is frozen and never does. */
export function kasusPindah(
  kasus: readonly { kasus: Kasus; standar: Standar }[],
  lama: Kalender,
  baru: Kalender,
  acuan: Tanggal,
): readonly KasusPindah[] {
  return kasus
    .map(({ kasus: k, standar }) => {
      const [a, b] = [keadaanTenggat(k, standar, lama, acuan), keadaanTenggat(k, standar, baru, acuan)];
      return {
        nomor: k.nomor,
        tenggat: { lama: a.tenggat, baru: b.tenggat },
        tenggatUndangUndang: pasangan(a.tenggatUndangUndang, b.tenggatUndangUndang),
      };
    })
    .filter(({ tenggat, tenggatUndangUndang: hukum }) => berpindah(tenggat) || (hukum !== null && berpindah(hukum)));
}

function pasangan(lama: Tanggal | null, baru: Tanggal | null): Pindah | null {
  return lama === null || baru === null ? null : { lama, baru };
}

function berpindah({ lama, baru }: Pindah): boolean {
  return lama !== baru;
}
