import type { Ketikan } from '../domain/draf.js';
import type { TempatSunting } from '../ports/draf.js';
import type { Prompter } from '../ports/prompter.js';
import type { BahanIsian, Isian, JawabanSementara, TabelIsian } from './isian.js';
import { berlaku } from './periksa.js';
import { jawabanEnter, MUNDUR, type Soal, tanyaSatu } from './tanya-satu.js';

/** A form on somebody's screen. */
export interface Lembar {
  isian: TabelIsian;
  prompter: Prompter;
  bahan: BahanIsian;
  /** Answered, or asked and left empty: not asked again by itself. */
  ditanya: Set<string>;
  /** Questions in the order in which they were asked last, each once: what `<` goes back through. */
  riwayat: string[];
  /** What was typed into a question that was left by `<` or broken off, by its key. */
  ketikan: Map<string, Ketikan>;
  /** Answers whose question went out of play, by its key: no part of the form, but there again with the question. */
  tersisih: Map<string, unknown>;
  /** A choice that must be made is never made by Enter alone. */
  tanpaBawaan: boolean;
  /** Something was typed or chosen on this screen, beyond what Enter alone answers. */
  tersentuh: boolean;
  /** Right after an answer: warnings, the draft. What it returns is put before the person as answers to later questions. */
  sesudah(kunci: string, jawaban: JawabanSementara): Promise<JawabanSementara>;
  /** An answer as far as it is typed: offered again when its question comes back, here or by the draft. false: not by the draft, which can't be written. */
  sementara(kunci: string, jawaban: JawabanSementara, ketikan: Ketikan): Promise<boolean>;
  /** Where an editor that opens on this text keeps it; the draft is saved by then. null: none is kept. */
  tempat(kunci: string, jawaban: JawabanSementara, teks: string): Promise<TempatSunting | null>;
}

/**
 * Asks for every field that has a question, is in play and is not in `ditanya`, and puts it there; `<` goes back to the
 * question before. An answer that is no longer in play is put aside. Answers the completed copy.
 */
export async function tanyakan(lembar: Lembar, awal: JawabanSementara): Promise<Record<string, unknown>> {
  const { isian, ditanya, riwayat } = lembar;
  let jawaban: Record<string, unknown> = { ...awal };
  const urutan = Object.entries(isian);
  for (let i = 0; i < urutan.length; i += 1) {
    const [kunci, satu] = urutan[i] as [string, Isian<unknown>];
    const main = berlaku(satu, { ...jawaban, [kunci]: undefined });
    if (satu.hanyaBila !== undefined) sisihkan(lembar, kunci, jawaban, main);
    if (satu.tanya === null || !main || ditanya.has(kunci)) continue;
    const hasil = await tanyaCatat(lembar, soal(lembar, kunci, jawaban, riwayat.length > 0));
    if (hasil === MUNDUR) {
      const lalu = sebelumnya(lembar, kunci, jawaban) ?? kunci;
      ditanya.delete(lalu);
      i = urutan.findIndex(([k]) => k === lalu) - 1;
      continue;
    }
    jawaban = await terjawab(lembar, kunci, { ...jawaban, [kunci]: hasil });
  }
  return jawaban;
}

/** Takes an answer out of those of the form while its question is not in play, and puts it back when it is. */
function sisihkan({ tersisih }: Lembar, kunci: string, jawaban: Record<string, unknown>, main: boolean): void {
  const lama = jawaban[kunci];
  if (!main && lama !== undefined) {
    tersisih.set(kunci, lama);
    delete jawaban[kunci];
  } else if (main && lama === undefined && tersisih.has(kunci)) {
    jawaban[kunci] = tersisih.get(kunci);
    tersisih.delete(kunci);
  }
}

/** The last question but this one that was asked and is in play still; undefined: there is none. */
function sebelumnya({ isian, riwayat }: Lembar, kini: string, jawaban: JawabanSementara): string | undefined {
  for (let lalu = riwayat.pop(); lalu !== undefined; lalu = riwayat.pop()) {
    const satu = isian[lalu];
    if (lalu !== kini && satu !== undefined && berlaku(satu, { ...jawaban, [lalu]: undefined })) return lalu;
  }
  return undefined;
}

/** Asks, and notes whether the answer is more than Enter alone would have given. */
export async function tanyaCatat(lembar: Lembar, satu: Soal): Promise<unknown> {
  const hasil = await tanyaSatu(satu, lembar.prompter);
  lembar.tersentuh ||= hasil !== MUNDUR && JSON.stringify(hasil) !== JSON.stringify(jawabanEnter(satu));
  return hasil;
}

export function soal(lembar: Lembar, kunci: string, jawaban: JawabanSementara, mundur: boolean): Soal {
  const isian = lembar.isian[kunci] as Isian<unknown>;
  const sementara = (teks: Ketikan) => lembar.sementara(kunci, jawaban, teks);
  const tempat = (teks: string) => lembar.tempat(kunci, jawaban, teks);
  const ketikan = lembar.ketikan.get(kunci);
  const wajibKarena = isian.wajibKarena?.({ ...jawaban, [kunci]: undefined }) ?? null;
  const { bahan, tanpaBawaan } = lembar;
  const lama = jawaban[kunci] === undefined ? isian.semula : jawaban[kunci];
  return { isian, lama, bahan, mundur, tanpaBawaan, sementara, tempat, ketikan, wajibKarena };
}

/** Notes an answer as the last one that was given, and takes over what it brought for questions that are still to come. */
export async function terjawab(
  lembar: Lembar,
  kunci: string,
  jawaban: JawabanSementara,
): Promise<Record<string, unknown>> {
  const { ditanya, riwayat } = lembar;
  ditanya.add(kunci);
  const dulu = riwayat.indexOf(kunci);
  if (dulu >= 0) riwayat.splice(dulu, 1);
  riwayat.push(kunci);
  lembar.ketikan.delete(kunci);
  const usul = Object.entries(await lembar.sesudah(kunci, jawaban));
  const terbuka = usul.filter(([k]) => jawaban[k] === undefined && !ditanya.has(k));
  return { ...jawaban, ...Object.fromEntries(terbuka) };
}
