import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** Cost of a password (OWASP: N=2^17, r=8, p=1; 128 MiB, about 260 ms on a desk PC). Raised here, raised for all at their next sign-in. */
const BIAYA: Biaya = { ln: 17, r: 8, p: 1 };
const GARAM_BYTE = 16;
const HASIL_BYTE = 32;
/** `scrypt$ln=17,r=8,p=1$salt$hash`, both in base64url. */
const POLA = /^scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d)\$([\w-]{22,86})\$([\w-]{43})$/;
/** A record that somebody edited must not cost more memory than a PC has. */
const LN_TERTINGGI = 19;
const R_TERTINGGI = 8;

interface Biaya {
  /** log2 of N. */
  ln: number;
  r: number;
  p: number;
}

interface Tersimpan extends Biaya {
  garam: Buffer;
  sidik: Buffer;
}

/** The password as it is kept: parameters, a salt of its own, scrypt. */
export async function simpanSandi(sandi: string, biaya: Biaya = BIAYA): Promise<string> {
  const garam = randomBytes(GARAM_BYTE);
  const sidik = await turunkan(sandi, garam, biaya);
  const { ln, r, p } = biaya;
  return `scrypt$ln=${ln},r=${r},p=${p}$${garam.toString('base64url')}$${sidik.toString('base64url')}`;
}

/** Is it this password? Where there is none to compare with, the same work is done for nothing. */
export async function cocokSandi(sandi: string, tersimpan: string | null): Promise<boolean> {
  const ada = tersimpan === null ? null : urai(tersimpan);
  if (ada === null) {
    await turunkan(sandi, Buffer.alloc(GARAM_BYTE), BIAYA);
    return false;
  }
  return timingSafeEqual(await turunkan(sandi, ada.garam, ada), ada.sidik);
}

/** Kept with a lower cost than today's. */
export function perluDisimpanUlang(tersimpan: string): boolean {
  const ada = urai(tersimpan);
  return ada !== null && (ada.ln < BIAYA.ln || ada.r < BIAYA.r || ada.p < BIAYA.p);
}

function urai(tersimpan: string): Tersimpan | null {
  const cocok = POLA.exec(tersimpan);
  if (cocok === null) return null;
  const [ln = 0, r = 0, p = 0] = cocok.slice(1, 4).map(Number);
  if (ln < 1 || ln > LN_TERTINGGI || r < 1 || r > R_TERTINGGI || p < 1) return null;
  const [garam = '', sidik = ''] = cocok.slice(4);
  return { ln, r, p, garam: Buffer.from(garam, 'base64url'), sidik: Buffer.from(sidik, 'base64url') };
}

/** NFC: the same letters typed on another keyboard are the same password. */
function turunkan(sandi: string, garam: Buffer, { ln, r, p }: Biaya): Promise<Buffer> {
  const N = 2 ** ln;
  // What OpenSSL needs is a little over 128·N·r.
  const opsi: ScryptOptions = { N, r, p, maxmem: 128 * N * r * 2 };
  return new Promise((selesai, tolak) => {
    scrypt(sandi.normalize('NFC'), garam, HASIL_BYTE, opsi, (galat, hasil) => {
      if (galat === null) selesai(hasil);
      else tolak(galat);
    });
  });
}
