import type { BerkasKalender, HariLibur } from './kalender.js';
import type { BerkasKasus, Isi } from './kasus.js';

/**
 * The office's own record: its settings and its changes of the calendar. It is kept like a case (events, chained,
 * one exclusive commit), so nothing of it changes unseen. Its number is no register number: nobody registers one.
 */
export const NOMOR_KANTOR = 'KT-2000-0001';

/** A change of the calendar that comes with the program. */
export type PerubahanLibur =
  | { aksi: 'tambah'; hari: HariLibur }
  | { aksi: 'hapus'; tanggal: string }
  /** A whole year, in place of what was loaded for it. */
  | { aksi: 'impor'; kalender: BerkasKalender };

export interface KeadaanKantor {
  libur: readonly PerubahanLibur[];
  /** Settings that were set, by key. */
  setelan: Readonly<Record<string, string>>;
  /** The office's own wording: template → the keys that it changed. */
  templat: ReadonlyMap<string, GantiTemplat>;
}

export type GantiTemplat = Readonly<Record<string, string | readonly string[]>>;

/**
 * Folds the office's record; null (nothing recorded yet) = as delivered. With `sampai` (a moment as events carry it)
 * as the record stood then: what was entered later does not count.
 */
export function keadaanKantor(berkas: BerkasKasus | null, sampai?: string): KeadaanKantor {
  const libur: PerubahanLibur[] = [];
  const setelan: Record<string, string> = {};
  const templat = new Map<string, GantiTemplat>();
  for (const { tindakan, isi, waktu } of berkas?.peristiwa ?? []) {
    // Both in WIB with the same offset, so text order is the order of time.
    if (sampai !== undefined && waktu > sampai) continue;
    if (tindakan === 'libur') libur.push(isi.perubahan as unknown as PerubahanLibur);
    if (tindakan === 'atur') terapkanSetelan(setelan, isi);
    if (tindakan === 'templat') terapkanTemplat(templat, isi);
  }
  return { libur, setelan, templat };
}

/** `nilai` null puts a setting back to its default. */
function terapkanSetelan(setelan: Record<string, string>, { kunci, nilai }: Isi): void {
  if (typeof kunci !== 'string') return;
  if (typeof nilai === 'string') setelan[kunci] = nilai;
  else delete setelan[kunci];
}

/** `ganti` null puts a template back to its default. */
function terapkanTemplat(semua: Map<string, GantiTemplat>, { templat, ganti }: Isi): void {
  if (typeof templat !== 'string') return;
  if (typeof ganti === 'object' && ganti !== null) semua.set(templat, ganti as GantiTemplat);
  else semua.delete(templat);
}

/** The calendars in force: those that came with the program, changed by the office in the order of its record. */
export function kalenderBerlaku(
  bawaan: readonly BerkasKalender[],
  perubahan: readonly PerubahanLibur[],
): readonly BerkasKalender[] {
  return perubahan.reduce(ubahKalender, bawaan);
}

function ubahKalender(semua: readonly BerkasKalender[], p: PerubahanLibur): readonly BerkasKalender[] {
  if (p.aksi === 'impor') return [...semua.filter((k) => k.tahun !== p.kalender.tahun), p.kalender];
  const tanggal = p.aksi === 'tambah' ? p.hari.tanggal : p.tanggal;
  return semua.map((k) => {
    if (!tanggal.startsWith(`${k.tahun}-`)) return k;
    const tanpa = k.hari.filter((h) => h.tanggal !== tanggal);
    return { ...k, hari: p.aksi === 'tambah' ? [...tanpa, p.hari] : tanpa };
  });
}
