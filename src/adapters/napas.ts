import { Dibatalkan } from '../errors.js';

/**
 * A pause for long work that records nothing: Ctrl-C, which would end the program without a word, ends the work at its next
 * pause instead (`Dibatalkan`), after `bersihkan`. Listens from the first pause on; a second Ctrl-C ends the program at once.
 */
export function napas(bersihkan: () => void): () => Promise<void> {
  let ditekan: boolean | null = null;
  return async () => {
    if (ditekan === null) {
      ditekan = false;
      process.once('SIGINT', () => {
        ditekan = true;
      });
    }
    // A signal is only heard between two rounds of the event loop.
    await new Promise(setImmediate);
    if (!ditekan) return;
    bersihkan();
    throw new Dibatalkan();
  };
}
