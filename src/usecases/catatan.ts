import type { Context } from '../context.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import type { BerkasKasus, PeristiwaBaru } from '../domain/kasus.js';
import { uraikanNomor } from '../domain/nomor.js';
import { berkasBaru } from '../domain/rantai.js';
import type { LampiranSiap } from '../ports/store.js';
import { masihDuduk } from './masih-duduk.js';
import { catat } from './pencatat.js';

/** One of the desk's own records, by its fixed number. */
export interface CatatanSendiri {
  nomor: string;
  jenis: string;
}

/** Decides events on the newest state of the desk's own record (`null` = it isn't there yet) and saves them. */
export async function ubahCatatan(
  ctx: Context,
  { nomor: tetap, jenis }: CatatanSendiri,
  putuskan: (berkas: BerkasKasus | null) => Result<readonly PeristiwaBaru[]>,
  lampiran: readonly LampiranSiap[] = [],
): Promise<Result<BerkasKasus>> {
  const duduk = await masihDuduk(ctx);
  if (!duduk.ok) return duduk;
  const toko = await ctx.toko();
  const ada = await toko.baca(tetap);
  if (!ada.ok) return ada;
  if (ada.nilai !== null) return toko.ubah(tetap, (berkas) => lanjutkan(ctx, berkas, putuskan(berkas)), null, lampiran);
  const garam = ctx.acak();
  const { awalan, tahun } = uraikanNomor(tetap) ?? { awalan: '', tahun: 0 };
  const susun = (nomor: string) => {
    if (nomor !== tetap) return gagal(SUDAH_ADA);
    return lanjutkan(ctx, berkasBaru({ nomor, jenis, standar: jenis, garam }), putuskan(null));
  };
  return toko.buat({ awalan, tahun }, susun, lampiran);
}

function lanjutkan(ctx: Context, berkas: BerkasKasus, baru: Result<readonly PeristiwaBaru[]>): Result<BerkasKasus> {
  if (!baru.ok) return baru;
  // Nothing to record.
  return berhasil(baru.nilai.length === 0 ? berkas : catat(ctx, berkas, baru.nilai));
}

const SUDAH_ADA = {
  jenis: 'toko',
  pesan: 'Catatan ini baru saja dibuat petugas lain.',
  sebab: 'Perubahan Anda belum tercatat. Ulangi perintahnya.',
  coba: 'layanan periksa',
} as const;
