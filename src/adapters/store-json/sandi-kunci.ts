import { createHash, randomBytes, type ScryptOptions, scrypt } from 'node:crypto';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { GagalDenganPenolakan } from '../../errors.js';
import type { SumberRahasia } from '../../ports/enkripsi.js';
import { fsyncFolder } from './cakram.js';
import { bacaDokumen, DokumenRusak, tulisDokumen } from './dokumen.js';
import { penolakanRusak } from './galat.js';
import type { Ruang } from './ruang.js';
import { bukaSegel, KUNCI_BYTE, type KunciData, kunciDataDari, segel, terkait } from './sandi.js';
import { bacaBerkasKunci } from './sandi-berkas-kunci.js';
import { ENKRIPSI_HILANG, penolakanBerkasKunci, penolakanFrasa } from './sandi-galat.js';

/** OWASP's figures for scrypt: some 260 ms and 128 MB. */
const SCRYPT = { N: 2 ** 17, r: 8, p: 1 } as const;
/** What a foreign file may ask of this computer. */
const SCRYPT_MAKS = { N: 2 ** 20, r: 8, p: 4 } as const;
// Not at once: whoever lists an open store needs no node:crypto.
const turunkan = (...a: [string, Uint8Array, number, ScryptOptions]) =>
  promisify<string, Uint8Array, number, ScryptOptions, Buffer>(scrypt)(...a);

/** The data key, wrapped by a key that is not in the store. */
type Bungkus =
  | { cara: 'berkas'; sandi: string }
  | { cara: 'frasa'; garam: string; N: number; r: number; p: number; sandi: string };

/** `enkripsi.json`. Without it no key opens anything: it is in every backup. */
export interface BerkasEnkripsi {
  skema: 1;
  /** Id of the store: names its key file. */
  toko: string;
  /** Moment at which this wrap was made. */
  sejak: string;
  bungkus: Bungkus;
}

export async function bacaEnkripsi(folder: string): Promise<BerkasEnkripsi | null> {
  try {
    return await bacaDokumen(join(folder, 'enkripsi.json'), uraiEnkripsi);
  } catch (galat) {
    if (!(galat instanceof DokumenRusak)) throw galat;
    throw new GagalDenganPenolakan(penolakanRusak(null, 'enkripsi.json', galat.message));
  }
}

function uraiEnkripsi(json: unknown): BerkasEnkripsi {
  const isi = (json ?? {}) as Partial<BerkasEnkripsi>;
  const { cara, sandi } = isi.bungkus ?? {};
  const teks = [isi.toko, isi.sejak, sandi].every((t) => typeof t === 'string');
  if (isi.skema !== 1 || !teks || (cara !== 'berkas' && cara !== 'frasa')) {
    throw new DokumenRusak('Isinya tidak lengkap.');
  }
  const b = isi.bungkus;
  if (b?.cara === 'frasa') {
    const wajar = (['N', 'r', 'p'] as const).every(
      (k) => Number.isSafeInteger(b[k]) && b[k] > 0 && b[k] <= SCRYPT_MAKS[k],
    );
    if (!wajar || !Number.isInteger(Math.log2(b.N)) || typeof b.garam !== 'string')
      throw new DokumenRusak('Isinya tidak lengkap.');
  }
  return isi as BerkasEnkripsi;
}

/** Replaces `enkripsi.json` in one step. */
export async function tulisEnkripsi(r: Ruang, isi: BerkasEnkripsi): Promise<void> {
  const sementara = join(r.folder, 'proses', `enkripsi-${r.acak()}.tmp`);
  await tulisDokumen(sementara, isi);
  renameSync(sementara, join(r.folder, 'enkripsi.json'));
  fsyncFolder(r.folder);
}

/** Wraps by a key of a key file. */
export function bungkusBerkas(toko: string, kunci: Uint8Array, data: Uint8Array): Bungkus {
  return { cara: 'berkas', sandi: bungkus(toko, kunci, data) };
}

export async function bungkusFrasa(toko: string, frasa: string, data: Uint8Array): Promise<Bungkus> {
  const garam = randomBytes(16).toString('base64');
  const kunci = await kunciFrasa(frasa, { garam, ...SCRYPT });
  return { cara: 'frasa', garam, ...SCRYPT, sandi: bungkus(toko, kunci, data) };
}

function bungkus(toko: string, kunci: Uint8Array, data: Uint8Array): string {
  return segel(kunci, terkait(toko, 'kunci-data'), data).toString('base64');
}

