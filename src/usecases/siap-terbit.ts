import type { Context } from '../context.js';
import { templatTindakan } from '../documents/kertas-kasus.js';
import { berhasil, type Result } from '../domain/hasil.js';
import type { Standar } from '../domain/standar.js';
import { periksaTemplat } from './templat.js';

/**
 * Whether the papers of an act can be drawn, asked before the act is recorded: a number that is on record but was never
 * told would be registered a second time. Refused (6): a template or a face that is broken or gone, by its name.
 */
export async function siapTerbit(ctx: Context, standar: Standar, tindakan: string): Promise<Result<null>> {
  const nama = templatTindakan(standar, tindakan);
  if (nama.length === 0) return berhasil(null);
  const templat = periksaTemplat(ctx, nama);
  return templat.ok ? (await ctx.penggambar()).siap() : templat;
}
