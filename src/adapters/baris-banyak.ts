import { createInterface } from 'node:readline';
import { Dibatalkan } from '../errors.js';

/** Milliseconds in which the lines of one paste follow each other; nobody types two lines that fast. */
const JEDA_TEMPEL_MS = 60;

/**
 * A text of several lines, typed or pasted with its line breaks; an empty line ends it, but not inside a paste.
 * Inquirer has only one-line input (the rest of a paste is lost) or an external editor, which a clerk at the counter
 * can't be expected to know.
 */
export async function barisBanyak(
  masuk: NodeJS.ReadStream,
  keluar: NodeJS.WriteStream,
  tanya: string,
  awal: string,
  uji: (jawaban: string) => string | null,
): Promise<string> {
  for (;;) {
    keluar.write(`? ${tanya} (boleh beberapa baris; baris kosong mengakhiri)\n`);
    if (awal !== '') keluar.write(`${awal.replaceAll(/^/gm, '  | ')}\n`);
    const jawaban = (await bacaBaris(masuk, keluar)) || awal;
    const salah = uji(jawaban);
    if (salah === null) return jawaban;
    keluar.write(`> ${salah}\n`);
  }
}

function bacaBaris(masuk: NodeJS.ReadStream, keluar: NodeJS.WriteStream): Promise<string> {
  const baris: string[] = [];
  const antarmuka = createInterface({ input: masuk, output: keluar, terminal: true, prompt: '  ' });
  return new Promise((selesai, tolak) => {
    let batal = false;
    let akhir: NodeJS.Timeout | undefined;
    antarmuka.on('line', (satu) => {
      clearTimeout(akhir);
      baris.push(satu);
      if (satu.trim() === '') akhir = setTimeout(() => antarmuka.close(), JEDA_TEMPEL_MS);
      antarmuka.prompt();
    });
    antarmuka.on('SIGINT', () => {
      batal = true;
      antarmuka.close();
    });
    antarmuka.on('close', () => {
      clearTimeout(akhir);
      if (batal) tolak(new Dibatalkan());
      else selesai(baris.join('\n').trim());
    });
    antarmuka.prompt();
  });
}
