import type { Context } from '../context.js';
import { type Pelaku, pelakuMasuk, tanpaPetugas } from '../domain/pelaku.js';
import type { Petugas } from '../domain/petugas.js';
import { type CatatanSesi, perluDisentuh, sesiHabis, sidikRahasia } from '../domain/sesi.js';
import { petugasTercatat } from './petugas.js';
import { lepaskanKunci, sesiTercatat } from './sesi.js';

/**
 * Who sits at the desk: everybody while no officer is registered, else whom the session names. Reads the store's head,
 * the officers' record and two small files. `ctx.pelaku` is still the operating system's user here.
 */
export async function pelakuKini(ctx: Context): Promise<Pelaku> {
  const { petugas: pengguna } = ctx.pelaku;
  const semua = await petugasTercatat(ctx);
  if (semua.length === 0) return tanpaPetugas(pengguna);
  const sesi = await sesiTercatat(ctx);
  const petugas = semua.find((p) => p.id === sesi?.catatan.petugas);
  if (sesi === null || petugas === undefined || !masihSah(petugas, sesi.catatan)) {
    await lepaskanKunci(ctx);
    return tanpaPetugas(pengguna, 'belum-masuk');
  }
  const { sidik, catatan } = sesi;
  const kini = ctx.sesi.saat();
  if (sesiHabis(catatan, kini)) {
    await lepaskanKunci(ctx);
    return tanpaPetugas(pengguna, 'kedaluwarsa');
  }
  if (perluDisentuh(catatan, kini)) await (await ctx.toko()).sesi.sentuh(sidik, { ...catatan, terakhir: kini });
  return pelakuMasuk(petugas, ctx.hariIni);
}

/** Put out of service, or given a new password: whatever was open before is over. */
function masihSah({ aktif, sandi }: Petugas, catatan: CatatanSesi): boolean {
  return aktif && sandi !== null && catatan.sandi === sidikRahasia(sandi);
}
