import type { Context } from '../context.js';
import { JENIS_KASUS } from '../domain/laporan.js';
import type { Masa } from '../domain/masa.js';
import { lamaLayanan, type RekapJenis, rekapJenis, unik } from '../domain/rekap.js';
import type { BerkasRusak } from '../ports/store.js';
import { kalender } from './bahan.js';
import { rinci } from './rincian-kasus.js';
import { semuaKasus } from './semua-kasus.js';

export interface Rekap extends Masa {
  /** Kind of case → its counts, of every kind that a standard is installed for. */
  perJenis: ReadonlyMap<string, RekapJenis>;
  rusak: readonly BerkasRusak[];
}

/** Counts the cases that were received in the period, open and closed, as they stand today. */
export async function rekap(ctx: Context, { dari, sampai }: Masa): Promise<Rekap> {
  const { kasus, rusak } = await semuaKasus(ctx, ({ kasus: k }) => k.diterima >= dari && k.diterima <= sampai);
  const kal = await kalender(ctx);
  const terhitung = (await rinci(ctx, kasus)).map(({ kasus: k, tenggat }) => ({
    kasus: k,
    terlambat: tenggat.terlambat,
    hariKerja: lamaLayanan(k, kal),
  }));
  const standar = ctx.acuan.daftarStandar();
  const jenis = unik([...JENIS_KASUS, ...standar.map((s) => s.jenis)]).filter((j) =>
    standar.some((s) => s.jenis === j),
  );
  const perJenis = jenis.map((j): [string, RekapJenis] => [
    j,
    rekapJenis(
      standar.filter((s) => s.jenis === j),
      terhitung.filter((k) => k.kasus.jenis === j),
    ),
  ]);
  return { dari, sampai, perJenis: new Map(perJenis), rusak };
}
