import type { Context } from '../context.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import type { BerkasKasus } from '../domain/kasus.js';
import { denganStandar, type KasusBerstandar } from './bahan.js';

/** A case under its standard. The refusal (one sentence) is for a stored case that no act of this program could make. */
export function tafsirkan(ctx: Context, berkas: BerkasKasus): Result<KasusBerstandar, string> {
  const standar = ctx.acuan.standar(berkas.standar);
  if (standar === null) return gagal(`Standar "${berkas.standar}" tidak terpasang.`);
  if (standar.jenis !== berkas.jenis) return gagal(`Jenis "${berkas.jenis}" bukan jenis standarnya.`);
  try {
    return berhasil(denganStandar(ctx, berkas));
  } catch {
    // The chain is whole, so somebody chained events that the standard does not know.
    return gagal('Peristiwanya tidak mungkin menurut standarnya.');
  }
}
