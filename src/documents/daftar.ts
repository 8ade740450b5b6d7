import type { Kasus, Peristiwa } from '../domain/kasus.js';
import type { Bahan } from './bahan.js';
import type { Naskah } from './blok.js';
import { formulir, PENGISI_FORMULIR } from './formulir.js';
import { jawaban, PENGISI_JAWABAN } from './jawaban.js';
import { keberatan, PENGISI_KEBERATAN } from './keberatan.js';
import { kekurangan, PENGISI_KEKURANGAN } from './kekurangan.js';
import { lembarDisposisi, PENGISI_LEMBAR_DISPOSISI } from './lembar-disposisi.js';
import { PENGISI_PEMBERITAHUAN, pemberitahuan } from './pemberitahuan.js';
import { PENGISI_PENGALIHAN, pengalihan } from './pengalihan.js';
import { PENGISI_PERPANJANGAN, perpanjangan } from './perpanjangan.js';
import { PENGISI_SK_PENOLAKAN, skPenolakan } from './sk-penolakan.js';
import { PENGISI_TANDA_BUKTI, tandaBuktiPenyerahan } from './tanda-bukti-penyerahan.js';
import { PENGISI_TANDA_TERIMA, tandaTerima } from './tanda-terima.js';
import { PENGISI_TANDA_TERIMA_PENGADUAN, tandaTerimaPengaduan } from './tanda-terima-pengaduan.js';

type Penyusun = (kasus: Kasus, peristiwa: Peristiwa, bahan: Bahan) => Naskah;

export interface Dokumen {
  /** Act whose event the paper proves. */
  tindakan: string;
  /** Its wording: `templates/TEMPLAT.json`. */
  templat: string;
  /** Placeholders that the template may use. */
  pengisi: readonly string[];
  /** Composes it from its event; case and event come with hidden fields hidden (`kasusTampak`). */
  susun: Penyusun;
}

/** Every paper that can be drawn, by kind of case: the same kind of paper proves another act of each. */
export const DOKUMEN: Readonly<Record<string, Readonly<Record<string, Dokumen>>>> = {
  permohonan: {
    formulir: dokumen('daftar', 'formulir', PENGISI_FORMULIR, formulir),
    'tanda-terima': dokumen('daftar', 'tanda-terima', PENGISI_TANDA_TERIMA, tandaTerima),
    'lembar-disposisi': dokumen('disposisi', 'lembar-disposisi', PENGISI_LEMBAR_DISPOSISI, lembarDisposisi),
    kekurangan: dokumen('verifikasi', 'kekurangan', PENGISI_KEKURANGAN, kekurangan),
    perpanjangan: dokumen('perpanjang', 'perpanjangan', PENGISI_PERPANJANGAN, perpanjangan),
    'sk-penolakan': dokumen('tolak', 'sk-penolakan', PENGISI_SK_PENOLAKAN, skPenolakan),
    pemberitahuan: dokumen('proses', 'pemberitahuan', PENGISI_PEMBERITAHUAN, pemberitahuan),
    'tanda-bukti-penyerahan': dokumen('serah', 'tanda-bukti-penyerahan', PENGISI_TANDA_BUKTI, tandaBuktiPenyerahan),
  },
  pengaduan: {
    'tanda-terima': dokumen('adu', 'tanda-terima-pengaduan', PENGISI_TANDA_TERIMA_PENGADUAN, tandaTerimaPengaduan),
    jawaban: dokumen('jawab', 'jawaban', PENGISI_JAWABAN, jawaban),
    pengalihan: dokumen('alihkan', 'pengalihan', PENGISI_PENGALIHAN, pengalihan),
  },
  keberatan: {
    keberatan: dokumen('daftar', 'keberatan', PENGISI_KEBERATAN, keberatan),
  },
};

/** Templates that are no papers but parts of every one: they have no sheet of their own. */
export const BAGIAN_KERTAS = ['kop', 'verifikasi'] as const;

function dokumen(tindakan: string, templat: string, pengisi: readonly string[], susun: Penyusun): Dokumen {
  return { tindakan, templat, pengisi, susun };
}

/** The paper of this kind, where cases of that kind have it. */
export function dokumenJenis(jenisKasus: string, jenis: string): Dokumen | undefined {
  const semua = DOKUMEN[jenisKasus] ?? {};
  return Object.hasOwn(semua, jenis) ? semua[jenis] : undefined;
}
