import { styleText } from 'node:util';
import inquirer from 'inquirer';
import { samarkan } from '../domain/identitas.js';
import { kunciCari } from '../domain/teks.js';
import { Dibatalkan } from '../errors.js';
import type { PilihanTanya, Prompter } from '../ports/prompter.js';
import { barisBanyak } from './baris-banyak.js';
import { masukanSebaris } from './masukan-tempel.js';
import type { Penyunting } from './penyunting.js';

/** More choices than this are searched by typing. */
const BANYAK = 9;
/** Inquirer's own English hints, in the user's language. */
const TEMA = { style: { keysHelpTip: () => 'panah naik/turun memilih, Enter menerima' } };
const TEMA_CARI = {
  style: {
    keysHelpTip: () => 'ketik untuk mencari, panah naik/turun memilih, Enter menerima',
    error: () => styleText('red', '> Tidak ada yang cocok'),
  },
};
/** Nothing of a secret is shown, not even how long it is. */
const TEMA_RAHASIA = { style: { maskedText: '(tidak ditampilkan)', keysHelpTip: () => undefined } };
const TEMA_SUNTING = {
  style: {
    waitingMessage: () => 'Enter membuka penyunting lagi, Ctrl-C kembali mengetik.',
    loadingMessage: () => '',
    error: () => styleText('red', '> Penyunting tidak dapat dibuka; periksa VISUAL atau EDITOR.'),
  },
};
/** Its own yes/no question takes and echoes English words only. */
const YA_TIDAK = [
  { value: true, name: 'Ya' },
  { value: false, name: 'Tidak' },
];

/** Questions at a terminal; everything goes to `keluar` (stderr), so that stdout keeps to data. */
export function prompterInquirer(
  masuk: NodeJS.ReadStream,
  keluar: NodeJS.WriteStream,
  penyunting: Penyunting,
): Prompter {
  const tanyakan = <T>(ajukan: Ajukan<T>, awal = '') => bertanya(masuk, keluar, ajukan, awal);
  return {
    baris: async (message, awal, uji, samar = false) => {
      const validate = (jawaban: string) => uji(jawaban) ?? true;
      // What was accepted stays on the screen: a number of identity only in part.
      const transformer = (isi: string, { isFinal }: { isFinal: boolean }) =>
        samar && isFinal && /\d/.test(isi) ? samarkan(isi) : isi;
      const tanya = { type: 'input' as const, message, validate, transformer };
      return (await tanyakan((modul) => modul({ jawaban: tanya }), awal)).jawaban ?? '';
    },
    panjang: (tanya, awal, uji, sementara) => barisBanyak(masuk, keluar, { tanya, awal, uji, sementara }, penyunting),
    pilih: async (message, pilihan, awal) => {
      const choices = pilihan.map(pilihanInquirer);
      const tanya =
        pilihan.length > BANYAK
          ? { type: 'search' as const, message, default: awal, source: pencari(pilihan), theme: TEMA_CARI }
          : { type: 'select' as const, message, default: awal || undefined, choices, theme: TEMA };
      return (await tanyakan((modul) => modul({ jawaban: tanya }))).jawaban;
    },
    rahasia: async (message, uji) => {
      const validate = (jawaban: string) => uji(jawaban) ?? true;
      const tanya = { type: 'password' as const, message, validate, toggleMask: false, theme: TEMA_RAHASIA };
      return (await tanyakan((modul) => modul({ jawaban: tanya }))).jawaban;
    },
    ya: async (message, awal) => {
      const tanya = { type: 'select' as const, message, default: awal, choices: YA_TIDAK, theme: TEMA };
      return (await tanyakan((modul) => modul({ jawaban: tanya }))).jawaban;
    },
    kata: (teks) => void keluar.write(`${teks}\n`),
  };
}

type Ajukan<T> = (modul: ReturnType<typeof inquirer.createPromptModule>) => Promise<T>;

/**
 * Asks one question through the filter of pastes: their line breaks accept nothing. The old answer is put in as if it had
 * been typed: it can be edited, and emptied.
 */
async function bertanya<T>(
  masuk: NodeJS.ReadStream,
  keluar: NodeJS.WriteStream,
  ajukan: Ajukan<T>,
  awal: string,
): Promise<T> {
  const { aliran, mulai, tutup } = masukanSebaris(masuk, keluar);
  try {
    const jawab = ajukan(inquirer.createPromptModule({ input: aliran, output: keluar }));
    // Inquirer drops what comes before it has drawn the question for the first time.
    setImmediate(() => setImmediate(() => mulai(awal)));
    return await batalkan(jawab);
  } finally {
    tutup();
  }
}

function pilihanInquirer(p: PilihanTanya) {
  return { value: p.nilai, name: p.nama };
}

/** The choices that hold every word typed so far. */
function pencari(pilihan: readonly PilihanTanya[]) {
  return (ketikan: string | undefined) => {
    const kata = kunciCari(ketikan ?? '').split(' ');
    return pilihan.filter((p) => kata.every((k) => kunciCari(p.nama).includes(k))).map(pilihanInquirer);
  };
}

/** Lets the user's own editor have the text; Ctrl-C there leaves it as it was. */
export async function sunting(
  masuk: NodeJS.ReadStream,
  keluar: NodeJS.WriteStream,
  message: string,
  awal: string,
): Promise<string> {
  const modul = inquirer.createPromptModule({ input: masuk, output: keluar });
  const tanya = {
    ...{ type: 'editor' as const, message, default: awal, waitForUserInput: false, theme: TEMA_SUNTING },
    file: { mode: 0o600, postfix: '.txt' },
  };
  try {
    return (await batalkan(modul({ jawaban: tanya }))).jawaban ?? awal;
  } catch (galat) {
    if (galat instanceof Dibatalkan) return awal;
    throw galat;
  }
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
