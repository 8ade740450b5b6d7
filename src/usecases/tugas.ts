import type { Context } from '../context.js';
import { menurutPemegang } from '../domain/laporan.js';
import type { BerkasRusak } from '../ports/store.js';
import { type RincianKasus, rinci } from './rincian-kasus.js';
import { kasusBerjalan } from './semua-kasus.js';

export interface Tugas {
  perPemegang: readonly { pemegang: string; kasus: readonly RincianKasus[] }[];
  rusak: readonly BerkasRusak[];
}

/** Open cases by the position that holds them; only those of these positions; null = of all. */
export async function tugas(ctx: Context, jabatan: readonly string[] | null): Promise<Tugas> {
  const { kasus, rusak } = await kasusBerjalan(ctx);
  const rincian = await rinci(ctx, kasus);
  const milik = rincian.filter((r) => jabatan === null || (r.pemegang !== null && jabatan.includes(r.pemegang)));
  return { perPemegang: menurutPemegang(milik), rusak };
}
