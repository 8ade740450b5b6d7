import { createInterface } from 'node:readline';
import { sambung } from '../domain/teks.js';
import { Dibatalkan } from '../errors.js';
import type { OpsiPanjang } from '../ports/prompter.js';
import { JEDA_TEMPEL_MS } from './jeda-tempel.js';
import { saatJendelaTutup } from './jendela-tutup.js';
import { perintahAkhir, tanpaPerintah } from './penyunting.js';
import { soalPanjang, type TerminalTanya } from './terminal-tanya.js';

export interface SoalPanjang {
  tanya: string;
  /** The text as it was: an answer that is left empty keeps it. */
  awal: string;
  uji(jawaban: string): string | null;
  opsi: OpsiPanjang;
}

/**
 * A text of several lines, typed or pasted with its line breaks; an empty line ends it, but not inside a paste. `:e`
 * opens the editor on what stands there. Inquirer has only one-line input (the rest of a paste is lost) or the editor
 * alone, which a clerk at the counter can't be expected to know.
 */
export async function barisBanyak(terminal: TerminalTanya, soal: SoalPanjang): Promise<string> {
  const { masuk, keluar, penyunting, muat } = terminal;
  for (let { awal } = soal; ; ) {
    const lama = awal;
    const ketikan = await bacaBaris(masuk, keluar, {
      tanya: soalPanjang(terminal, soal.tanya, lama),
      sementara: (teks) => soal.opsi.sementara?.(sambung(lama, teks)),
    });
    const menyunting = perintahAkhir(ketikan) === 'sunting';
    const teks = menyunting ? tanpaPerintah(ketikan) || awal : ketikan || awal;
    const jawaban = menyunting ? await penyunting.sunting(teks, soal.opsi) : teks;
    if (typeof jawaban !== 'string') {
      awal = jawaban?.belum ?? teks;
      continue;
    }
    const salah = soal.uji(jawaban);
    if (salah === null) return jawaban;
    keluar.write(`${muat(`> ${salah}`)}\n`);
    // What was typed or written in the editor is there to be mended.
    if (jawaban !== '') awal = jawaban;
  }
}

/** `tanya` is written once keys are heard one by one: a Ctrl-C in answer to it is ours, and nothing typed is echoed twice. */
function bacaBaris(
  masuk: NodeJS.ReadStream,
  keluar: NodeJS.WriteStream,
  { tanya, sementara }: { tanya: string; sementara(teks: string): void },
): Promise<string> {
  const baris: string[] = [];
  let batal = false;
  const berhenti = () => {
    // Closing puts the terminal back, which fails on one that is gone, and so comes here again.
    if (batal) return;
    batal = true;
    antarmuka.close();
  };
  // Before readline, which takes the end of its input for the end of the text.
  const lepas = saatJendelaTutup(masuk, keluar, berhenti);
  const antarmuka = createInterface({ input: masuk, output: keluar, terminal: true, prompt: '  ' });
  return new Promise((selesai, tolak) => {
    let akhir: NodeJS.Timeout | undefined;
    const sesudahJeda = () => {
      const teks = baris.join('\n');
      if (baris.at(-1)?.trim() === '' || perintahAkhir(teks) !== null) antarmuka.close();
      else sementara(teks);
    };
    antarmuka.on('line', (satu) => {
      if (batal) return;
      clearTimeout(akhir);
      baris.push(satu);
      akhir = setTimeout(sesudahJeda, JEDA_TEMPEL_MS);
      antarmuka.prompt();
    });
    antarmuka.on('SIGINT', berhenti);
    // A broken input comes here too.
    antarmuka.on('error', berhenti);
    antarmuka.on('close', () => {
      lepas();
      clearTimeout(akhir);
      // The prompt of a line that isn't wanted any more.
      keluar.write(batal ? '\n' : '\r\u001b[K');
      if (!batal) return selesai(baris.join('\n').trim());
      const teks = [...baris, antarmuka.line].join('\n').trim();
      if (teks !== '') sementara(teks);
      tolak(new Dibatalkan());
    });
    keluar.write(tanya);
    antarmuka.prompt();
  });
}