function kunciFrasa(frasa: string, p: { garam: string; N: number; r: number; p: number }): Promise<Buffer> {
  const { N, r } = p;
  const opsi = { N, r, p: p.p, maxmem: 128 * N * r * 2 };
  return turunkan(frasa.normalize('NFKC'), Buffer.from(p.garam, 'base64'), KUNCI_BYTE, opsi);
}

/** Opens the data key of a store, once for as long as the program runs. Refuses (toko) without its key. */
export function pembukaKunci(folder: string, rahasia: SumberRahasia, ingatan: Map<string, KunciData>) {
  let kunci: Promise<KunciData> | undefined;
  return () => (kunci ??= kunciToko(folder, rahasia, ingatan));
}

/** The one place where a store's key is found: key file, or passphrase. A copy of a store has the same wrap: not asked twice. */
async function kunciToko(folder: string, rahasia: SumberRahasia, ingatan: Map<string, KunciData>): Promise<KunciData> {
  const enkripsi = await bacaEnkripsi(folder);
  if (enkripsi === null) throw new GagalDenganPenolakan(ENKRIPSI_HILANG);
  const { sandi } = enkripsi.bungkus;
  const kunci = ingatan.get(sandi) ?? kunciDataDari(await bukaBungkus(enkripsi, rahasia));
  ingatan.set(sandi, kunci);
  return kunci;
}

async function bukaBungkus(enkripsi: BerkasEnkripsi, rahasia: SumberRahasia): Promise<Uint8Array> {
  const { toko, bungkus } = enkripsi;
  if (bungkus.cara === 'berkas') {
    const ada = cariBerkasKunci(enkripsi, rahasia);
    if (ada.data === null) throw new GagalDenganPenolakan(penolakanBerkasKunci(ada.berkas, ada.lain));
    return ada.data;
  }
  const tersimpan = kunciDariSesi(bungkus.sandi, rahasia.sesi(toko));
  if (tersimpan !== null) return tersimpan;
  const frasa = await rahasia.frasa();
  if (frasa === null) throw new GagalDenganPenolakan(penolakanFrasa('tanpa'));
  const data = buka(toko, await kunciFrasa(frasa, bungkus), bungkus.sandi);
  if (data === null) throw new GagalDenganPenolakan(penolakanFrasa('salah'));
  return data;
}

/**
 * The unlocked data key as a session keeps it, bound to this wrap: after `putar` or a new passphrase it is asked again.
 * null: no passphrase is asked here, so nothing needs to be kept.
 */
export async function kunciUntukSesi(r: Ruang): Promise<string | null> {
  const enkripsi = await bacaEnkripsi(r.folder);
  if (enkripsi?.bungkus.cara !== 'frasa') return null;
  const { isi } = await r.kunciData();
  return `${sidikBungkus(enkripsi.bungkus.sandi)}.${Buffer.from(isi).toString('hex')}`;
}

function kunciDariSesi(sandi: string, tersimpan: string | null): Uint8Array | null {
  const [sidik, heks = ''] = tersimpan?.split('.') ?? [];
  const kunci = Buffer.from(heks, 'hex');
  return sidik === sidikBungkus(sandi) && kunci.length === KUNCI_BYTE ? kunci : null;
}

function sidikBungkus(sandi: string): string {
  return createHash('sha256').update(`layanan/bungkus/v1\n${sandi}`).digest('hex');
}

function buka(toko: string, kunci: Uint8Array, sandi: string): Uint8Array | null {
  return bukaSegel(kunci, terkait(toko, 'kunci-data'), Buffer.from(sandi, 'base64'));
}

export interface BerkasKunciDicari {
  /** The key file that opens this store, or the first that was looked for. */
  berkas: string;
  data: Uint8Array | null;
  /** Key files are there, but with other keys. */
  lain: boolean;
}

/** Tries every key of every key file: none of them is named in the store. */
export function cariBerkasKunci({ toko, bungkus }: BerkasEnkripsi, rahasia: SumberRahasia): BerkasKunciDicari {
  const semua = rahasia.berkas(toko);
  let lain = false;
  for (const berkas of semua) {
    for (const kunci of bacaBerkasKunci(berkas)) {
      const data = buka(toko, kunci, bungkus.sandi);
      if (data !== null) return { berkas, data, lain };
      lain = true;
    }
  }
  return { berkas: semua[0] ?? '', data: null, lain };
}
