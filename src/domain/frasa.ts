/** A passphrase is guessed off line, at whatever speed: longer than a password that a desk can close after five tries. */
const TERPENDEK = 14;
/** Typed or piped in (UTF-16 units). */
const TERPANJANG = 1024;

/** Why a new passphrase can't be taken: a sentence with the cure; null = it can. */
export function salahFrasa(frasa: string): string | null {
  if ([...frasa].length < TERPENDEK)
    return `paling sedikit ${TERPENDEK} huruf; pakai beberapa kata yang tidak berkaitan`;
  if (frasa.length > TERPANJANG) return `paling banyak ${TERPANJANG} huruf`;
  return new Set(frasa).size < 6 ? 'terlalu seragam; pakai beberapa kata yang tidak berkaitan' : null;
}
