import type { Context } from '../context.js';
import { rencanakanGabung } from '../domain/gabung.js';
import type { Result } from '../domain/hasil.js';
import type { HasilGabung, PengamatGabung } from '../ports/cadangan.js';
import { denganKemajuan, pengamatSalin } from './cadangan.js';
import { pencatat } from './pencatat.js';

function pengamatGabung(ctx: Context): PengamatGabung {
  return {
    ...pengamatSalin(ctx),
    susun: (kami, mereka) =>
      rencanakanGabung(kami, mereka, { ...pencatat(ctx), tanggal: ctx.hariIni, toko: mereka.toko }),
  };
}

/** Takes in what another store has and this one hasn't; in a dry run only says what it would. */
export async function gabung(ctx: Context, dari: string): Promise<Result<HasilGabung>> {
  const toko = await ctx.toko();
  return denganKemajuan(ctx, () => toko.gabung(dari, pengamatGabung(ctx)));
}

export async function rencanaGabung(ctx: Context, dari: string): Promise<Result<HasilGabung>> {
  const toko = await ctx.toko();
  return denganKemajuan(ctx, () => toko.rencanaGabung(dari, pengamatGabung(ctx)));
}
