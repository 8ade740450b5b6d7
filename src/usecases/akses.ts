import type { Context } from '../context.js';
import { berhasil, type Result } from '../domain/hasil.js';
import { LIHAT_LENGKAP } from '../domain/tindakan/langkah.js';
import { denganStandar, type KasusBerstandar } from './bahan.js';
import { catat } from './pencatat.js';

/** Puts on record that a case was shown in full, before it is: what can't be recorded is not shown. */
export async function catatLihatLengkap(ctx: Context, nomor: string): Promise<Result<KasusBerstandar>> {
  const toko = await ctx.toko();
  const peristiwa = {
    tindakan: LIHAT_LENGKAP,
    tanggal: ctx.hariIni,
    jabatan: '-',
    status: null,
    isi: {},
    pribadi: {},
  };
  const simpan = await toko.ubah(nomor, (berkas) => berhasil(catat(ctx, berkas, [peristiwa])));
  return simpan.ok ? berhasil(denganStandar(ctx, simpan.nilai)) : simpan;
}
