import type { Context } from '../context.js';
import type { Draf } from '../domain/draf.js';
import { berhasil, gagal, type Kesalahan, type Penolakan, type Result } from '../domain/hasil.js';
import { satuBaris } from '../domain/teks.js';
import { GagalDenganPenolakan } from '../errors.js';
import { cobaIsian } from './coba.js';
import { drafDiminta, tawarkanDraf } from './draf.js';
import {
  type BahanIsian,
  BERKAS_ISIAN,
  bendera,
  type Jawaban,
  type JawabanSementara,
  sebutTanya,
  type TabelIsian,
} from './isian.js';
import { konfirmasi } from './kartu.js';
import { type Diingat, ingatAwal, lembarBaru } from './lembar.js';
import { kumpulkan, type Mentah } from './mentah.js';
import { belumAda, periksaIsian, peringatanIsian, yangHilang, yangTidakBerlaku } from './periksa.js';
import { type Lembar, tanyakan } from './tanya.js';

type Pemeriksa = (jawaban: JawabanSementara) => Promise<readonly Kesalahan[]> | readonly Kesalahan[];

export interface Formulir<F extends TabelIsian> {
  isian: F;
  /** What to type instead, for the refusal: the command so far; flags that are missing are added to it. */
  coba: string;
  /** The command line that a draft is kept under; absent: none is kept. */
  perintah?: string | undefined;
  /** The answers of `--berkas`, read already: one form of several in it. */
  butir?: unknown;
  /** Rules between fields; run over what was given even when single fields are faulty. */
  periksa?: Pemeriksa;
  /** What can be said of the flags alone (files, codes): before anything is asked. */
  periksaAwal?: Pemeriksa;
  /** Once flags and `--berkas` are read: the fields as they stand for these answers, and what completes the answers. */
  siapkan?(mentah: Readonly<Record<string, unknown>>): Promise<Result<Siap<F>>>;
  /** Right after an answer at a terminal: what the desk remembers. */
  ingat?: ((kunci: string, jawaban: JawabanSementara) => Promise<Diingat>) | undefined;
  /** A choice that must be made is never made by Enter alone: so in acts on a case, and in every form begun from `tugas`. */
  tanpaBawaan?: boolean;
  /** The answers as a card, shown before saving. */
  kartu?(jawaban: JawabanSementara, isian: TabelIsian): string;
}

interface Siap<F extends TabelIsian> {
  isian: F;
  mentah: Readonly<Record<string, unknown>>;
}

/** A form with the flags that it was begun with, as they were typed. */
interface Diketik<F extends TabelIsian> extends Formulir<F> {
  flag: Readonly<Record<string, unknown>>;
}

export interface Terisi<F extends TabelIsian> {
  jawaban: Jawaban<F>;
  peringatan: readonly string[];
  /** Somebody was asked, and saw the card. */
  ditanya: boolean;
}

/**
 * Fills a form from flags, `--berkas` and — at a terminal — questions for what is still open.
 * Refuses (exit 2) with every fault named at once; off a terminal nothing is ever asked.
 */
export async function isiFormulir<F extends TabelIsian>(
  dasar: Formulir<F>,
  flag: Readonly<Record<string, unknown>>,
  ctx: Context,
): Promise<Result<Terisi<F>>> {
  const bahan: BahanIsian = { hariIni: ctx.hariIni, wilayah: ctx.acuan.wilayah() };
  const terkumpul = await kumpulkan(dasar.isian, flag, ctx.berkasLuar, dasar.butir);
  const draf = await drafUntuk(dasar, terkumpul, flag, ctx, bahan);
  if (!draf.ok) return draf;
  const dibaca = await baca(dasar, terkumpul.nilai, draf.nilai, ctx, bahan);
  if (!dibaca.ok) return dibaca;
  const { jawaban: awal, kesalahan } = dibaca.nilai;
  const formulir = { ...dibaca.nilai.formulir, flag };
  const sendiri = [...terkumpul.kesalahan, ...kesalahan];
  const dini = belumTersebut((await formulir.periksaAwal?.(awal)) ?? [], sendiri);
  const salah = [...sendiri, ...(takMasuk(sendiri) ? dini.filter((k) => !belumAda(k)) : dini)];
  const terbuka = await yangTerbuka(formulir, awal, salah);
  const perlu = terbuka.length > 0 || draf.nilai !== null;
  const bertanya = salah.length === 0 && perlu && ctx.pilihan.bolehTanya;
  if (!bertanya && salah.length + terbuka.length > 0) return gagal(tolakIsian([...salah, ...terbuka], formulir, awal));
  const jawaban = bertanya ? await bertanyaLalu(formulir, awal, draf.nilai, ctx, bahan) : awal;
  const peringatan = peringatanIsian(formulir.isian, jawaban, bahan, bertanya ? sebutTanya : undefined);
  return berhasil({ jawaban: jawaban as Jawaban<F>, peringatan, ditanya: bertanya });
}

