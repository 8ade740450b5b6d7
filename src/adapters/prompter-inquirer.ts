import inquirer from 'inquirer';
import { samarkan } from '../domain/identitas.js';
import { Dibatalkan } from '../errors.js';
import type { Prompter } from '../ports/prompter.js';
import { barisBanyak } from './baris-banyak.js';

/** Inquirer's own English hint, in the user's language. */
const TEMA = { style: { keysHelpTip: () => 'panah naik/turun memilih, Enter menerima' } };
/** Nothing of a secret is shown, not even how long it is. */
const TEMA_RAHASIA = { style: { maskedText: '(tidak ditampilkan)', keysHelpTip: () => undefined } };
/** Its own yes/no question takes and echoes English words only. */
const YA_TIDAK = [
  { value: true, name: 'Ya' },
  { value: false, name: 'Tidak' },
];

/** Questions at a terminal; everything goes to `keluar` (stderr), so that stdout keeps to data. */
export function prompterInquirer(masuk: NodeJS.ReadStream, keluar: NodeJS.WriteStream): Prompter {
  const modul = inquirer.createPromptModule({ input: masuk, output: keluar });
  return {
    baris: async (message, awal, uji, samar = false) => {
      const validate = (jawaban: string) => uji(jawaban) ?? true;
      // What was accepted stays on the screen: a number of identity only in part.
      const transformer = (isi: string, { isFinal }: { isFinal: boolean }) =>
        samar && isFinal && isi !== '' ? samarkan(isi) : isi;
      const tanya = { type: 'input' as const, message, default: awal || undefined, validate, transformer };
      return (await batalkan(modul({ jawaban: tanya }))).jawaban ?? '';
    },
    panjang: (message, awal, uji) => barisBanyak(masuk, keluar, message, awal, uji),
    pilih: async (message, pilihan, awal) => {
      const choices = pilihan.map((p) => ({ value: p.nilai, name: p.nama }));
      const tanya = { type: 'select' as const, message, default: awal || undefined, choices, theme: TEMA };
      return (await batalkan(modul({ jawaban: tanya }))).jawaban;
    },
    rahasia: async (message, uji) => {
      const validate = (jawaban: string) => uji(jawaban) ?? true;
      const tanya = { type: 'password' as const, message, validate, toggleMask: false, theme: TEMA_RAHASIA };
      return (await batalkan(modul({ jawaban: tanya }))).jawaban;
    },
    ya: async (message, awal) => {
      const tanya = { type: 'select' as const, message, default: awal, choices: YA_TIDAK, theme: TEMA };
      return (await batalkan(modul({ jawaban: tanya }))).jawaban;
    },
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
