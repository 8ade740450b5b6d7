/** Terminals that went away in this run: whoever still asks there is cancelled at once. */
const hilang = new WeakSet<NodeJS.ReadStream>();
const biarkan = () => undefined;

/**
 * While a question stands there: a closed window (SIGHUP, or its input at an end) cancels it through `batal`, so that what
 * is typed by then comes into the draft, in place of ending the program on the spot. Answers how to stop listening.
 */
export function saatJendelaTutup(masuk: NodeJS.ReadStream, keluar: NodeJS.WriteStream, batal: () => void): () => void {
  const tutup = () => {
    if (!hilang.has(masuk) && masuk === process.stdin) tundaAkhir();
    hilang.add(masuk);
    batal();
  };
  // Reading and writing there fails from then on; nobody is left to be told.
  for (const aliran of [masuk, keluar]) if (aliran.listenerCount('error') === 0) aliran.on('error', biarkan);
  const tanda = ['error', 'end'] as const;
  for (const satu of tanda) masuk.once(satu, tutup);
  process.once('SIGHUP', tutup);
  if (hilang.has(masuk)) setImmediate(batal);
  return () => {
    for (const satu of tanda) masuk.off(satu, tutup);
    process.off('SIGHUP', tutup);
  };
}

/** The draft is written first; then the program ends as the signal would have it (Node itself aborts on a terminal that is gone). */
function tundaAkhir(): void {
  process.on('SIGHUP', biarkan);
  process.once('exit', () => {
    process.off('SIGHUP', biarkan);
    process.kill(process.pid, 'SIGHUP');
  });
}
