import type { Context } from '../context.js';
import { type KertasKasus, kertasBerlaku } from '../documents/kertas-kasus.js';
import { berhasil, type Result } from '../domain/hasil.js';
import type { KasusBerstandar } from './bahan.js';
import { type KertasTersimpan, kertasKasus, simpanKertas, tersimpan } from './dokumen.js';
import { ASLI, gambar, SALINAN, type Wujud } from './gambar.js';

/** A paper, what it is of, and as what it is printed. */
export interface Cetakan {
  hasil: KasusBerstandar;
  satu: KertasKasus;
  wujud: Wujud;
}

/**
 * What is to be printed of a case: the first drawing of a paper is the original, each later one a copy. `asli`: as it
 * was issued, where the first print was spoilt. Papers that the store lacks are drawn there on the way.
 */
export async function siapkanCetakan(
  ctx: Context,
  hasil: KasusBerstandar,
  kertas: readonly KertasKasus[],
  asli: boolean,
): Promise<readonly Cetakan[]> {
  const cetakan: Cetakan[] = [];
  for (const satu of kertas) {
    const terbit = (await tersimpan(ctx, hasil.kasus.nomor, satu)) !== null;
    cetakan.push({ hasil, satu, wujud: terbit && !asli ? SALINAN : ASLI });
  }
  await kertasKasus(ctx, hasil);
  return cetakan;
}

/** Prints into the store. */
export async function cetakKeToko(ctx: Context, { hasil, satu, wujud }: Cetakan): Promise<Result<KertasTersimpan>> {
  const ada = wujud === ASLI ? await tersimpan(ctx, hasil.kasus.nomor, satu) : null;
  return ada === null ? simpanKertas(ctx, hasil, satu, wujud) : berhasil(ada);
}

/** Prints for a file outside the store: its bytes. */
export function cetakKeLuar(ctx: Context, { hasil, satu, wujud }: Cetakan): Promise<Result<Uint8Array>> {
  return gambar(ctx, hasil, satu, wujud);
}

/** All papers of a case in the order of their steps. */
export function semuaCetakan(ctx: Context, hasil: KasusBerstandar, asli: boolean): Promise<readonly Cetakan[]> {
  return siapkanCetakan(ctx, hasil, kertasBerlaku(hasil.kasus, hasil.standar), asli);
}
