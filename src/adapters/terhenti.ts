import { JANGAN_TANDAI, TANDAI_TEMPELAN } from './pilah-masukan.js';

export interface SaatTerhenti {
  /** The terminal was asked to mark pastes. */
  bertanda: boolean;
  gambar(): void;
}

/**
 * While a question stands there: a stop from elsewhere (`kill -TSTP`) leaves the shell a terminal as it was, and once the
 * program goes on (`fg`) keys are heard one by one again and `gambar` draws the question anew, once; also after
 * `kill -STOP`, which nobody hears of. Never on Windows, which has no such signals. Answers how to stop listening.
 */
export function saatTerhenti(
  masuk: NodeJS.ReadStream,
  keluar: NodeJS.WriteStream,
  { bertanda, gambar }: SaatTerhenti,
): () => void {
  let berikut: NodeJS.Immediate | undefined;
  const sesudahIni = (kerja: () => void) => {
    clearImmediate(berikut);
    berikut = setImmediate(kerja);
  };
  const kembali = () => {
    // Behind the shell (`bg`) this stops the program once more, until `fg`. The mode that is set already isn't set again,
    // whatever the shell has made of it.
    masuk.setRawMode(false);
    masuk.setRawMode(true);
    sesudahIni(() => {
      if (bertanda) keluar.write(TANDAI_TEMPELAN);
      gambar();
    });
  };
  // Each time that the program goes on is heard of; the question is drawn when no other follows.
  const lanjut = () => sesudahIni(kembali);
  const henti = () => {
    masuk.setRawMode(false);
    keluar.write(`${bertanda ? JANGAN_TANDAI : ''}\n`);
    process.off('SIGTSTP', henti);
    // Stops here; where nobody could let it go on (no shell above it), not at all.
    process.kill(process.pid, 'SIGTSTP');
    process.on('SIGTSTP', henti);
    lanjut();
  };
  process.on('SIGTSTP', henti);
  process.on('SIGCONT', lanjut);
  return () => {
    clearImmediate(berikut);
    process.off('SIGTSTP', henti);
    process.off('SIGCONT', lanjut);
  };
}