interface Terbaca<F extends TabelIsian> {
  formulir: Formulir<F>;
  jawaban: Record<string, unknown>;
  kesalahan: readonly Kesalahan[];
}

/** Flags over the draft's answers, checked. What of a draft is no longer right is asked again, at a terminal. */
async function baca<F extends TabelIsian>(
  dasar: Formulir<F>,
  flag: Readonly<Record<string, unknown>>,
  draf: Draf | null,
  ctx: Context,
  bahan: BahanIsian,
): Promise<Result<Terbaca<F>>> {
  const semua = { ...draf?.jawaban, ...flag };
  const siap = (await dasar.siapkan?.(semua)) ?? berhasil({ isian: dasar.isian, mentah: semua });
  if (!siap.ok) return siap;
  const { isian, mentah } = siap.nilai;
  const { jawaban, kesalahan } = periksaIsian(isian, mentah, bahan);
  const milikDraf = (k: Kesalahan) =>
    ctx.pilihan.bolehTanya && Object.keys(draf?.jawaban ?? {}).some((j) => bendera(j) === k.bendera && !(j in flag));
  return berhasil({ formulir: { ...dasar, isian }, jawaban, kesalahan: kesalahan.filter((k) => !milikDraf(k)) });
}

/** The draft to go on with: asked for, or taken up at a terminal where the flags leave something open. */
async function drafUntuk<F extends TabelIsian>(
  dasar: Formulir<F>,
  terkumpul: Mentah,
  flag: Readonly<Record<string, unknown>>,
  ctx: Context,
  bahan: BahanIsian,
): Promise<Result<Draf | null>> {
  const { perintah } = dasar;
  if (perintah === undefined) return berhasil(null);
  if (typeof flag.lanjut === 'string') return drafDiminta(ctx, perintah, flag.lanjut || null);
  if (!ctx.pilihan.bolehTanya || terkumpul.kesalahan.length > 0) return berhasil(null);
  const dibaca = await baca(dasar, terkumpul.nilai, null, ctx, bahan);
  if (!dibaca.ok) return dibaca;
  const { formulir, jawaban, kesalahan } = dibaca.nilai;
  const bertanya = kesalahan.length === 0 && (await yangTerbuka(formulir, jawaban, [])).length > 0;
  return berhasil(bertanya ? await tawarkanDraf(ctx, perintah) : null);
}

/** What still keeps the form from being saved: required and missing, not in play, against a rule between fields. */
async function yangTerbuka<F extends TabelIsian>(
  { isian, periksa }: Formulir<F>,
  jawaban: JawabanSementara,
  salah: readonly Kesalahan[],
): Promise<readonly Kesalahan[]> {
  if (takMasuk(salah)) return [];
  const antar = belumTersebut((await periksa?.(jawaban)) ?? [], salah);
  const hilang = yangHilang(isian, jawaban, new Set(salah.map((k) => k.bendera)));
  return [...hilang, ...yangTidakBerlaku(isian, jawaban), ...antar];
}

