import { sambung } from '../domain/teks.js';
import type { OpsiPanjang } from '../ports/prompter.js';
import { type KeadaanTeks, perintahAkhir, tanpaPerintah } from './penyunting.js';
import type { TerminalTanya } from './terminal-tanya.js';

/** A question for a text of several lines. */
export interface SoalPanjang {
  tanya: string;
  /** The text as it was: an answer that is left empty keeps it. */
  awal: string;
  uji(jawaban: string): string | null;
  opsi: OpsiPanjang;
}

/** How one kind of terminal reads such a text. */
export interface CaraPanjang {
  /** Reads until an empty line outside a paste, or a command (`perintahAkhir`); without blanks around it. Ctrl-C: `Dibatalkan`. */
  baca(terminal: TerminalTanya, soal: { tanya: string; sementara(teks: string): void }): Promise<string>;
  /** The sentence of what is wrong. */
  salah(sebab: string): string;
}

/** What stands at the question: a text, and whether it is to be gone on with. */
interface Kini {
  awal: string;
  lanjutan: boolean;
}

/**
 * Asks until `uji` takes it. What is typed takes the place of a text that was accepted, and goes below one that was not
 * finished (`lanjutan`); `:e` opens the editor on what stands there.
 */
export async function tanyaPanjang(terminal: TerminalTanya, soal: SoalPanjang, cara: CaraPanjang): Promise<string> {
  let kini: Kini = { awal: soal.awal, lanjutan: soal.opsi.lanjutan === true };
  for (;;) {
    const { jawaban, berikut } = await sekali(terminal, soal, kini, cara);
    const salah = jawaban === null ? null : soal.uji(jawaban);
    if (jawaban !== null && salah === null) return jawaban;
    if (salah !== null) terminal.keluar.write(`${terminal.muat(cara.salah(salah))}\n`);
    kini = berikut;
  }
}

/** `jawaban` null: nothing came of the editor. `berikut`: what is there to be mended or gone on with if nothing is accepted. */
async function sekali(
  terminal: TerminalTanya,
  { tanya, opsi }: SoalPanjang,
  kini: Kini,
  cara: CaraPanjang,
): Promise<{ jawaban: string | null; berikut: Kini }> {
  const { awal, lanjutan } = kini;
  const sementara = (teks: string) => opsi.sementara?.(sambung(awal, teks));
  const ketikan = await cara.baca(terminal, { tanya: tertulis(terminal, tanya, kini), sementara });
  const perintah = perintahAkhir(ketikan);
  const isi = perintah === null ? ketikan : tanpaPerintah(ketikan);
  const teks = lanjutan ? sambung(awal, isi).trim() : isi || awal;
  const belum = { awal: teks, lanjutan: lanjutan || isi !== '' };
  if (perintah === 'lain') return { jawaban: ketikan, berikut: belum };
  const hasil = perintah === null ? teks : await terminal.penyunting.sunting(teks, opsi);
  if (typeof hasil === 'string') return { jawaban: hasil, berikut: { awal: hasil || awal, lanjutan: false } };
  return { jawaban: null, berikut: hasil === null ? belum : { awal: hasil.belum || teks, lanjutan: true } };
}

/** The question, with the text as it was below it. */
function tertulis({ penyunting, muat, muatKetikan }: TerminalTanya, tanya: string, { awal, lanjutan }: Kini): string {
  const keadaan: KeadaanTeks = awal === '' ? 'kosong' : lanjutan ? 'lanjutan' : 'tersimpan';
  const lama = awal === '' ? '' : `${muatKetikan(awal.replaceAll(/^/gm, '  | '))}\n`;
  return `${muat(`? ${tanya} (${penyunting.petunjuk(keadaan)})`)}\n${lama}`;
}
