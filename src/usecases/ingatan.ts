import type { Context } from '../context.js';
import { type Ingatan, kenal, rangkumIngatan } from '../domain/ingatan.js';
import { semuaKasus } from './semua-kasus.js';

/** Earlier cases, closed ones too, of the person with this NIK, No. KK, decree or telephone number; null: none. */
export async function ingatanPemohon(ctx: Context, kunci: string, nilai: unknown): Promise<Ingatan | null> {
  const identitas = (kunci === 'nik' || kunci === 'kk') && typeof nilai === 'string' ? nilai : undefined;
  const { kasus } = await semuaKasus(
    ctx,
    ({ kasus: k, tertutup }) => tertutup === undefined && kenal(k, kunci, nilai),
    { identitas, isian: typeof nilai === 'string' ? { [kunci]: nilai } : undefined },
  );
  return rangkumIngatan(kasus.map((k) => k.kasus));
}
