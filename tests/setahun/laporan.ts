import { expect } from '@jest/globals';
import { geser } from './hari.js';
import { type KasusPolos, tanggalan } from './kasus.js';
import type { Program } from './putar.js';
import { rekapPolos } from './rekap.js';

/** Flags of `rekap` → first and last day. */
const MASA: readonly (readonly [flag: readonly string[], dari: string, sampai: string])[] = [
  [['--tahun', '2026'], '2026-01-01', '2026-12-31'],
  [['--tahun', '2025'], '2025-01-01', '2025-12-31'],
  [['--bulan', '2026-02'], '2026-02-01', '2026-02-28'],
  [['--bulan', '2026-12'], '2026-12-01', '2026-12-31'],
  [['--dari', '2026-03-13', '--sampai', '2026-09-04'], '2026-03-13', '2026-09-04'],
];

/** Every total, on this day: of the year, and once it is over of every other period too. */
export async function bandingkanRekap(program: Program, kasus: readonly KasusPolos[], hari: string, saat: string) {
  for (const [flag, dari, sampai] of hari < '2026-12-31' ? MASA.slice(0, 1) : MASA) {
    const { keluar } = await program(['rekap', ...flag, '--json'], saat);
    expect({ hari, ...JSON.parse(keluar) }).toMatchObject({ hari, ...rekapPolos(kasus, dari, sampai, hari) });
  }
}

/** Who is late, most late first, on this day and (as things stand) twenty days on. */
export async function bandingkanTerlambat(program: Program, kasus: readonly KasusPolos[], hari: string, saat: string) {
  for (const per of [hari, geser(hari, 20)]) {
    const { keluar } = await program(['terlambat', '--per', per, '--json', 'nomor,sisaHariKerja'], saat);
    const ada = JSON.parse(keluar) as { nomor: string; sisaHariKerja: number }[];
    const harap = kasus
      .filter((k) => k.ditutup === null && tanggalan(k, per).terlambat)
      .map((k) => ({ nomor: k.nomor, sisaHariKerja: tanggalan(k, per).sisaHariKerja }));
    const sisa = ada.map((k) => k.sisaHariKerja);
    expect({ per, sisa }).toEqual({ per, sisa: harap.map((k) => k.sisaHariKerja).sort((a, b) => a - b) });
    expect({ per, ada: urut(ada) }).toEqual({ per, ada: urut(harap) });
  }
}

function urut<T extends { nomor: string }>(daftar: readonly T[]): T[] {
  return [...daftar].sort((a, b) => (a.nomor < b.nomor ? -1 : 1));
}
