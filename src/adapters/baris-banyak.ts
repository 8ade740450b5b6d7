import { createInterface } from 'node:readline';
import { Dibatalkan } from '../errors.js';
import { JEDA_ESC_MS, JEDA_TEMPEL_MS } from './jeda-tempel.js';
import { saatJendelaTutup } from './jendela-tutup.js';
import { perintahAkhir } from './penyunting.js';
import { JANGAN_TANDAI, TANDAI_TEMPELAN } from './pilah-masukan.js';
import type { CaraPanjang } from './soal-panjang.js';
import { saatTerhenti } from './terhenti.js';

/** Before each line. */
const DEPAN = '  ';
/** A listener that keeps readline from stopping the program at Ctrl-Z, in the midst of a text. */
const biarkan = () => undefined;

/**
 * A text of several lines, typed or pasted with its line breaks; an empty line ends it, but not inside a paste. Inquirer
 * has only one-line input (the rest of a paste is lost) or the editor alone, which a clerk at the counter can't be expected
 * to know. `tanya` is written once keys are heard one by one: a Ctrl-C in answer to it is ours, and nothing typed is echoed
 * twice.
 */
export const bacaBaris: CaraPanjang['baca'] = ({ masuk, keluar }, { tanya, sementara }) => {
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
  const opsi = { terminal: true, prompt: DEPAN, escapeCodeTimeout: JEDA_ESC_MS };
  const antarmuka = createInterface({ input: masuk, output: keluar, ...opsi });
  const gambar = () => {
    keluar.write(`${tanya}${baris.map((b) => `${DEPAN}${b}\n`).join('')}`);
    antarmuka.prompt(true);
  };
  const lepasHenti = saatTerhenti(masuk, keluar, { bertanda: true, gambar });
  return new Promise((selesai, tolak) => {
    let menempel = false;
    let akhir: NodeJS.Timeout | undefined;
    const sesudahJeda = () => {
      const teks = baris.join('\n');
      if (baris.at(-1)?.trim() === '' || perintahAkhir(teks) !== null) antarmuka.close();
      else sementara(teks);
    };
    const batas = (_: unknown, tombol?: { name?: string }) => {
      if (tombol?.name !== 'paste-start' && tombol?.name !== 'paste-end') return;
      clearTimeout(akhir);
      menempel = tombol.name === 'paste-start';
      if (!menempel && baris.length > 0) sementara(baris.join('\n'));
    };
    masuk.on('keypress', batas);
    antarmuka.on('line', (satu) => {
      if (batal) return;
      clearTimeout(akhir);
      baris.push(satu);
      // In a marked paste every line, also a blank one, is of the text.
      if (!menempel) akhir = setTimeout(sesudahJeda, JEDA_TEMPEL_MS);
      antarmuka.prompt();
    });
    antarmuka.on('SIGINT', berhenti);
    antarmuka.on('SIGTSTP', biarkan);
    // A broken input comes here too.
    antarmuka.on('error', berhenti);
    antarmuka.on('close', () => {
      lepas();
      lepasHenti();
      clearTimeout(akhir);
      masuk.off('keypress', batas);
      // The prompt of a line that isn't wanted any more.
      keluar.write(`${batal ? '\n' : '\r\u001b[K'}${JANGAN_TANDAI}`);
      if (!batal) return selesai(baris.join('\n').trim());
      const teks = [...baris, antarmuka.line].join('\n').trim();
      if (teks !== '') sementara(teks);
      tolak(new Dibatalkan());
    });
    keluar.write(`${TANDAI_TEMPELAN}${tanya}`);
    antarmuka.prompt();
  });
};
