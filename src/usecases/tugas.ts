import type { Context } from '../context.js';
import { menurutPemegang } from '../domain/laporan.js';
import type { BerkasRusak } from '../ports/store.js';
import { type RincianKasus, rinci } from './rincian-kasus.js';
import { kasusBerjalan } from './semua-kasus.js';

export interface Tugas {
  perPemegang: readonly { pemegang: string; kasus: readonly RincianKasus[] }[];
  rusak: readonly BerkasRusak[];
}

/** Open cases by the position that holds them; only those of one position when it is named. */
export async function tugas(ctx: Context, jabatan: string | undefined): Promise<Tugas> {
  const { kasus, rusak } = await kasusBerjalan(ctx);
  const rincian = await rinci(ctx, kasus);
  const milik = rincian.filter((r) => jabatan === undefined || r.pemegang === jabatan);
  return { perPemegang: menurutPemegang(milik), rusak };
}
