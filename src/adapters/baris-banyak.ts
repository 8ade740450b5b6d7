import { createInterface } from 'node:readline';
import { Dibatalkan } from '../errors.js';

/**
 * A text of several lines, typed or pasted with its line breaks; an empty line ends it. Inquirer has only one-line
 * input (the rest of a paste is lost) or an external editor, which a clerk at the counter can't be expected to know.
 */
export async function barisBanyak(
  masuk: NodeJS.ReadStream,
  keluar: NodeJS.WriteStream,
  tanya: string,
  awal: string,
  uji: (jawaban: string) => string | null,
): Promise<string> {
  const tetap = awal === '' ? '' : '; langsung Enter = tetap seperti semula';
  for (;;) {
    keluar.write(`? ${tanya} (boleh beberapa baris; baris kosong mengakhiri${tetap})\n`);
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
    antarmuka.on('line', (satu) => {
      if (satu.trim() === '') antarmuka.close();
      else baris.push(satu);
      if (satu.trim() !== '') antarmuka.prompt();
    });
    antarmuka.on('SIGINT', () => {
      batal = true;
      antarmuka.close();
    });
    antarmuka.on('close', () => (batal ? tolak(new Dibatalkan()) : selesai(baris.join('\n'))));
    antarmuka.prompt();
  });
}
