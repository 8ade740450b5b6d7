import { setFlagsFromString } from 'node:v8';

/** How much a heap may grow over what lived at its last collection (percent), and its young part over what it is (times). */
const HEMAT = ['--heap-growing-percent=20', '--semi-space-growth-factor=1'];
/** As V8 has them by itself; what `NODE_OPTIONS` set can't be asked for. */
const BIASA = ['--heap-growing-percent=0', '--semi-space-growth-factor=2'];

/**
 * For long work over many small things: V8 collects what is done with soon, instead of letting its heap grow to several times what
 * lives. It sets no limit: what must be in memory still may. Holds for every thread, until what it answers is called,
 * which puts V8's own ways back for the whole process, whatever it was started with.
 */
export function hematMemori(): () => void {
  for (const satu of HEMAT) setFlagsFromString(satu);
  return () => {
    for (const satu of BIASA) setFlagsFromString(satu);
  };
}
