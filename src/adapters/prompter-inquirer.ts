import inquirer from 'inquirer';
import { Dibatalkan } from '../errors.js';
import type { Prompter } from '../ports/prompter.js';
import { barisBanyak } from './baris-banyak.js';

/** Inquirer's own English hint, in the user's language. */
const TEMA = { style: { keysHelpTip: () => 'panah naik/turun memilih, Enter menerima' } };

/** Questions at a terminal; everything goes to `keluar` (stderr), so that stdout keeps to data. */
export function prompterInquirer(masuk: NodeJS.ReadStream, keluar: NodeJS.WriteStream): Prompter {
  const modul = inquirer.createPromptModule({ input: masuk, output: keluar });
  return {
    baris: async (message, awal, uji) => {
      const validate = (jawaban: string) => uji(jawaban) ?? true;
      const { jawaban } = await batalkan(
        modul({ jawaban: { type: 'input', message, default: awal || undefined, validate } }),
      );
      return jawaban ?? '';
    },
    panjang: (message, awal, uji) => barisBanyak(masuk, keluar, message, awal, uji),
    pilih: async (message, pilihan, awal) => {
      const choices = pilihan.map((p) => ({ value: p.nilai, name: p.nama }));
      return (await batalkan(modul({ jawaban: { type: 'select', message, default: awal || undefined, choices, theme: TEMA } }))).jawaban;
    },
    ya: async (message, awal) =>
      (await batalkan(modul({ jawaban: { type: 'confirm', message, default: awal } }))).jawaban,
    kata: (teks) => void keluar.write(`${teks}\n`),
  };
}

/** Ctrl-C in a question is the user's cancel, not a failure. */
async function batalkan<T>(janji: Promise<T>): Promise<T> {
  try {
    return await janji;
  } catch (galat) {
    if (galat instanceof Error && galat.name === 'ExitPromptError') throw new Dibatalkan();
    throw galat;
  }
}
