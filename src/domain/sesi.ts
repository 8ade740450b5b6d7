import { createHash } from 'node:crypto';

/** A moment as this computer can prove it: by the clock, which may be set, and by how long it has been running. */
export interface SaatMesin {
  /** Milliseconds since 1970. */
  jam: number;
  /** Milliseconds since the computer was started; no setting of the clock moves it. */
  nyala: number;
  /** Which start that was; null where the operating system gives it no name. */
  boot: string | null;
}

/** What the store keeps of a session: never its token, only under the token's hash. */
export interface CatatanSesi {
  petugas: string;
  /** Hash of the password record it was opened with: a new password ends it. */
  sandi: string;
  mulai: SaatMesin;
  terakhir: SaatMesin;
}

const MENIT_MS = 60_000;
/** A session ends after this long without a command … */
export const DIAM_MENIT = 30;
/** … and after this long in any case. */
export const PENUH_JAM = 10;
const DIAM_MS = DIAM_MENIT * MENIT_MS;
const PENUH_MS = PENUH_JAM * 60 * MENIT_MS;
/** Idle time is written down at most this often (ms). */
const SENTUH_MS = MENIT_MS;

/** Too old, or of another start of the computer: its age can't be known, so it is over. */
export function sesiHabis({ mulai, terakhir }: CatatanSesi, kini: SaatMesin): boolean {
  return umur(mulai, kini) > PENUH_MS || umur(terakhir, kini) > DIAM_MS;
}

export function perluDisentuh({ terakhir }: CatatanSesi, kini: SaatMesin): boolean {
  return umur(terakhir, kini) >= SENTUH_MS;
}

/** The longer of what the clock and the running time say (ms): a clock turned back makes nothing younger. */
function umur(dari: SaatMesin, kini: SaatMesin): number {
  const mulaiUlang = dari.boot !== kini.boot || kini.nyala < dari.nyala;
  return mulaiUlang ? Number.POSITIVE_INFINITY : Math.max(kini.jam - dari.jam, kini.nyala - dari.nyala);
}

/**
 * How long something on record is past (ms), also where another computer recorded it. On the same start of this one a
 * clock turned back shortens nothing; else a moment that is still to come was written by a wrong clock and binds nobody.
 */
export function lamaLewat(dari: SaatMesin, kini: SaatMesin): number {
  if (dari.boot !== null && dari.boot === kini.boot) return Math.max(0, kini.jam - dari.jam, kini.nyala - dari.nyala);
  return kini.jam < dari.jam ? Number.POSITIVE_INFINITY : kini.jam - dari.jam;
}

/** What stands in the store for a token or a password record. */
export function sidikRahasia(rahasia: string): string {
  return createHash('sha256').update('layanan/sesi/v1\n').update(rahasia).digest('hex');
}
