import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { DokumenRusak } from './dokumen.js';

const VERSI = 1;
const NONCE_BYTE = 12;
/** Given to Node explicitly: it takes shorter tags otherwise. */
const TAG_BYTE = 16;
export const KUNCI_BYTE = 32;

/** The keys of one store. The index key gives the hashes that a search compares. */
export interface KunciData {
  isi: Uint8Array;
  indeks: Uint8Array;
}

export function kunciDataDari(isi: Uint8Array): KunciData {
  return { isi, indeks: new Uint8Array(hkdfSync('sha256', isi, '', 'layanan/indeks/v1', KUNCI_BYTE)) };
}

export function kunciAcak(): Uint8Array {
  return randomBytes(KUNCI_BYTE);
}

/** What a seal belongs to: taken elsewhere it doesn't open. */
export function terkait(milik: string, bidang: string): string {
  return `v1|${milik}|${bidang}`;
}

/** AES-256-GCM: version byte, random nonce, ciphertext, tag. `untuk` is the associated data. */
export function segel(kunci: Uint8Array, untuk: string, isi: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTE);
  const sandi = createCipheriv('aes-256-gcm', kunci, nonce, { authTagLength: TAG_BYTE });
  sandi.setAAD(Buffer.from(untuk));
  return Buffer.concat([Buffer.from([VERSI]), nonce, sandi.update(isi), sandi.final(), sandi.getAuthTag()]);
}

/** null: another key, altered, or sealed for something else. */
export function bukaSegel(kunci: Uint8Array, untuk: string, tersegel: Uint8Array): Buffer | null {
  if (tersegel[0] !== VERSI || tersegel.length < 1 + NONCE_BYTE + TAG_BYTE) return null;
  const nonce = tersegel.subarray(1, 1 + NONCE_BYTE);
  const sandi = createDecipheriv('aes-256-gcm', kunci, nonce, { authTagLength: TAG_BYTE });
  sandi.setAAD(Buffer.from(untuk));
  sandi.setAuthTag(tersegel.subarray(-TAG_BYTE));
  const isi = sandi.update(tersegel.subarray(1 + NONCE_BYTE, -TAG_BYTE));
  try {
    return Buffer.concat([isi, sandi.final()]);
  } catch {
    return null;
  }
}

/** A document whose content is sealed (`sandi-kasus.ts`). */
export function tersegel(json: unknown): json is { segel: unknown } {
  return typeof json === 'object' && json !== null && Object.hasOwn(json, 'segel');
}

export function segelRusak(): DokumenRusak {
  return new DokumenRusak('Segelnya tidak terbuka: isinya diubah, dipindahkan dari tempat lain, atau kuncinya lain.');
}
