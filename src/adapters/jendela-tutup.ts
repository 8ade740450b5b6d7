/** Terminals that went away in this run, or whose program was told to end: whoever still asks there is cancelled at once. */
const hilang = new WeakSet<NodeJS.ReadStream>();
const biarkan = () => undefined;
/** A window that closes; a computer or session that ends. */
const TANDA = ['SIGHUP', 'SIGTERM'] as const;

/**
 * While a question stands there: a closed window (SIGHUP, or its input at an end) or SIGTERM cancels it through `batal`, so
 * that what is typed by then comes into the draft, in place of ending the program on the spot. Answers how to stop
 * listening.
 */
export function saatJendelaTutup(masuk: NodeJS.ReadStream, keluar: NodeJS.WriteStream, batal: () => void): () => void {
  const tutup = (tanda: (typeof TANDA)[number]) => {
    if (!hilang.has(masuk) && masuk === process.stdin) tundaAkhir(tanda);
    hilang.add(masuk);
    batal();
  };
  // Reading and writing there fails from then on; nobody is left to be told.
  for (const aliran of [masuk, keluar]) if (aliran.listenerCount('error') === 0) aliran.on('error', biarkan);
  const putus = () => tutup('SIGHUP');
  const akhir = ['error', 'end'] as const;
  for (const satu of akhir) masuk.once(satu, putus);
  for (const satu of TANDA) process.once(satu, tutup);
  if (hilang.has(masuk)) setImmediate(batal);
  return () => {
    for (const satu of akhir) masuk.off(satu, putus);
    for (const satu of TANDA) process.off(satu, tutup);
  };
}

/** The draft is written first; then the program ends as the signal would have it (Node itself aborts on a terminal that is gone). */
function tundaAkhir(tanda: (typeof TANDA)[number]): void {
  for (const satu of TANDA) process.on(satu, biarkan);
  process.once('exit', () => {
    for (const satu of TANDA) process.off(satu, biarkan);
    process.kill(process.pid, tanda);
  });
}
