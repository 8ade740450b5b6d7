import type { Context } from '../context.js';
import type { BerkasKasus } from '../domain/kasus.js';
import { JENIS_KASUS } from '../domain/laporan.js';
import type { Masa } from '../domain/masa.js';
import { golongan, lamaLayanan, type RekapJenis, rekapJenis, type Terhitung, unik } from '../domain/rekap.js';
import type { BerkasRusak, Terkumpul } from '../ports/store.js';
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
  const terkumpul: Terkumpul[] = [];
  const toko = await ctx.toko();
  const { kasus, rusak } = await semuaKasus(
    ctx,
    ({ kasus: k }) => k.diterima >= dari && k.diterima <= sampai,
    {},
    (sudah) => tanpaHitungan(toko.arsipTerkumpul(dari, sampai, sudah), (t) => terkumpul.push(t)),
  );
  const kal = await kalender(ctx);
  const terhitung: Terhitung[] = (await rinci(ctx, kasus)).map(({ kasus: k, tenggat }) => ({
    ...golongan(k, tenggat.terlambat, lamaLayanan(k, kal)),
    selesai: k.selesai,
    banyak: 1,
  }));
  for (const t of terkumpul) terhitung.push({ ...t, selesai: true });
  const standar = ctx.acuan.daftarStandar();
  const jenis = unik([...JENIS_KASUS, ...standar.map((s) => s.jenis)]).filter((j) =>
    standar.some((s) => s.jenis === j),
  );
  const perJenis = jenis.map((j): [string, RekapJenis] => [
    j,
    rekapJenis(
      standar.filter((s) => s.jenis === j),
      terhitung.filter((k) => k.jenis === j),
    ),
  ]);
  return { dari, sampai, perJenis: new Map(perJenis), rusak };
}

/** The cases among them; counts go to `catat`. */
async function* tanpaHitungan(
  arsip: AsyncIterable<Terkumpul | BerkasKasus | BerkasRusak>,
  catat: (t: Terkumpul) => void,
): AsyncIterable<BerkasKasus | BerkasRusak> {
  for await (const satu of arsip) {
    if ('banyak' in satu) catat(satu);
    else yield satu;
  }
}
