import type { Context } from '../context.js';
import type { Draf } from '../domain/draf.js';
import { lamaMenunggu, susunMeja } from '../domain/laporan.js';
import type { Tanggal } from '../domain/tanggal.js';
import type { BerkasRusak } from '../ports/store.js';
import { kalender } from './bahan.js';
import { drafSendiri } from './draf.js';
import { type RincianKasus, rinci } from './rincian-kasus.js';
import { kasusBerjalan, kasusSekilas } from './semua-kasus.js';

interface KasusMeja extends RincianKasus {
  /** Hari kerja that its clock has stood still; null = the clock runs. */
  menungguHariKerja: number | null;
}

export interface Meja {
  hariIni: Tanggal;
  /** Number of open cases. */
  berjalan: number;
  bagian: ReturnType<typeof susunMeja<KasusMeja>>;
  rusak: readonly BerkasRusak[];
  /** Unfinished forms of who sits here, the newest first. */
  draf: readonly Draf[];
}

/** Today's desk: what is late, due soon, waiting for the applicant, untouched. */
export async function bukaMeja(ctx: Context): Promise<Meja> {
  const { kasus, rusak } = await (ctx.pilihan.json === null ? kasusSekilas(ctx) : kasusBerjalan(ctx));
  const [hari, kal] = [ctx.hariIni, await kalender(ctx)];
  const semua = (await rinci(ctx, kasus, hari)).map((r) => ({
    ...r,
    menungguHariKerja: lamaMenunggu(r.kasus, hari, kal),
  }));
  const draf = await drafSendiri(ctx);
  return { hariIni: hari, berjalan: semua.length, bagian: susunMeja(semua), rusak, draf };
}
