import type { Context } from '../context.js';
import { langkahSah } from '../domain/alur.js';
import type { Kasus } from '../domain/kasus.js';
import { menurutPemegang } from '../domain/laporan.js';
import { jabatanBertindak, type Pelaku } from '../domain/pelaku.js';
import type { Langkah, Standar } from '../domain/standar.js';
import type { BerkasRusak } from '../ports/store.js';
import { type RincianKasus, rinci } from './rincian-kasus.js';
import { kasusBerjalan, kasusSekilas } from './semua-kasus.js';

export interface Tugas {
  perPemegang: readonly { pemegang: string; kasus: readonly RincianKasus[] }[];
  rusak: readonly BerkasRusak[];
}

/** Open cases by the position that holds them; only those of these positions; null = of all. */
export async function tugas(ctx: Context, jabatan: readonly string[] | null): Promise<Tugas> {
  const { kasus, rusak } = await (ctx.pilihan.json === null ? kasusSekilas(ctx) : kasusBerjalan(ctx));
  const rincian = await rinci(ctx, kasus);
  const milik = rincian.filter((r) => jabatan === null || (r.pemegang !== null && jabatan.includes(r.pemegang)));
  return { perPemegang: menurutPemegang(milik), rusak };
}

/** The steps that the standard allows on this case now and that one of this person's posts may take, each command once. */
export function langkahSaya(pelaku: Pelaku, standar: Standar, kasus: Kasus): readonly Langkah[] {
  const sah = langkahSah(standar, kasus).filter((l) => jabatanBertindak(pelaku, l.oleh) !== null);
  return sah.filter((l, i) => sah.findIndex((lain) => lain.tindakan === l.tindakan) === i);
}
