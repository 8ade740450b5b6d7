import { createHash } from 'node:crypto';
import { dariBasis32, keBasis32 } from './basis32.js';
import type { Json } from './kasus.js';
import type { KunciKantor } from './kunci-kantor.js';
import { bertandaSah } from './kunci-kantor.js';
import { uraikanNomor } from './nomor.js';
import { kanonik } from './rantai.js';
import { sandiPendek } from './sandi-pendek.js';

/** What a paper says of itself, and what its signature covers. No name and no NIK is in it. */
export interface IsiSandi {
  nomor: string;
  /** Kind of paper. */
  jenis: string;
  /** Event that it proves; the hash of that one covers all before it. */
  urut: number;
  /** YYYY-MM-DD. */
  tanggal: string;
  /** Digest of what is recorded, 16 letters. */
  isi: string;
  /** Digest of the text as drawn, 16 letters. */
  naskah: string;
  /** Ledger right after the event, 16 letters; empty: the ledger lacks it. */
  jejak: string;
}

/** A code as it was read, its signature not yet looked at. */
export interface SandiDokumen extends IsiSandi {
  muatan: string;
  tanda: Uint8Array;
}

/** Version 1. Capitals, digits and `:-` only: a QR code takes these in little room. */
const VERSI = 'LYN1';
const AWALAN_NASKAH = 'layanan/naskah/v1\n';
const AWALAN_KODE = 'layanan/kode-dokumen/v1\n';
const BYTE_TANDA = 64;
/** Longest text that is looked at. */
const TERPANJANG = 400;
const RINGKAS = /^[0-9A-HJKMNP-TV-Z]{16}$/;

/** The text of a paper's QR code, signed. */
export function sandiDokumen(isi: IsiSandi, kunci: Pick<KunciKantor, 'tandai'>): string {
  const muatan = [
    VERSI,
    isi.nomor,
    isi.jenis.toUpperCase(),
    isi.urut,
    isi.tanggal.replaceAll('-', ''),
    isi.isi,
    isi.naskah,
    isi.jejak,
  ].join(':');
  return `${muatan}:${keBasis32(kunci.tandai(Buffer.from(muatan)))}`;
}

/** Reads such a text, also with small letters and spaces as a hand or a reader may give it; null: it is none. */
export function uraiSandi(teks: string): SandiDokumen | null {
  if (teks.length > TERPANJANG) return null;
  const bagian = teks.replaceAll(/\s/g, '').toUpperCase().split(':');
  const [versi, nomor = '', jenis = '', urut = '', hari = '', isi = '', naskah = '', jejak = '', tandaTangan = ''] =
    bagian;
  const tanda = dariBasis32(tandaTangan, BYTE_TANDA);
  const sah =
    bagian.length === 9 &&
    versi === VERSI &&
    uraikanNomor(nomor) !== null &&
    /^[A-Z][A-Z0-9-]{0,59}$/.test(jenis) &&
    /^[1-9]\d{0,6}$/.test(urut) &&
    /^\d{8}$/.test(hari) &&
    [isi, naskah].every((r) => RINGKAS.test(r)) &&
    (jejak === '' || RINGKAS.test(jejak));
  if (!sah || tanda === null) return null;
  const tanggal = `${hari.slice(0, 4)}-${hari.slice(4, 6)}-${hari.slice(6)}`;
  const muatan = bagian.slice(0, -1).join(':');
  return { nomor, jenis: jenis.toLowerCase(), urut: Number(urut), tanggal, isi, naskah, jejak, muatan, tanda };
}

/** The first of these public keys that signed it; null: none did. */
export function penandaSandi({ muatan, tanda }: SandiDokumen, publik: readonly string[]): string | null {
  return publik.find((p) => bertandaSah(p, Buffer.from(muatan), tanda)) ?? null;
}

/** The first 80 bits of a hash (hex), in letters without hyphens. */
export function ringkasSidik(sidik: string): string {
  return sandiPendek(sidik).replaceAll('-', '');
}

/** Digest of a manuscript. `sidik` of its event comes first: it depends on the salt, so no text can be prepared for it. */
export function ringkasNaskah(sidik: string, naskah: Json): string {
  return ringkasSidik(
    createHash('sha256')
      .update(AWALAN_NASKAH)
      .update(kanonik([sidik, naskah]))
      .digest('hex'),
  );
}

/** The short code of a paper, `4Z7K-M2QP-…`: from what is recorded alone, so the wording of the day doesn't change it. */
export function kodeDokumen(
  { nomor, jenis, urut, tanggal, sidik }: Pick<IsiSandi, 'nomor' | 'jenis' | 'urut' | 'tanggal'> & { sidik: string },
  kunci: Pick<KunciKantor, 'ringkas'>,
): string {
  return sandiPendek(kunci.ringkas(`${AWALAN_KODE}${kanonik([nomor, jenis, urut, tanggal, sidik])}`));
}
