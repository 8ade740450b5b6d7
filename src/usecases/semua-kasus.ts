import type { Context } from '../context.js';
import { JENIS_KANTOR } from '../domain/kantor.js';
import type { BerkasKasus } from '../domain/kasus.js';
import type { BerkasRusak } from '../ports/store.js';
import { denganStandar, type KasusBerstandar } from './bahan.js';

/** Cases that could be read, and the documents that could not. */
export interface Terbaca {
  kasus: readonly KasusBerstandar[];
  rusak: readonly BerkasRusak[];
}

/** The open cases. */
export async function kasusBerjalan(ctx: Context): Promise<Terbaca> {
  const { berkas, rusak } = await (await ctx.toko()).berjalan();
  const kasus = berkas.filter((b) => b.jenis !== JENIS_KANTOR).map((b) => denganStandar(ctx, b));
  return { kasus, rusak };
}

/** Open and closed cases that pass `saring`; closed ones are read one by one, so memory holds only what passed. */
export async function semuaKasus(ctx: Context, saring: (kasus: KasusBerstandar) => boolean): Promise<Terbaca> {
  const berjalan = await kasusBerjalan(ctx);
  const kasus = berjalan.kasus.filter(saring);
  const rusak = [...berjalan.rusak];
  for await (const satu of (await ctx.toko()).arsip()) {
    if (!utuh(satu)) {
      rusak.push(satu);
      continue;
    }
    const terbaca = denganStandar(ctx, satu);
    if (saring(terbaca)) kasus.push(terbaca);
  }
  return { kasus, rusak };
}

function utuh(satu: BerkasKasus | BerkasRusak): satu is BerkasKasus {
  return 'peristiwa' in satu;
}
