import type { Context } from '../context.js';
import { Dibatalkan } from '../errors.js';

/** Asks on a terminal whether to go on although similar cases exist; elsewhere it is only a warning. */
export async function bolehTetapDaftar(ctx: Context, serupa: readonly string[], tetap: boolean): Promise<void> {
  if (serupa.length === 0 || tetap || ctx.pilihan.ya || !ctx.pilihan.bolehTanya) return;
  const prompter = await ctx.prompter();
  const lanjut = await prompter.ya(`Ada kasus serupa dalam 30 hari: ${serupa.join(', ')}. Tetap daftarkan?`, true);
  if (!lanjut) throw new Dibatalkan();
}
