import { createHash } from 'node:crypto';

/**
 * The seal of a file: a signature over all of its other bytes, in a field of the PDF's Info dictionary that is drawn
 * empty (128 zeros) and filled in afterwards. So a file can be told to be unchanged by whoever has the public key.
 */

/** Before the seal in its own string: a PDF may keep the string apart from the name of its field. */
const TANDA = 'layanan-segel:';
const KOSONG = '0'.repeat(128);
const AWALAN = 'layanan/segel/v1\n';
const POLA_SEGEL = /\(layanan-segel:([0-9a-f]{128})\)/g;

/** What a file carries beside its pages: the text of its QR code, and room for the seal. */
export function keteranganTanda(sandi: string): Record<string, string> {
  return { LayananSandi: sandi, LayananSegel: `${TANDA}${KOSONG}` };
}

/** Fills in the seal of a drawn file; `tandai` signs bytes (Ed25519: 64 bytes). A file without room for one stays. */
export function segelkan(berkas: Uint8Array, tandai: (data: Uint8Array) => Uint8Array): Uint8Array {
  const tempat = letakSegel(berkas);
  if (tempat === null) return berkas;
  const hasil = Buffer.from(berkas);
  hasil.write(Buffer.from(tandai(tersegel(berkas, tempat.letak))).toString('hex'), tempat.letak, 'latin1');
  return hasil;
}

/** The seal of a file and what it was made over; null: no seal, or not in one place. */
export function bacaSegel(berkas: Uint8Array): { data: Uint8Array; tanda: Uint8Array } | null {
  const tempat = letakSegel(berkas);
  if (tempat === null) return null;
  return { data: tersegel(berkas, tempat.letak), tanda: Buffer.from(tempat.isi, 'hex') };
}

function letakSegel(berkas: Uint8Array): { letak: number; isi: string } | null {
  const teks = Buffer.from(berkas.buffer, berkas.byteOffset, berkas.length).toString('latin1');
  const [satu, lain] = teks.matchAll(POLA_SEGEL);
  if (satu === undefined || lain !== undefined) return null;
  return { letak: satu.index + `(${TANDA}`.length, isi: satu[1] ?? '' };
}

/** What is signed: the digest of the file with the seal's own place empty. */
function tersegel(berkas: Uint8Array, letak: number): Uint8Array {
  const akhir = letak + KOSONG.length;
  const hash = createHash('sha256').update(berkas.subarray(0, letak)).update(KOSONG).update(berkas.subarray(akhir));
  return Buffer.concat([Buffer.from(AWALAN), hash.digest()]);
}
