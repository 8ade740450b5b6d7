import type { Context } from '../context.js';
import type { Result } from '../domain/hasil.js';
import { GagalDenganPenolakan } from '../errors.js';
import type { Cadangan, HasilPulih, PengamatSalin, RencanaPulih } from '../ports/cadangan.js';
import { tafsiran } from './tafsiran.js';

/** Progress is shown every so many files. */
const SETIAP = 50;

/** How the store's long work is watched: what a standard says of a case, and a line of progress on a terminal. */
export function pengamatSalin(ctx: Context): PengamatSalin {
  return {
    tafsir: tafsiran(ctx.acuan),
    maju: (apa, jumlah) => jumlah % SETIAP === 0 && ctx.kemajuan(`${apa}: ${jumlah}`),
  };
}

/** Clears the line of progress, whatever came of the work. */
export async function denganKemajuan<T>(ctx: Context, kerja: () => Promise<T>): Promise<T> {
  try {
    return await kerja();
  } finally {
    ctx.kemajuan('');
  }
}

/** In the store as it is now somebody has to sign in first: it has officers, and this desk's session isn't one of theirs. */
export async function perluMasuk({ pelakuKini }: Context): Promise<boolean> {
  try {
    const { keadaan } = (await pelakuKini?.()) ?? { keadaan: 'terbuka' };
    return keadaan === 'belum-masuk' || keadaan === 'kedaluwarsa';
  } catch (galat) {
    // Their record can't be read (damage, no key): `periksa` says why.
    if (galat instanceof GagalDenganPenolakan) return false;
    throw galat;
  }
}

/** A verified copy of the whole store in a new dated folder of `ke`. */
export async function cadangkan(ctx: Context, ke: string): Promise<Result<Cadangan>> {
  const toko = await ctx.toko();
  return denganKemajuan(ctx, () => toko.cadangkan(ke, pengamatSalin(ctx)));
}

/** Puts a backup in the store's place; what is there is moved aside, and only with consent. */
export async function pulihkan(
  ctx: Context,
  dari: string,
  setuju: (rencana: RencanaPulih) => Promise<boolean>,
): Promise<Result<HasilPulih>> {
  const toko = await ctx.toko();
  return denganKemajuan(ctx, () =>
    toko.pulihkan(dari, pengamatSalin(ctx), async (rencana) => {
      ctx.kemajuan('');
      if (ctx.pilihan.ujiCoba) return false;
      return rencana.keadaan === 'berisi' ? setuju(rencana) : true;
    }),
  );
}
