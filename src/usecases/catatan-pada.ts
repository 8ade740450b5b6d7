import type { Context } from '../context.js';
import { berhasil, type Result } from '../domain/hasil.js';
import type { BerkasKasus, Peristiwa } from '../domain/kasus.js';

/** An event of a case, by number, with the moment of its entry. */
export interface Saat {
  nomor: string;
  urut: number;
  waktu: string;
}

/**
 * One of the desk's own records as it stood when an event was entered; null = nothing on record then. Entries of one
 * second are told apart by their places in the ledger. An event that the ledger lacks (a dry run) is the latest.
 */
export async function catatanPada(ctx: Context, nomor: string, saat: Saat): Promise<Result<BerkasKasus | null>> {
  const toko = await ctx.toko();
  const berkas = await toko.baca(nomor);
  if (!berkas.ok || berkas.nilai === null) return berkas;
  const peristiwa: Peristiwa[] = [];
  for (const p of berkas.nilai.peristiwa) {
    // Both in WIB with the same offset, so text order is the order of time.
    if (p.waktu > saat.waktu) continue;
    const lebihDulu = p.waktu < saat.waktu ? berhasil(true) : await mendahului(ctx, { nomor, urut: p.urut }, saat);
    if (!lebihDulu.ok) return lebihDulu;
    if (lebihDulu.nilai) peristiwa.push(p);
  }
  return berhasil({ ...berkas.nilai, peristiwa });
}

type Letak = Pick<Saat, 'nomor' | 'urut'>;

async function mendahului(ctx: Context, a: Letak, b: Letak): Promise<Result<boolean>> {
  const toko = await ctx.toko();
  const letakA = await toko.letakJejak(a.nomor, a.urut);
  if (!letakA.ok) return letakA;
  const letakB = await toko.letakJejak(b.nomor, b.urut);
  if (!letakB.ok) return letakB;
  return berhasil(letakA.nilai === null || letakB.nilai === null || letakA.nilai < letakB.nilai);
}
