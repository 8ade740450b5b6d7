import { createHash, createHmac, createPrivateKey, createPublicKey, hkdfSync, sign, verify } from 'node:crypto';
import { sandiPendek } from './sandi-pendek.js';

/** DER of an Ed25519 key (RFC 8410) up to its 32 bytes: private (PKCS 8), public (SPKI). */
const AWALAN_PRIBADI = Buffer.from('302e020100300506032b657004220420', 'hex');
const AWALAN_PUBLIK = Buffer.from('302a300506032b6570032100', 'hex');
const INFO_KODE = 'layanan/kode-dokumen/v1';

/** The office's key as it works: its 32 secret bytes stay inside. */
export interface KunciKantor {
  /** Public key, 32 bytes, hex. */
  publik: string;
  /** Ed25519: the same signature for the same data. */
  tandai(data: Uint8Array): Uint8Array;
  /** HMAC-SHA256 (hex) under a key of its own, for short codes that the office alone can check. */
  ringkas(teks: string): string;
}

/** Made once in a run: a paper asks for its key several times, and making one is a tenth of drawing it. */
const TERBUAT = new Map<string, KunciKantor>();

/** `benih` = the secret: 32 random bytes, hex. */
export function kunciDari(benih: string): KunciKantor {
  const kunci = TERBUAT.get(benih) ?? buatKunci(benih);
  TERBUAT.set(benih, kunci);
  return kunci;
}

function buatKunci(benih: string): KunciKantor {
  const rahasia = benihSah(benih);
  const pribadi = createPrivateKey({ key: Buffer.concat([AWALAN_PRIBADI, rahasia]), format: 'der', type: 'pkcs8' });
  const kunciKode = Buffer.from(hkdfSync('sha256', rahasia, Buffer.alloc(0), INFO_KODE, 32));
  const publik = createPublicKey(pribadi).export({ format: 'der', type: 'spki' });
  return {
    publik: publik.subarray(AWALAN_PUBLIK.length).toString('hex'),
    tandai: (data) => sign(null, data, pribadi),
    ringkas: (teks) => createHmac('sha256', kunciKode).update(teks).digest('hex'),
  };
}

function benihSah(benih: string): Buffer {
  if (!/^[0-9a-f]{64}$/.test(benih)) throw new Error('bukan benih kunci');
  return Buffer.from(benih, 'hex');
}

/** Was `tanda` made over `data` with the private half of this public key (hex)? */
export function bertandaSah(publik: string, data: Uint8Array, tanda: Uint8Array): boolean {
  return verify(null, data, kunciPublik(publik), tanda);
}

/** The public key as others take it: PEM (SPKI). */
export function pemDari(publik: string): string {
  return kunciPublik(publik).export({ format: 'pem', type: 'spki' }).toString();
}

/** Public keys (hex) of a PEM text, of which there may be several; null when one of them is no Ed25519 public key. */
export function bacaPem(teks: string): readonly string[] | null {
  const semua = teks.match(/-----BEGIN PUBLIC KEY-----[A-Za-z0-9+/=\s]{1,500}?-----END PUBLIC KEY-----/g) ?? [];
  const publik = semua.map(satuPem);
  return publik.length === 0 || publik.includes(null) ? null : publik.flatMap((p) => p ?? []);
}

function satuPem(pem: string): string | null {
  const der = Buffer.from(pem.replaceAll(/-----[A-Z ]+-----|\s/g, ''), 'base64');
  const sah = der.length === AWALAN_PUBLIK.length + 32 && der.subarray(0, AWALAN_PUBLIK.length).equals(AWALAN_PUBLIK);
  return sah ? der.subarray(AWALAN_PUBLIK.length).toString('hex') : null;
}

/** Its fingerprint, to be compared by eye or over the telephone. */
export function sidikKunci(publik: string): string {
  return sandiPendek(createHash('sha256').update(Buffer.from(publik, 'hex')).digest('hex'));
}

function kunciPublik(publik: string) {
  return createPublicKey({
    key: Buffer.concat([AWALAN_PUBLIK, Buffer.from(publik, 'hex')]),
    format: 'der',
    type: 'spki',
  });
}
