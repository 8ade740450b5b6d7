import type { Context } from '../context.js';
import type { BahanKantor, Kantor } from '../documents/bahan.js';
import type { Naskah } from '../documents/blok.js';
import { bersidikJejak, type KertasKasus, susunKertas } from '../documents/kertas-kasus.js';
import { berhasil, type Result } from '../domain/hasil.js';
import type { Kasus } from '../domain/kasus.js';
import { sandiPendek } from '../domain/sandi-pendek.js';
import { type KasusBerstandar, kasusUtuh } from './bahan.js';

/** As it was issued, or a copy of that: the mark on its pages, and what its name in the store ends with. */
export interface Wujud {
  cap?: 'SALINAN';
  akhiran: '' | '-salinan';
}
export const ASLI: Wujud = { akhiran: '' };
export const SALINAN: Wujud = { cap: 'SALINAN', akhiran: '-salinan' };

/** Bytes of a paper, drawn from the events: same events, same bytes. */
export async function gambar(
  ctx: Context,
  hasil: KasusBerstandar,
  satu: KertasKasus,
  wujud: Wujud = ASLI,
): Promise<Result<Uint8Array>> {
  const naskah = await susunNaskah(ctx, hasil, satu, wujud);
  if (!naskah.ok) return naskah;
  const penggambar = await ctx.penggambar();
  return berhasil(await penggambar.gambar(naskah.nilai));
}

/** The manuscript of a paper, with what only the store knows. */
export async function susunNaskah(
  ctx: Context,
  hasil: KasusBerstandar,
  satu: KertasKasus,
  { cap }: Wujud,
): Promise<Result<Naskah>> {
  const kasus = kasusUtuh(hasil);
  const sidik = await sidikJejak(ctx, kasus, satu);
  if (!sidik.ok) return sidik;
  const bahan = { ...bahanKantor(ctx), standar: hasil.standar, sidikJejak: sidik.nilai };
  return berhasil({ ...susunKertas(satu, kasus, bahan), ...(cap === undefined ? {} : { cap }) });
}

/** From the ledger line of the paper's own event, so that it is the same whenever the paper is drawn. */
async function sidikJejak(ctx: Context, kasus: Kasus, satu: KertasKasus): Promise<Result<string | null>> {
  if (!bersidikJejak(satu, kasus)) return berhasil(null);
  const kepala = await (await ctx.toko()).kepalaJejak(kasus.nomor, satu.urut);
  if (!kepala.ok) return kepala;
  return berhasil(kepala.nilai === null ? null : sandiPendek(kepala.nilai));
}

/** What papers of the office are made of that belong to no case. */
export function bahanKantor(ctx: Context): BahanKantor {
  return {
    kantor: ctx.acuan.kantor() as Kantor,
    jabatan: ctx.acuan.jabatan(),
    templat: (nama) => ctx.acuan.templat(nama),
    pasal17: ctx.acuan.pasal17(),
    alasanKeberatan: ctx.acuan.alasanKeberatan(),
  };
}
