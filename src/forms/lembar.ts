import type { Context } from '../context.js';
import { type Draf, ketikanDraf } from '../domain/draf.js';
import type { Prompter } from '../ports/prompter.js';
import { penyimpanDraf } from './draf.js';
import { type BahanIsian, type JawabanSementara, sebutTanya, type TabelIsian } from './isian.js';
import { periksaIsian, peringatanIsian } from './periksa.js';
import type { Lembar } from './tanya.js';

/** What is said at once, and answers of an earlier case that may be put before the person. */
export interface Diingat {
  kata: readonly string[];
  /** `bawaan`: Enter alone takes them. Not where only a telephone, which a family shares, is the same. */
  usul: { dari: string; isi: JawabanSementara; bawaan: boolean } | null;
}

type Ingat = ((kunci: string, jawaban: JawabanSementara) => Promise<Diingat>) | undefined;

interface UntukLembar {
  isian: TabelIsian;
  perintah?: string | undefined;
  ingat?: Ingat;
  tanpaBawaan?: boolean | undefined;
}

/** A form on the screen, begun anew or taken up from a draft: after each answer it warns, remembers, and keeps the draft. */
export function lembarBaru(
  { isian, perintah, ingat, tanpaBawaan }: UntukLembar,
  { ctx, prompter, bahan }: { ctx: Context; prompter: Prompter; bahan: BahanIsian },
  awal: JawabanSementara,
  draf: Draf | null,
): Lembar {
  const belum = Object.entries(draf === null ? {} : ketikanDraf(draf)).filter(([k]) => isian[k] !== undefined);
  const ketikan = new Map(belum);
  const tersisih = new Map(Object.entries(periksaIsian(isian, draf?.tersisih ?? {}, bahan).jawaban));
  // What was being changed is asked again.
  const lama = [...new Set(draf?.ditanya)].filter((k) => isian[k] !== undefined && !ketikan.has(k));
  // Given by flags: when the draft is taken up it needn't be asked either.
  const diberikan = Object.keys(awal).filter((k) => !lama.includes(k) && (draf === null || isian[k]?.tanya === null));
  const riwayat = [...lama];
  const penyimpan = perintah === undefined ? null : penyimpanDraf(ctx, perintah, isian);
  const lembar: Lembar = {
    ...{ isian, prompter, bahan, ditanya: new Set([...diberikan, ...lama]), riwayat, ketikan, tersisih },
    ...{ tanpaBawaan: tanpaBawaan ?? ctx.pilihan.pastikan === true, tersentuh: false },
    sesudah: async (kunci, jawaban) => {
      const satu = isian[kunci];
      const hal = satu === undefined ? [] : peringatanIsian({ [kunci]: satu }, jawaban, bahan, sebutTanya);
      for (const p of hal) prompter.kata(`Perhatian: ${p}`);
      const ditanya = [...diberikan, ...riwayat];
      await penyimpan?.catat(jawaban, ditanya, lembar);
      const usul = await usulkan(lembar, ingat, kunci, jawaban);
      if (Object.keys(usul).length > 0) await penyimpan?.catat({ ...usul, ...jawaban }, ditanya, lembar);
      return usul;
    },
    sementara: async (kunci, jawaban, teks) => {
      ketikan.set(kunci, teks);
      return (await penyimpan?.catat(jawaban, [...diberikan, ...riwayat], lembar)) ?? true;
    },
    tempat: async (kunci, jawaban, teks) => {
      ketikan.set(kunci, teks);
      await penyimpan?.simpan(jawaban, [...diberikan, ...riwayat], lembar);
      return penyimpan === null ? null : ((await ctx.draf?.tempatSunting(kunci)) ?? null);
    },
  };
  return lembar;
}

/** What the answers given by flags or by the draft bring to mind, before the first question. */
export async function ingatAwal(lembar: Lembar, ingat: Ingat, awal: JawabanSementara): Promise<JawabanSementara> {
  let jawaban = awal;
  for (const kunci of Object.keys(awal)) jawaban = { ...(await usulkan(lembar, ingat, kunci, jawaban)), ...jawaban };
  return jawaban;
}

/** Says what is remembered, and asks whether to take it for questions that are still to come: each is asked all the same. */
async function usulkan(
  { isian, prompter, ditanya }: Lembar,
  ingat: Ingat,
  kunci: string,
  jawaban: JawabanSementara,
): Promise<JawabanSementara> {
  const { kata, usul } = (await ingat?.(kunci, jawaban)) ?? { kata: [], usul: null };
  for (const k of kata) prompter.kata(k);
  const bisa = Object.entries(isian).filter(
    ([k, i]) => usul?.isi[k] !== undefined && i.tanya !== null && jawaban[k] === undefined && !ditanya.has(k),
  );
  if (usul === null || bisa.length === 0) return {};
  const nama = bisa.map(([, i]) => String(i.tanya).toLowerCase()).join(', ');
  const pakai = await prompter.ya(`Pakai ${nama} dari ${usul.dari}? Setiap isian tetap ditanyakan.`, usul.bawaan);
  return pakai ? Object.fromEntries(bisa.map(([k]) => [k, usul.isi[k]])) : {};
}
