type Sidik = (isi: Buffer) => string;

/** A derived file: its body, and on the last line the digest of it. */
export function bersidik(badan: Buffer, sidik: Sidik): Buffer {
  return Buffer.concat([badan, Buffer.from(`\n${sidik(badan)}`)]);
}

/** The body; null: it isn't as it was written. */
export function badanBersidik(isi: Buffer, sidik: Sidik): Buffer | null {
  const akhir = isi.lastIndexOf(10);
  const badan = isi.subarray(0, Math.max(akhir, 0));
  return isi.subarray(akhir + 1).toString('latin1') === sidik(badan) ? badan : null;
}
