import { stripVTControlCharacters } from 'node:util';
import { Dibatalkan } from '../errors.js';
import { saatJendelaTutup } from './jendela-tutup.js';
import { pemilahMasukan } from './pilah-masukan.js';
import { saatTerhenti } from './terhenti.js';

const HAPUS = '\b \b';

export interface OpsiKetikan {
  /** The question: written once keys are heard one by one, so that nothing typed in answer to it is echoed or held back. */
  tanya: string;
  /** What stands above it: drawn again with it. */
  atas?: string;
  /** What is typed is shown. */
  gema: boolean;
  /** How long a further line of a paste is waited for after an Enter that could end the answer, in milliseconds. */
  jeda: number;
  /** Is a text that ends with Enter the whole answer? */
  selesai(teks: string): boolean;
  /** What is typed so far, after each of several lines and when it is broken off; never a blank. */
  sementara?: ((teks: string) => void) | undefined;
}

/**
 * Reads an answer key by key without ever drawing a line again: for screen readers and terminals that can't. Backspace
 * takes a letter back, Ctrl-U the line. A paste is taken whole, with its line breaks; one that the terminal marks never
 * ends the answer.
 */
export function ketikanPolos(masuk: NodeJS.ReadStream, keluar: NodeJS.WriteStream, opsi: OpsiKetikan): Promise<string> {
  const tulis = (teks: string) => void (opsi.gema && keluar.write(teks));
  let isi = '';
  const sebut = () => void (isi.trim() !== '' && opsi.sementara?.(isi));
  let akhir: NodeJS.Timeout | undefined;
  let usai = false;
  return new Promise<string>((selesai, tolak) => {
    const tambah = (teks: string) => {
      clearTimeout(akhir);
      for (const satu of stripVTControlCharacters(teks.replaceAll('\r\n', '\n'))) {
        if (usai) return;
        if (membatalkan(satu, isi)) return batal();
        isi = sesudahTombol(isi, satu, tulis);
      }
    };
    const ketikan = (teks: string) => {
      tambah(teks);
      if (usai || !isi.endsWith('\n')) return;
      if (opsi.selesai(isi)) akhir = setTimeout(() => tutup(() => selesai(isi)), opsi.jeda);
      else sebut();
    };
    const pilah = pemilahMasukan({ ketikan, tempelan: tambah, batas: sebut });
    const batal = () => {
      sebut();
      tutup(() => tolak(new Dibatalkan()));
    };
    const tutup = (sesudah: () => void) => {
      usai = true;
      clearTimeout(akhir);
      pilah.tutup();
      masuk.off('data', pilah.terima);
      lepas();
      lepasHenti();
      masuk.setRawMode(false);
      masuk.pause();
      if (!opsi.gema || !isi.endsWith('\n')) keluar.write('\n');
      sesudah();
    };
    masuk.setRawMode(true);
    masuk.on('data', pilah.terima);
    const lepas = saatJendelaTutup(masuk, keluar, batal);
    const gambar = () => void keluar.write(`${opsi.atas ?? ''}${opsi.tanya}${opsi.gema ? isi : ''}`);
    const lepasHenti = saatTerhenti(masuk, keluar, { bertanda: false, gambar });
    keluar.write(opsi.tanya);
    masuk.resume();
  });
}

/** Ctrl-C; Ctrl-D where nothing is typed. */
function membatalkan(satu: string, isi: string): boolean {
  return satu === '\u0003' || (satu === '\u0004' && isi === '');
}

function sesudahTombol(isi: string, satu: string, tulis: (teks: string) => void): string {
  const baris = isi.slice(isi.lastIndexOf('\n') + 1);
  const mundur = [...baris];
  if (satu === '\u007f' || satu === '\b') {
    if (mundur.length === 0) return isi;
    tulis(HAPUS);
    return isi.slice(0, isi.length - (mundur.at(-1)?.length ?? 0));
  }
  if (satu === '\u0015') {
    tulis(HAPUS.repeat(mundur.length));
    return isi.slice(0, isi.length - baris.length);
  }
  const huruf = satu === '\r' ? '\n' : satu === '\u0004' ? '\n' : satu;
  if (huruf !== '\n' && huruf !== '\t' && /\p{Cc}/u.test(huruf)) return isi;
  tulis(huruf);
  return isi + huruf;
}
