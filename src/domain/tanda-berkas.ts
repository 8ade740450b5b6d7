import { createHash, type Hash } from 'node:crypto';

/**
 * The signature of a file, over all of its other bytes, in a field of the PDF's Info dictionary that is drawn
 * empty (128 zeros) and filled in afterwards. So a file can be told to be unchanged by whoever has the public key.
 */

/** Before the signature in its own string: a PDF may keep the string apart from the name of its field. */
const TANDA = 'layanan-tanda:';
const KOSONG = '0'.repeat(128);
const AWALAN = 'layanan/tanda-berkas/v1\n';
const POLA = /\(layanan-tanda:([0-9a-f]{128})\)/g;

/** What a file carries beside its pages: the text of its QR code, and room for the signature. */
export function keteranganTanda(sandi: string): Record<string, string> {
  return { LayananSandi: sandi, LayananTanda: `${TANDA}${KOSONG}` };
}

/** What was signed, and the signature. */
export interface TandaBerkas {
  data: Uint8Array;
  tanda: Uint8Array;
}

/** Signs a drawn file; `tandai` signs bytes (Ed25519: 64 bytes). A file without room for a signature stays. */
export function tandaiBerkas(berkas: Uint8Array, tandai: (data: Uint8Array) => Uint8Array): Uint8Array {
  const tempat = letakTanda(berkas);
  if (tempat === null) return berkas;
  const hasil = Buffer.from(berkas);
  hasil.write(Buffer.from(tandai(tercakup(berkas, tempat.letak))).toString('hex'), tempat.letak, 'latin1');
  return hasil;
}

/** The signature of a file and what it was made over; null: none, or not in one place. */
export function bacaTanda(berkas: Uint8Array): TandaBerkas | null {
  const tempat = letakTanda(berkas);
  if (tempat === null) return null;
  return { data: tercakup(berkas, tempat.letak), tanda: Buffer.from(tempat.isi, 'hex') };
}

/** A program that signs or annotates a PDF adds to its end: so many such endings are looked at. */
const AKHIR_TERBANYAK = 50;

/** Length of the signed file that this one begins with, where somebody added to its end; null: it begins with none. */
export function awalBertanda(berkas: Uint8Array, sah: (ini: TandaBerkas) => boolean): number | null {
  const teks = latin1(berkas);
  const [satu, lain] = teks.matchAll(POLA);
  if (satu === undefined) return null;
  const letak = satu.index + `(${TANDA}`.length;
  const tanda = Buffer.from(satu[1] ?? '', 'hex');
  const hash = createHash('sha256').update(berkas.subarray(0, letak)).update(KOSONG);
  let kini = letak + KOSONG.length;
  for (const akhir of akhirBerkas(teks.slice(kini, lain?.index), kini)) {
    if (akhir >= berkas.length) break;
    // Digested on, not anew: a file may be large and have many endings.
    hash.update(berkas.subarray(kini, akhir));
    kini = akhir;
    if (sah({ data: bertanda(hash.copy()), tanda })) return akhir;
  }
  return null;
}

/** Where a file may end: the line break may be ours, or the first byte of what was added. */
function akhirBerkas(teks: string, awal: number): readonly number[] {
  const semua = [...teks.matchAll(/%%EOF(\r?\n?)/g)].slice(0, AKHIR_TERBANYAK);
  return semua.flatMap((m) => {
    const penuh = awal + m.index + m[0].length;
    const baris = m[1]?.length ?? 0;
    return baris === 0 ? [penuh] : [penuh - baris, penuh];
  });
}

function bertanda(hash: Hash): Uint8Array {
  return Buffer.concat([Buffer.from(AWALAN), hash.digest()]);
}

function latin1(berkas: Uint8Array): string {
  return Buffer.from(berkas.buffer, berkas.byteOffset, berkas.length).toString('latin1');
}

function letakTanda(berkas: Uint8Array): { letak: number; isi: string } | null {
  const [satu, lain] = latin1(berkas).matchAll(POLA);
  if (satu === undefined || lain !== undefined) return null;
  return { letak: satu.index + `(${TANDA}`.length, isi: satu[1] ?? '' };
}

/** What is signed: the digest of the file with the signature's own place empty. */
function tercakup(berkas: Uint8Array, letak: number): Uint8Array {
  const akhir = letak + KOSONG.length;
  const hash = createHash('sha256').update(berkas.subarray(0, letak)).update(KOSONG).update(berkas.subarray(akhir));
  return bertanda(hash);
}
