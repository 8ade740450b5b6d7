import type { Context } from '../context.js';
import { berhasil, gagal, type Kesalahan, type Penolakan, type Result } from '../domain/hasil.js';
import { tanggalWib } from '../domain/tanggal.js';
import type { BahanIsian, Jawaban, JawabanSementara, TabelIsian } from './isian.js';
import { kumpulkan } from './mentah.js';
import { periksaIsian, peringatanIsian, yangHilang, yangTidakBerlaku } from './periksa.js';
import { konfirmasi, tanyakan } from './tanya.js';

export interface Formulir<F extends TabelIsian> {
  isian: F;
  /** What to type instead, for the refusal. */
  coba: string;
  /** Rules between fields; run over what was given even when single fields are faulty. */
  periksa?(jawaban: JawabanSementara): Promise<readonly Kesalahan[]> | readonly Kesalahan[];
  /** The answers as a card, shown before saving. */
  kartu?(jawaban: JawabanSementara): string;
}

export interface Terisi<F extends TabelIsian> {
  jawaban: Jawaban<F>;
  peringatan: readonly string[];
}

/**
 * Fills a form from flags, `--berkas` and — at a terminal — questions for what is still open.
 * Refuses (exit 2) with every fault named at once; off a terminal nothing is ever asked.
 */
export async function isiFormulir<F extends TabelIsian>(
  formulir: Formulir<F>,
  flag: Readonly<Record<string, unknown>>,
  ctx: Context,
): Promise<Result<Terisi<F>>> {
  const bahan: BahanIsian = { hariIni: tanggalWib(ctx.jam()), wilayah: ctx.acuan.wilayah() };
  const mentah = await kumpulkan(formulir.isian, flag, ctx.berkasLuar);
  const { jawaban: awal, kesalahan } = periksaIsian(formulir.isian, mentah.nilai, bahan);
  const salah = [...mentah.kesalahan, ...kesalahan];
  const hilang = yangHilang(formulir.isian, awal, new Set(salah.map((k) => k.bendera)));
  const bertanya = ctx.pilihan.bolehTanya && salah.length === 0 && hilang.length > 0;
  const jawaban = bertanya ? await bertanyaLalu(formulir, awal, ctx, bahan) : awal;
  const antar = (await formulir.periksa?.(jawaban)) ?? [];
  const semua = [...salah, ...(bertanya ? [] : hilang), ...yangTidakBerlaku(formulir.isian, jawaban), ...antar];
  if (semua.length > 0) return gagal(tolakIsian(semua, formulir.coba));
  return berhasil({ jawaban: jawaban as Jawaban<F>, peringatan: peringatanIsian(formulir.isian, jawaban, bahan) });
}

async function bertanyaLalu<F extends TabelIsian>(
  formulir: Formulir<F>,
  awal: Record<string, unknown>,
  ctx: Context,
  bahan: BahanIsian,
): Promise<Record<string, unknown>> {
  const prompter = await ctx.prompter();
  const jawaban = await tanyakan(formulir.isian, awal, prompter, bahan);
  if (formulir.kartu === undefined || ctx.pilihan.ya) return jawaban;
  return konfirmasi(formulir.isian, jawaban, formulir.kartu, prompter, bahan);
}

/** One refusal that names every fault with its flag (exit 2). */
function tolakIsian(kesalahan: readonly Kesalahan[], coba: string): Penolakan {
  return {
    jenis: 'pemakaian',
    pesan:
      kesalahan.length === 1
        ? 'Ada satu isian yang perlu diperbaiki.'
        : `Ada ${kesalahan.length} isian yang perlu diperbaiki.`,
    sebab: kesalahan.map((k) => `${k.bendera}: ${k.pesan}`).join('\n'),
    coba,
    kesalahan,
  };
}
