import { styleText } from 'node:util';
import inquirer from 'inquirer';
import { samarkan } from '../domain/identitas.js';
import { kunciCari } from '../domain/teks.js';
import { Dibatalkan } from '../errors.js';
import type { PilihanTanya, Prompter } from '../ports/prompter.js';
import { bacaBaris } from './baris-banyak.js';
import { keluaranBerulang } from './gambar-ulang.js';
import { masukanSebaris } from './masukan-tempel.js';
import { muatTanya } from './muat-tanya.js';
import { tanyaPanjang } from './soal-panjang.js';
import { saatTerhenti } from './terhenti.js';
import type { TerminalTanya } from './terminal-tanya.js';
import type { TombolDaftar } from './tombol-daftar.js';

/** More choices than this are searched by typing. */
const BANYAK = 9;
/** Inquirer's own English hints, in the user's language. */
const PETUNJUK = 'panah naik/turun memilih, Enter menerima';
const PETUNJUK_TIDAK = `${PETUNJUK}, q atau Esc = Tidak`;
const PETUNJUK_CARI = 'ketik untuk mencari, panah naik/turun memilih, Enter menerima';
const TAK_COCOK = '> Tidak ada yang cocok';
/** Nothing of a secret is shown, not even how long it is. */
const TEMA_RAHASIA = { style: { maskedText: '(tidak ditampilkan)', keysHelpTip: () => undefined } };
/** Its own yes/no question takes and echoes English words only. */
const YA_TIDAK = [
  { value: true, name: 'Ya' },
  { value: false, name: 'Tidak' },
];
/** What chooses no there: Backspace, which forgets letters typed before, its first letter, Enter. */
const KETIK_TIDAK = '\u007fT\r';

/** Questions at a terminal; everything goes to `keluar` (stderr), so that stdout keeps to data. */
export function prompterInquirer(terminal: TerminalTanya): Prompter {
  const { masuk, keluar, muat } = terminal;
  const tanyakan = <T>(ajukan: Ajukan<T>, awal = '') => bertanya(masuk, keluar, ajukan, { awal });
  const dariDaftar = <T>(ajukan: Ajukan<T>, usai?: TombolDaftar['usai']) =>
    bertanya(masuk, keluar, ajukan, { daftar: { tanpaAngka: true, usai } });
  const pas = muatTanya(terminal);
  const { soal } = pas;
  const muatkan = (tanya: string, pilihan: readonly PilihanTanya[], terpilih: 'nama' | 'nilai' = 'nama') =>
    pilihan.map((p) => ({ ...p, nama: pas.pilihan(p.nama), diterima: pas.jawaban(tanya, p[terpilih]) }));
  const ujiMuat = (uji: (jawaban: string) => string | null) => (jawaban: string) => {
    const salah = uji(jawaban);
    return salah === null || pas.salah(salah);
  };
  const tema = (petunjuk: string) => ({
    style: { keysHelpTip: () => muat(petunjuk), error: () => styleText('red', TAK_COCOK) },
  });
  return {
    baris: async (tanya, awal, uji, { samar = false, sementara } = {}) => {
      const validate = ujiMuat(uji);
      let ketikan = '';
      // What was accepted stays on the screen: a number of identity only in part.
      const transformer = (isi: string, { isFinal }: { isFinal: boolean }) => {
        ketikan = isi;
        if (!isFinal) return isi;
        return pas.jawaban(tanya, samar && /\d/.test(isi) ? samarkan(isi) : isi);
      };
      const jawaban = { type: 'input' as const, message: soal(tanya), validate, transformer };
      try {
        return (await tanyakan((modul) => modul({ jawaban }), awal)).jawaban ?? '';
      } catch (galat) {
        if (ketikan.trim() !== '' && ketikan !== awal) sementara?.(ketikan);
        throw galat;
      }
    },
    panjang: (tanya, awal, uji, opsi = {}) => {
      const salah = (sebab: string) => `> ${sebab}`;
      return tanyaPanjang(terminal, { tanya, awal, uji, opsi }, { salah, baca: bacaBaris });
    },
    pilih: async (tanya, semua, awal) => {
      const [message, pilihan] = [soal(tanya), muatkan(tanya, semua)];
      if (pilihan.length > BANYAK) {
        const jawaban = {
          type: 'search' as const,
          message,
          default: awal,
          source: pencari(pilihan),
          theme: tema(PETUNJUK_CARI),
        };
        return (await tanyakan((modul) => modul({ jawaban }))).jawaban;
      }
      const choices = pilihan.map(pilihanInquirer);
      const jawaban = { type: 'select' as const, message, default: awal || undefined, choices, theme: tema(PETUNJUK) };
      return (await dariDaftar((modul) => modul({ jawaban }))).jawaban;
    },
    jelajahi: (tanya, pilihan, awal, { terima, usai }) => {
      const petunjuk = tema(`panah naik/turun memilih, Enter ${terima}, q atau Esc ${usai}`);
      // What was chosen stays on the screen by its value: its line may be several.
      const baris = muatkan(tanya, pilihan, 'nilai');
      return jelajahi(terminal, { message: soal(tanya), pilihan: baris, awal, tema: petunjuk });
    },
    rahasia: async (tanya, uji) => {
      const validate = ujiMuat(uji);
      const jawaban = {
        ...{ type: 'password' as const, message: soal(tanya), validate, toggleMask: false, theme: TEMA_RAHASIA },
      };
      return (await tanyakan((modul) => modul({ jawaban }))).jawaban;
    },
    ya: async (tanya, awal) => {
      const theme = tema(awal ? PETUNJUK : PETUNJUK_TIDAK);
      const choices = YA_TIDAK.map((p) => ({ ...p, short: pas.jawaban(tanya, p.name) }));
      const jawaban = {
        ...{ type: 'select' as const, message: soal(tanya), default: awal, choices, theme },
      };
      return (await dariDaftar((modul) => modul({ jawaban }), awal ? undefined : () => KETIK_TIDAK)).jawaban;
    },
    kata: (teks) => void keluar.write(`${teks}\n`),
  };
}

