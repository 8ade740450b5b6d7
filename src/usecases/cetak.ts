import type { Context } from '../context.js';
import { type KertasKasus, kertasBerlaku } from '../documents/kertas-kasus.js';
import { berhasil, type Result } from '../domain/hasil.js';
import { CETAK_ASLI } from '../domain/jejak-akses.js';
import type { KasusBerstandar } from './bahan.js';
import { type KertasTersimpan, kertasKasus, simpanKertas, tersimpan } from './dokumen.js';
import { ASLI, gambar, SALINAN, type Wujud } from './gambar.js';
import { catatAkses } from './jejak-akses.js';

/** A paper, what it is of, and as what it is printed. */
export interface Cetakan {
  hasil: KasusBerstandar;
  satu: KertasKasus;
  wujud: Wujud;
}

/**
 * What is to be printed of a case. Its act being on record, each paper was issued with it, and every later print is a
 * copy, whatever lies in the folder; `asli`: once more as it was issued, where that print was spoilt, put on the access
 * log. Papers that the store lacks are drawn there on the way. Refuses (6): it can't be put on record.
 */
export async function siapkanCetakan(
  ctx: Context,
  hasil: KasusBerstandar,
  kertas: readonly KertasKasus[],
  asli: boolean,
): Promise<Result<readonly Cetakan[]>> {
  const tercatat = asli ? await catatAsli(ctx, hasil, kertas) : berhasil(null);
  if (!tercatat.ok) return tercatat;
  await kertasKasus(ctx, hasil);
  return berhasil(kertas.map((satu) => ({ hasil, satu, wujud: asli ? ASLI : SALINAN })));
}

/** Two originals of one paper may be out from now on: who printed the other is known. */
function catatAsli(
  ctx: Context,
  { kasus: { nomor } }: KasusBerstandar,
  kertas: readonly KertasKasus[],
): Promise<Result<null>> {
  const apa = kertas.map(({ jenis, ke }) => `${jenis} ke-${ke}`).join(', ');
  return catatAkses(ctx, { apa: CETAK_ASLI, perintah: 'cetak', nomor, alasan: apa });
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
export function semuaCetakan(ctx: Context, hasil: KasusBerstandar, asli: boolean): Promise<Result<readonly Cetakan[]>> {
  return siapkanCetakan(ctx, hasil, kertasBerlaku(hasil.kasus, hasil.standar), asli);
}
