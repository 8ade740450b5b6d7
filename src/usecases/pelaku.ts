import type { Context } from '../context.js';
import type { Pelaku } from '../domain/pelaku.js';
import { pelakuSesi } from '../domain/pelaku-sesi.js';
import { perluDisentuh } from '../domain/sesi.js';
import { petugasTercatat } from './petugas.js';
import { lepaskanKunci, sesiTercatat } from './sesi.js';

/**
 * Who sits at the desk: everybody while no officer is registered, else whom the session names. Reads the store's head,
 * the officers' record and two small files. `ctx.pelaku` is still the operating system's user here.
 */
export async function pelakuKini(ctx: Context): Promise<Pelaku> {
  const semua = await petugasTercatat(ctx);
  if (semua.length === 0) return ctx.pelaku;
  const sesi = await sesiTercatat(ctx);
  const kini = ctx.sesi.saat();
  const pelaku = pelakuSesi(semua, sesi?.catatan ?? null, {
    kini,
    hariIni: ctx.hariIni,
    pengguna: () => ctx.pelaku.petugas,
  });
  if (sesi === null || pelaku.keadaan !== 'masuk') {
    await lepaskanKunci(ctx);
    return pelaku;
  }
  const { sidik, catatan } = sesi;
  if (perluDisentuh(catatan, kini)) await (await ctx.toko()).sesi.sentuh(sidik, { ...catatan, terakhir: kini });
  return pelaku;
}
