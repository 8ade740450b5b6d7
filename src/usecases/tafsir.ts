import type { Context } from '../context.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import type { BerkasKasus } from '../domain/kasus.js';
import type { Acuan } from '../ports/acuan.js';
import { bagiPelaku, type KasusBerstandar, type KasusLipat, lipat } from './bahan.js';

/**
 * A case under its standard, nothing hidden. The refusal (one sentence) is for a stored case that no act of this program could
 * make.
 */
export function lipatTersimpan(acuan: Pick<Acuan, 'standar'>, berkas: BerkasKasus): Result<KasusLipat, string> {
  const standar = acuan.standar(berkas.standar);
  if (standar === null) return gagal(`Standar "${berkas.standar}" tidak terpasang.`);
  if (standar.jenis !== berkas.jenis) return gagal(`Jenis "${berkas.jenis}" bukan jenis standarnya.`);
  try {
    return berhasil(lipat(acuan, berkas));
  } catch {
    // The chain is whole, so somebody chained events that the standard does not know.
    return gagal('Peristiwanya tidak mungkin menurut standarnya.');
  }
}

/** The same as it may be looked at by who sits here. */
export function tafsirkan(ctx: Context, berkas: BerkasKasus): Result<KasusBerstandar, string> {
  const hasil = lipatTersimpan(ctx.acuan, berkas);
  return hasil.ok ? berhasil(bagiPelaku(ctx, hasil.nilai)) : hasil;
}