/** Answers of `--berkas` that never came in can't be missing. */
function takMasuk(salah: readonly Kesalahan[]): boolean {
  return salah.some((k) => k.bendera === BERKAS_ISIAN);
}

/** A rule between fields says nothing where one of them is wrong by itself. */
function belumTersebut(antar: readonly Kesalahan[], salah: readonly Kesalahan[]): readonly Kesalahan[] {
  const tersebut = new Set(salah.map((k) => k.bendera));
  return antar.filter((k) => !k.bendera.split(' / ').some((b) => tersebut.has(b)));
}

/** Asks, then asks again for what a rule between fields finds, and only then shows the card. */
async function bertanyaLalu<F extends TabelIsian>(
  formulir: Diketik<F>,
  awal: Record<string, unknown>,
  draf: Draf | null,
  ctx: Context,
  bahan: BahanIsian,
): Promise<Record<string, unknown>> {
  const lembar = lembarBaru(formulir, { ctx, prompter: await ctx.prompter(), bahan }, awal, draf);
  const lengkapi = (kini: JawabanSementara) => lengkapkan(formulir, lembar, kini);
  if (ditanyakan(formulir.isian) > 1) lembar.prompter.kata(PETUNJUK);
  const jawaban = await lengkapi(await ingatAwal(lembar, formulir.ingat, awal));
  const { kartu, isian } = formulir;
  if (kartu === undefined || ctx.pilihan.ya) return jawaban;
  return konfirmasi(lembar, { kartu: (j) => kartu(j, isian), lengkapi }, jawaban);
}

/** How many questions a form has: one of more than one is walked through, and has a card at its end. */
export function ditanyakan(isian: TabelIsian): number {
  return Object.values(isian).filter((i) => i.tanya !== null).length;
}

const PETUNJUK =
  'Ketik < untuk kembali (yang sudah diketik tetap ada); Ctrl-U menghapus baris; Ctrl-C berhenti, jawabannya tersimpan.';

async function lengkapkan<F extends TabelIsian>(
  formulir: Diketik<F>,
  lembar: Lembar,
  awal: JawabanSementara,
): Promise<Record<string, unknown>> {
  for (let kini = awal; ; ) {
    const jawaban = await tanyakan(lembar, kini);
    const terbuka = await yangTerbuka(formulir, jawaban, []);
    if (terbuka.length === 0) return jawaban;
    const ulang = new Set(terbuka.flatMap((k) => k.bendera.split(' / ')));
    const bisa = Object.entries(formulir.isian).filter(([k, i]) => i.tanya !== null && ulang.has(bendera(k)));
    if (bisa.length === 0) throw new GagalDenganPenolakan(tolakIsian(terbuka, formulir, jawaban));
    for (const k of terbuka)
      lembar.prompter.kata(`Perlu diperbaiki, ${sebutGabungan(formulir.isian, k.bendera)}: ${k.pesan}`);
    for (const [kunci] of bisa) lembar.ditanya.delete(kunci);
    kini = jawaban;
  }
}

/** A fault at a terminal is told by the names of its questions. */
function sebutGabungan(isian: TabelIsian, gabungan: string): string {
  const kunci = (b: string) => Object.keys(isian).find((k) => bendera(k) === b);
  return gabungan
    .split(' / ')
    .map((b) => sebutTanya(isian, kunci(b) ?? b.replace(/^--/, '')))
    .join(' / ');
}

/** One refusal that names every fault with its flag (exit 2). */
function tolakIsian(kesalahan: readonly Kesalahan[], formulir: Diketik<TabelIsian>, j: JawabanSementara): Penolakan {
  return {
    jenis: 'pemakaian',
    pesan:
      kesalahan.length === 1
        ? 'Ada satu isian yang perlu diperbaiki.'
        : `Ada ${kesalahan.length} isian yang perlu diperbaiki.`,
    sebab: kesalahan.map((k) => `${k.bendera}: ${satuBaris(k.pesan)}`).join('\n'),
    coba: cobaIsian(kesalahan, formulir, j, formulir.flag),
    kesalahan,
  };
}
