import type { Context } from '../context.js';
import { berhasil, type Result } from '../domain/hasil.js';
import type { Petugas } from '../domain/petugas.js';
import { type CatatanSesi, sesiHabis, sidikRahasia } from '../domain/sesi.js';

/** A session as the store knows it, found by the token that this user has. */
export interface SesiTercatat {
  sidik: string;
  catatan: CatatanSesi;
}

/** null: this user has none at this store, or it has ended. */
export async function sesiTercatat(ctx: Context): Promise<SesiTercatat | null> {
  const { sesi: gudang } = await ctx.toko();
  const toko = await gudang.idToko();
  const sendiri = toko === null ? null : ctx.sesi.baca(toko);
  if (sendiri === null) return null;
  const sidik = sidikRahasia(sendiri.token);
  const catatan = await gudang.baca(sidik);
  return catatan === null ? null : { sidik, catatan };
}

/**
 * Signs `petugas` in at this desk: whoever sat here before is out, old sessions of anybody are cleared away. The store's
 * side first: a token that it doesn't know opens nothing.
 */
export async function bukaSesi(ctx: Context, { id, sandi }: Petugas): Promise<Result<null>> {
  await tutupSesi(ctx);
  const { sesi: gudang } = await ctx.toko();
  const toko = await gudang.idToko();
  if (toko === null || sandi === null) throw new Error('sesi tanpa toko atau sandi');
  const kini = ctx.sesi.saat();
  await gudang.hapus((_, catatan) => sesiHabis(catatan, kini));
  const token = ctx.acak();
  await gudang.simpan(sidikRahasia(token), { petugas: id, sandi: sidikRahasia(sandi), mulai: kini, terakhir: kini });
  return ctx.pilihan.ujiCoba ? berhasil(null) : ctx.sesi.simpan({ toko, token, kunci: await gudang.kunci() });
}

/** A session that is over keeps no key: the file may lie there for days. */
export async function lepaskanKunci(ctx: Context): Promise<void> {
  const toko = await (await ctx.toko()).sesi.idToko();
  const sendiri = toko === null ? null : ctx.sesi.baca(toko);
  if (sendiri !== null && sendiri.kunci !== null) ctx.sesi.simpan({ ...sendiri, kunci: null });
}

/** Signs out whoever sits at this desk; answers the officer's id, null when there was no session. */
export async function tutupSesi(ctx: Context): Promise<string | null> {
  const { sesi: gudang } = await ctx.toko();
  const [toko, ada] = [await gudang.idToko(), await sesiTercatat(ctx)];
  if (ada !== null) await gudang.hapus((sidik) => sidik === ada.sidik);
  if (toko !== null && !ctx.pilihan.ujiCoba) ctx.sesi.hapus(toko);
  return ada?.catatan.petugas ?? null;
}