/** Lines that stay free around a list: the question, its hint, the shell's own. */
const BARIS_LAIN = 6;

interface Jelajah {
  message: string;
  pilihan: readonly PilihanMuat[];
  awal: string | undefined;
  tema: { style: { keysHelpTip(): string } };
}

/** A list that can be left without a choice. */
async function jelajahi(
  { masuk, keluar }: TerminalTanya,
  { message, pilihan, awal, tema }: Jelajah,
): Promise<string | null> {
  const berhenti = new AbortController();
  const usai = () => {
    berhenti.abort();
    return '';
  };
  const pageSize = Math.max(3, (keluar.rows ?? 24) - BARIS_LAIN);
  const choices = pilihan.map(pilihanInquirer);
  const soal = { type: 'select' as const, message, default: awal, choices, pageSize, theme: tema };
  try {
    const opsi = { daftar: { usai }, signal: berhenti.signal };
    return (await bertanya(masuk, keluar, (modul) => modul({ jawaban: soal }), opsi)).jawaban;
  } catch (galat) {
    if (berhenti.signal.aborted) return null;
    throw galat;
  }
}

type Ajukan<T> = (modul: ReturnType<typeof inquirer.createPromptModule>) => Promise<T>;

interface OpsiTanya {
  awal?: string;
  /** It is a short list. */
  daftar?: TombolDaftar;
  /** Ends the question. */
  signal?: AbortSignal;
}

/**
 * Asks one question through the filter of pastes and keys: line breaks of a paste accept nothing. The old answer is put in
 * as if it had been typed: it can be edited, and emptied.
 */
async function bertanya<T>(
  masuk: NodeJS.ReadStream,
  keluar: NodeJS.WriteStream,
  ajukan: Ajukan<T>,
  { awal = '', daftar, signal }: OpsiTanya = {},
): Promise<T> {
  const { aliran, mulai, tutup } = masukanSebaris(masuk, keluar, daftar);
  const layar = keluaranBerulang(keluar);
  const lepas = saatTerhenti(masuk, keluar, { bertanda: true, gambar: layar.ulangi });
  try {
    const opsi = { input: aliran, output: layar.aliran, ...(signal === undefined ? {} : { signal }) };
    const jawab = ajukan(inquirer.createPromptModule(opsi));
    // Inquirer drops what comes before it has drawn the question for the first time.
    setImmediate(() => setImmediate(() => mulai(awal)));
    return await batalkan(jawab);
  } finally {
    lepas();
    tutup();
  }
}

/** A choice that fits the terminal, also once it was chosen. */
interface PilihanMuat extends PilihanTanya {
  diterima: string;
}

function pilihanInquirer(p: PilihanMuat) {
  return { value: p.nilai, name: p.nama, short: p.diterima };
}

/** The choices that hold every word typed so far; first the one whose value it is, then those that begin so. */
function pencari(pilihan: readonly PilihanMuat[]) {
  return (ketikan: string | undefined) => {
    const dicari = kunciCari(ketikan ?? '');
    const jarak = ({ nilai, nama }: PilihanTanya) => {
      if (kunciCari(nilai) === dicari) return 0;
      return [nilai, nama].some((k) => kunciCari(k).startsWith(dicari)) ? 1 : 2;
    };
    const cocok = pilihan.filter((p) => dicari.split(' ').every((k) => kunciCari(p.nama).includes(k)));
    if (dicari === '') return cocok.map(pilihanInquirer);
    return [0, 1, 2].flatMap((j) => cocok.filter((p) => jarak(p) === j)).map(pilihanInquirer);
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
