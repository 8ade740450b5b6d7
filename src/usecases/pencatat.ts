import type { Context } from '../context.js';
import { catatanSendiri } from '../domain/catatan-sendiri.js';
import { berhasil, type Result } from '../domain/hasil.js';
import { tandaiJam } from '../domain/jam-komputer.js';
import type { BerkasKasus, Peristiwa, PeristiwaBaru } from '../domain/kasus.js';
import { sisihkanTeks } from '../domain/pribadi.js';
import { tambahkan } from '../domain/rantai.js';
import { waktuWib } from '../domain/tanggal.js';
import { denganStandar, type KasusBerstandar } from './bahan.js';

/** Who writes, and when: what every event carries beside the act itself. */
export function pencatat(ctx: Context): { waktu: string; petugas: string } {
  return { waktu: waktuWib(ctx.jam()), petugas: ctx.pelaku.petugas };
}

/** The next revision, with who writes and when, a case's free texts beside the chain; a clock gone back is marked. */
export function catat(ctx: Context, berkas: BerkasKasus, baru: readonly PeristiwaBaru[]): BerkasKasus {
  const p = pencatat(ctx);
  const simpanan = catatanSendiri(berkas) ? baru : baru.map(sisihkanTeks);
  return tambahkan(berkas, tandaiJam(berkas, simpanan, p.waktu), p);
}

/** What was only read may have been written by somebody who died before it was safe: answered as recorded once it is. */
export async function pastikanTercatat(
  ctx: Context,
  nomor: string,
  terulang: Peristiwa,
): Promise<Result<KasusBerstandar>> {
  const ada = await (await ctx.toko()).ubah(nomor, (berkas) => berhasil(berkas));
  return ada.ok ? berhasil({ ...denganStandar(ctx, ada.nilai), terulang }) : ada;
}
