import { JENIS_AKSES } from './catatan-sendiri.js';
import { aksesPenuh } from './jejak-akses.js';
import type { BerkasKasus } from './kasus.js';
import type { Standar } from './standar.js';

/**
 * Closed by its standard (null = none, as for the desk's own records): the last status that an event gave. A record of
 * the access log is closed once it takes no more.
 */
export function berkasSelesai(berkas: BerkasKasus, standar: Standar | null): boolean {
  if (berkas.jenis === JENIS_AKSES) return aksesPenuh(berkas);
  const status = berkas.peristiwa.findLast((p) => p.status !== null)?.status;
  return standar?.status.some((s) => s.kode === status && s.selesai) ?? false;
}
