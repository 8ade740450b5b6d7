import type { Context } from '../context.js';
import { JENIS_PETUGAS } from '../domain/catatan-sendiri.js';
import { gagal, type Result } from '../domain/hasil.js';
import type { PeristiwaBaru } from '../domain/kasus.js';
import { NOMOR_PETUGAS, type Petugas, semuaPetugas } from '../domain/petugas.js';
import { type BahanPetugas, cariPetugas } from '../domain/petugas-ubah.js';
import { GagalDenganPenolakan } from '../errors.js';
import { ubahCatatan } from './catatan.js';
import { BARU_DITUTUP } from './masih-duduk.js';

/** The officers on record. A damaged record stops the command: nobody may pass because it can't be read. */
export async function petugasTercatat(ctx: Context): Promise<readonly Petugas[]> {
  const berkas = await (await ctx.toko()).baca(NOMOR_PETUGAS);
  if (!berkas.ok) throw new GagalDenganPenolakan(berkas.salah);
  return semuaPetugas(berkas.nilai);
}

/**
 * Decides on the newest state of the officers' record and saves; answers the officer as on record now. Who came in
 * through the open store changes no record that has officers by now (5).
 */
export async function catatPetugas(
  ctx: Context,
  id: string,
  putuskan: (bahan: BahanPetugas) => Result<readonly PeristiwaBaru[]>,
): Promise<Result<Petugas>> {
  const catatan = { nomor: NOMOR_PETUGAS, jenis: JENIS_PETUGAS };
  const hasil = await ubahCatatan(ctx, catatan, (berkas) => {
    const semua = semuaPetugas(berkas);
    if (ctx.pelaku.keadaan === 'terbuka' && semua.length > 0) return gagal(BARU_DITUTUP);
    return putuskan({ semua, hariIni: ctx.hariIni, pelaku: ctx.pelaku });
  });
  return hasil.ok ? cariPetugas(semuaPetugas(hasil.nilai), id) : hasil;
}

/** Ends every session of this officer but, where given, the one at this desk. */
export async function akhiriSesi(ctx: Context, id: string): Promise<void> {
  await (await ctx.toko()).sesi.hapus((_, { petugas }) => petugas === id);
}
