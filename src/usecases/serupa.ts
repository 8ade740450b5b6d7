import type { Context } from '../context.js';
import type { Isi } from '../domain/kasus.js';
import { HARI_MIRIP, mungkinSerupa, serupa } from '../domain/mirip.js';
import { type Tanggal, tambahHari } from '../domain/tanggal.js';
import { semuaKasus } from './semua-kasus.js';

/** Numbers of cases of the last 30 days with the same identity or a similar text. It warns, it never blocks. */
export async function kasusSerupa(ctx: Context, isian: Isi, diterima: Tanggal | undefined): Promise<readonly string[]> {
  const hari = diterima ?? ctx.hariIni;
  const mungkin = (mentah: unknown) => mungkinSerupa(mentah, isian);
  const arsip = (await ctx.toko()).arsipDiterima(
    tambahHari(hari, -HARI_MIRIP),
    tambahHari(hari, HARI_MIRIP),
    mungkin,
    isian,
  );
  const { kasus } = await semuaKasus(
    ctx,
    ({ kasus: k }) => serupa(k, isian, hari),
    { mungkin },
    () => arsip,
  );
  // One that is closed meanwhile comes twice.
  return [...new Set(kasus.map((k) => k.kasus.nomor))].sort();
}
