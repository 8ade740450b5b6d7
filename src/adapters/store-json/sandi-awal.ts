/** First bytes of a sealed file that is no case; then its name, a line end, and the seal. */
export const AWAL_BERKAS = Buffer.from('LAYANAN-SEGEL-1 ');
/** First bytes of a sealed case (`sandi-kasus.ts`). */
const AWAL_KASUS = /^\{\s*"skema":\s*1,\s*"segel":/;
/** Enough to tell a sealed file (bytes). */
export const KEPALA_BYTE = 64;

/** Sealed, as a case or as anything else? Told from the first bytes. */
export function bersegel(awal: Uint8Array): boolean {
  return berkasTersegel(awal) || kasusTersegel(awal);
}

export function berkasTersegel(awal: Uint8Array): boolean {
  return AWAL_BERKAS.equals(awal.subarray(0, AWAL_BERKAS.length));
}

export function kasusTersegel(awal: Uint8Array): boolean {
  return AWAL_KASUS.test(Buffer.from(awal.subarray(0, KEPALA_BYTE)).toString('latin1'));
}
