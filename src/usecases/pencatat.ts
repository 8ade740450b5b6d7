import type { Context } from '../context.js';
import { waktuWib } from '../domain/tanggal.js';

/** Who writes, and when: what every event carries beside the act itself. */
export function pencatat(ctx: Context): { waktu: string; petugas: string } {
  return { waktu: waktuWib(ctx.jam()), petugas: ctx.petugas };
}
