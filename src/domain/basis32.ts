/** Crockford base32: no I, L, O, U, so that a code can be read aloud and typed from paper. */
export const ABJAD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Bytes as letters, five bits each, the last one filled up with zeros. */
export function keBasis32(data: Uint8Array): string {
  const bit = [...data].map((b) => b.toString(2).padStart(8, '0')).join('');
  const huruf = bit.match(/.{1,5}/g) ?? [];
  return huruf.map((b) => ABJAD[Number.parseInt(b.padEnd(5, '0'), 2)]).join('');
}

/** So many bytes, from the one spelling that `keBasis32` gives them; null for any other. */
export function dariBasis32(teks: string, byte: number): Uint8Array | null {
  if (teks.length !== Math.ceil((byte * 8) / 5)) return null;
  const bit = [...teks].map((h) => ABJAD.indexOf(h).toString(2).padStart(5, '0')).join('');
  const data = Uint8Array.from({ length: byte }, (_, i) => Number.parseInt(bit.slice(i * 8, i * 8 + 8), 2));
  return keBasis32(data) === teks ? data : null;
}
