import type { Context } from '../context.js';
import { berhasil, type Result } from '../domain/hasil.js';
import { tautkan } from '../usecases/keberatan.js';
import { temukan } from '../usecases/temukan.js';
import type { Keluaran, Masukan } from './perintah.js';

/** After an act on a keberatan: a link that its registration could not write into the request is written now. */
export async function lengkapiTautan(ctx: Context, _: Masukan, keluaran: Keluaran): Promise<Result<Keluaran>> {
  if (ctx.pilihan.ujiCoba) return berhasil(keluaran);
  const ada = await temukan(ctx, keluaran.teks.trim());
  const tautan = ada.ok ? await tautkan(ctx, ada.nilai.kasus) : ada;
  if (tautan.ok && tautan.nilai === null) return berhasil(keluaran);
  const kata = tautan.ok
    ? `Tautan dengan ${tautan.nilai} dilengkapi.`
    : `Perhatian: permohonannya belum ditautkan: ${tautan.salah.sebab}`;
  return berhasil({ ...keluaran, pesan: [kata, ...keluaran.pesan] });
}
