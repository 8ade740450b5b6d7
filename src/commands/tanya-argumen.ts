import type { Context } from '../context.js';
import { berhasil, type Result } from '../domain/hasil.js';
import type { Argumen, Masukan, Perintah, TanyaArgumen } from './perintah.js';
import { pilihNomor } from './tanya-nomor.js';

/**
 * At a terminal every argument that was left out, and that the form doesn't ask for, is asked for, one after the other. What
 * was typed with them; refused (3) where there is no case to choose.
 */
export async function lengkapiArgumen(
  ctx: Context,
  perintah: Perintah,
  masukan: Masukan,
  kurang: readonly Argumen[],
): Promise<Result<Masukan>> {
  const argumen = { ...masukan.argumen };
  for (const { nama, tanya } of kurang.filter((a) => a.diFormulir !== true)) {
    const jawab = tanya === undefined ? await pilihNomor(ctx, perintah) : berhasil(await tanyaArgumen(ctx, tanya));
    if (!jawab.ok) return jawab;
    argumen[nama] = jawab.nilai;
  }
  return berhasil({ ...masukan, argumen });
}

/** The answer as it was typed, or chosen. */
export async function tanyaArgumen(ctx: Context, { kalimat, baca, pilihan }: TanyaArgumen): Promise<string> {
  const ada = (await pilihan?.(ctx)) ?? [];
  const prompter = await ctx.prompter();
  if (ada.length > 0) return prompter.pilih(kalimat, ada);
  const uji = (jawaban: string) => {
    const hasil = baca(jawaban, ctx);
    return hasil.ok ? null : `${hasil.salah}.`;
  };
  return prompter.baris(kalimat, '', uji);
}
