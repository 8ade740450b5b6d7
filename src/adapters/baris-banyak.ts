import { createInterface, type Interface } from 'node:readline';
import { Dibatalkan } from '../errors.js';
import { aliranTombol } from './aliran-tombol.js';
import { JEDA_TEMPEL_MS } from './jeda-tempel.js';
import { saatJendelaTutup } from './jendela-tutup.js';
import { perintahAkhir } from './penyunting.js';
import { JANGAN_TANDAI, pemilahMasukan, TANDAI_TEMPELAN } from './pilah-masukan.js';
import type { CaraPanjang } from './soal-panjang.js';
import { saatTerhenti } from './terhenti.js';

/** Before each line. */
const DEPAN = '  ';
/** Keys that a pasted text can't mean: all but its line breaks and TABs. */
const BUKAN_TEKS = /(?![\r\n\t])\p{Cc}/gu;

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
  const lepas = saatJendelaTutup(masuk, keluar, berhenti);
  const { aliran, beri } = aliranTombol(masuk);
  const antarmuka = createInterface({ input: aliran, output: keluar, terminal: true, prompt: DEPAN });
  const gambar = () => {
    // Readline goes back up over the rows that it knows of: there is nothing of it yet.
    const nanti = '\n'.repeat(antarmuka.getCursorPos().rows);
    keluar.write(`${tanya}${baris.map((b) => `${DEPAN}${b}\n`).join('')}${nanti}`);
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
    const sisa = sisaBaris(antarmuka);
    const pilah = pemilahMasukan({
      ketikan: beri,
      tempelan: (teks) => beri(teks.replaceAll(BUKAN_TEKS, ' ')),
      batas: (mulai) => {
        clearTimeout(akhir);
        menempel = mulai;
        if (mulai) return sisa.angkat();
        sisa.kembalikan();
        if (baris.length > 0) sementara(baris.join('\n'));
      },
    });
    masuk.on('data', pilah.terima);
    antarmuka.on('line', (satu) => {
      if (batal) return;
      clearTimeout(akhir);
      baris.push(satu);
      // In a marked paste every line, also a blank one, is of the text.
      if (!menempel) akhir = setTimeout(sesudahJeda, JEDA_TEMPEL_MS);
      antarmuka.prompt();
    });
    antarmuka.on('SIGINT', berhenti);
    antarmuka.on('close', () => {
      lepas();
      lepasHenti();
      clearTimeout(akhir);
      pilah.tutup();
      masuk.off('data', pilah.terima);
      masuk.pause();
      // The prompt of a line that isn't wanted any more.
      keluar.write(`${batal ? '\n' : '\r\u001b[K'}${JANGAN_TANDAI}`);
      if (!batal) return selesai(baris.join('\n').trim());
      const teks = [...baris, antarmuka.line + sisa.teks()].join('\n').trim();
      if (teks !== '') sementara(teks);
      tolak(new Dibatalkan());
    });
    masuk.resume();
    keluar.write(`${TANDAI_TEMPELAN}${tanya}`);
    antarmuka.prompt();
  });
};

/**
 * What stands behind the cursor, taken away while a paste goes in there and put back behind it: a line break in the paste
 * would end the line with it.
 */
function sisaBaris(antarmuka: Interface) {
  let sisa = '';
  return {
    teks: () => sisa,
    angkat: () => {
      sisa = antarmuka.line.slice(antarmuka.cursor);
      if (sisa !== '') antarmuka.write(null, { ctrl: true, name: 'k' });
    },
    kembalikan: () => {
      antarmuka.write(sisa);
      for (const _ of sisa) antarmuka.write(null, { name: 'left' });
      sisa = '';
    },
  };
}
