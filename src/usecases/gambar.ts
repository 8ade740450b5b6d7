import type { Context } from '../context.js';
import type { Bahan } from '../documents/bahan.js';
import type { Naskah } from '../documents/blok.js';
import { bersidikJejak, type KertasKasus, susunKertas } from '../documents/kertas-kasus.js';
import { bertanda } from '../documents/verifikasi.js';
import { berhasil, type Result } from '../domain/hasil.js';
import type { KunciKantor } from '../domain/kunci-kantor.js';
import { sandiPendek } from '../domain/sandi-pendek.js';
import { tandaiBerkas } from '../domain/tanda-berkas.js';
import { type KasusBerstandar, kasusUtuh } from './bahan.js';
import { bahanKertas } from './bahan-kantor.js';
import { kunciKantor } from './kunci-kantor.js';

/** As it was issued, or a copy of that: the mark on its pages, and what its name in the store ends with. */
export interface Wujud {
  cap?: 'SALINAN';
  akhiran: '' | '-salinan';
}
export const ASLI: Wujud = { akhiran: '' };
export const SALINAN: Wujud = { cap: 'SALINAN', akhiran: '-salinan' };

/** Bytes of a paper, drawn from the events, with its codes, signed: same events and same key, same bytes. */
export async function gambar(
  ctx: Context,
  hasil: KasusBerstandar,
  satu: KertasKasus,
  wujud: Wujud = ASLI,
): Promise<Result<Uint8Array>> {
  const kunci = await kunciKantor(ctx);
  if (!kunci.ok) return kunci;
  const naskah = await susunNaskah(ctx, hasil, satu, wujud, kunci.nilai);
  if (!naskah.ok) return naskah;
  const penggambar = await ctx.penggambar();
  return berhasil(tandaiBerkas(await penggambar.gambar(naskah.nilai), kunci.nilai.tandai));
}

/** The manuscript of a paper with its codes. */
export async function susunNaskah(
  ctx: Context,
  hasil: KasusBerstandar,
  satu: KertasKasus,
  { cap }: Wujud,
  kunci: KunciKantor,
): Promise<Result<Naskah>> {
  const polos = await naskahPolos(ctx, hasil, satu);
  if (!polos.ok) return polos;
  const kasus = kasusUtuh(hasil);
  const peristiwa = kasus.peristiwa.find((p) => p.urut === satu.urut);
  if (peristiwa === undefined) throw new Error(`${kasus.nomor} tidak punya peristiwa ke-${satu.urut}`);
  const { naskah, bahan, jejak } = polos.nilai;
  const terbukti = { nomor: kasus.nomor, jenis: satu.jenis, peristiwa, jejak };
  return berhasil({ ...bertanda(naskah, terbukti, kunci, bahan), ...(cap === undefined ? {} : { cap }) });
}

/** The manuscript without codes, with what only the store knows: the ledger right after the event that it proves. */
export async function naskahPolos(
  ctx: Context,
  hasil: KasusBerstandar,
  satu: KertasKasus,
): Promise<Result<{ naskah: Naskah; bahan: Bahan; jejak: string | null }>> {
  const kasus = kasusUtuh(hasil);
  const kepala = await (await ctx.toko()).kepalaJejak(kasus.nomor, satu.urut);
  if (!kepala.ok) return kepala;
  const jejak = kepala.nilai;
  const sidikJejak = jejak !== null && bersidikJejak(satu, kasus) ? sandiPendek(jejak) : null;
  const kantor = await bahanKertas(ctx, kasus, satu.urut);
  if (!kantor.ok) return kantor;
  const bahan = { ...kantor.nilai, standar: hasil.standar, sidikJejak };
  return berhasil({ naskah: susunKertas(satu, kasus, bahan), bahan, jejak });
}
