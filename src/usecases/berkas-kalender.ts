import { basename } from 'node:path';
import type { Context } from '../context.js';
import { BATAS } from '../domain/batas.js';
import { bacaJson } from '../domain/berkas-json.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import { bacaIcs } from '../domain/ics.js';
import { gantiTahun, tambahDariIcs } from '../domain/libur.js';
import { bakukanBaris } from '../domain/teks.js';
import type { PutuskanLibur } from './libur.js';

/** A calendar file of a person's own: a year as JSON (form of `data/kalender`), or days as .ics. Refused with every fault. */
export async function bacaBerkasKalender(
  ctx: Context,
  jalur: string,
): Promise<Result<PutuskanLibur, readonly string[]>> {
  const teks = await ctx.berkasLuar.bacaTeks(jalur, BATAS.berkasJsonByte);
  if (!teks.ok) return gagal([teks.salah]);
  const ics = /\.ics$/i.test(jalur) || /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(teks.nilai);
  return ics ? dariIcs(ctx, jalur, teks.nilai) : dariJson(teks.nilai);
}

async function dariJson(teks: string): Promise<Result<PutuskanLibur, readonly string[]>> {
  const data = bacaJson(teks);
  if (!data.ok) return gagal([data.salah]);
  const { periksaKalender } = await import('../domain/skema-kalender.js');
  const kalender = periksaKalender(data.nilai);
  return kalender.ok ? berhasil((berlaku) => berhasil(gantiTahun(berlaku, kalender.nilai))) : kalender;
}

async function dariIcs(ctx: Context, jalur: string, teks: string): Promise<Result<PutuskanLibur, readonly string[]>> {
  const pohon = await ctx.berkasLuar.uraiIcs(teks);
  if (!pohon.ok) return gagal([pohon.salah]);
  const isi = bacaIcs(pohon.nilai);
  if (!isi.ok) return isi;
  const { hari, asal } = isi.nilai;
  return berhasil((berlaku) => berhasil(tambahDariIcs(berlaku, hari, dasarIcs(jalur, asal))));
}

/** What stands in place of a decree: the file's name and what it calls itself. */
function dasarIcs(jalur: string, asal: string | null): string {
  const nama = jalur === '-' ? null : bakukanBaris(basename(jalur));
  const sebutan = nama?.ok === true ? `Berkas ${nama.nilai}` : 'Berkas .ics';
  return asal === null ? sebutan : `${sebutan} (${asal})`;
}
