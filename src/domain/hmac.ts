import { createHmac, hash } from 'node:crypto';

/** Bytes of a block of SHA-256. */
const BLOK = 64;

/**
 * HMAC-SHA256 (RFC 2104) of texts under one key, in hex. By two plain digests: Node's own object for it costs four times as
 * much, and ten fields a case were a quarter of what reading it took.
 */
export function hmacDengan(kunci: Uint8Array): (teks: string) => string {
  if (kunci.length > BLOK) return (teks) => createHmac('sha256', kunci).update(teks).digest('hex');
  const [dalam, luar] = [bantal(kunci, 0x36), bantal(kunci, 0x5c)];
  return (teks) => {
    const isi = hash('sha256', Buffer.concat([dalam, Buffer.from(teks)]), 'hex');
    return hash('sha256', Buffer.concat([luar, Buffer.from(isi, 'hex')]), 'hex');
  };
}

function bantal(kunci: Uint8Array, isi: number): Buffer {
  const blok = Buffer.alloc(BLOK, isi);
  for (let i = 0; i < kunci.length; i += 1) blok[i] = (kunci[i] ?? 0) ^ isi;
  return blok;
}
