/** The largest prime below 2^64. */
const MODULUS = 0xffffffffffffffc5n;
/** Bytes at a time: what a large number of them takes to make grows with them. */
const POTONG = 4096;

/**
 * 64 bits over these bytes, hex: tells what the disk tore or somebody touched, and needs no library. It proves nothing
 * against whoever computes it anew. The bytes after their length as one number, modulo a prime: no loop over bytes, which V8
 * would think worth compiling: that takes longer than a list of a desk.
 */
export function sidikCepat(isi: Buffer): string {
  let sisa = BigInt(isi.length + 1);
  for (let i = 0; i < isi.length; i += POTONG) {
    sisa = BigInt(`0x${sisa.toString(16)}${isi.toString('hex', i, i + POTONG)}`) % MODULUS;
  }
  return sisa.toString(16).padStart(16, '0');
}
