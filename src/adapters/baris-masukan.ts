/** What is secret is short: a stream that goes on is something else (bytes). */
const BATAS_BYTE = 16 * 1024;

/** Lines of stdin, one at each call; null when there is no more (an empty one ends them too). Read on first use. */
export function barisMasukan(masuk: AsyncIterable<unknown>): () => Promise<string | null> {
  let baris: Promise<string[]> | undefined;
  return async () => {
    baris ??= baca(masuk);
    return (await baris).shift() || null;
  };
}

async function baca(masuk: AsyncIterable<unknown>): Promise<string[]> {
  const potongan: Buffer[] = [];
  let ukuran = 0;
  for await (const satu of masuk) {
    potongan.push(Buffer.from(satu as Uint8Array));
    ukuran += (satu as Uint8Array).length;
    if (ukuran > BATAS_BYTE) return [];
  }
  return Buffer.concat(potongan).toString().split(/\r?\n/);
}
