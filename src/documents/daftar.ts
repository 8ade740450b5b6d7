import { berhasil, gagal, type Result, tolakAturan } from '../domain/hasil.js';
import type { Kasus, Peristiwa } from '../domain/kasus.js';
import type { Langkah, Standar } from '../domain/standar.js';
import type { Bahan } from './bahan.js';
import type { Naskah } from './blok.js';
import { kasusTampak } from './kasus-tampak.js';
import { PENGISI_PEMBERITAHUAN, pemberitahuan } from './pemberitahuan.js';
import { PENGISI_PERPANJANGAN, perpanjangan } from './perpanjangan.js';
import { PENGISI_SK_PENOLAKAN, skPenolakan } from './sk-penolakan.js';
import { PENGISI_TANDA_BUKTI, tandaBuktiPenyerahan } from './tanda-bukti-penyerahan.js';
import { PENGISI_TANDA_TERIMA, tandaTerima } from './tanda-terima.js';
import { PENGISI_TANDA_TERIMA_PENGADUAN, tandaTerimaPengaduan } from './tanda-terima-pengaduan.js';

export interface Dokumen {
  /** Act whose event the paper proves. */
  tindakan: string;
  /** Its wording: `templates/TEMPLAT.json`. */
  templat: string;
  /** Placeholders that the template may use. */
  pengisi: readonly string[];
  /** Composes it from its event; case and event come with hidden fields hidden (`kasusTampak`). */
  susun(kasus: Kasus, peristiwa: Peristiwa, bahan: Bahan): Naskah;
}

/** Every paper that can be drawn, by kind of case: the same kind of paper proves another act of each. */
export const DOKUMEN: Readonly<Record<string, Readonly<Record<string, Dokumen>>>> = {
  permohonan: {
    'tanda-terima': {
      tindakan: 'daftar',
      templat: 'tanda-terima',
      pengisi: PENGISI_TANDA_TERIMA,
      susun: tandaTerima,
    },
    perpanjangan: {
      tindakan: 'perpanjang',
      templat: 'perpanjangan',
      pengisi: PENGISI_PERPANJANGAN,
      susun: perpanjangan,
    },
    'sk-penolakan': {
      tindakan: 'tolak',
      templat: 'sk-penolakan',
      pengisi: PENGISI_SK_PENOLAKAN,
      susun: skPenolakan,
    },
    pemberitahuan: {
      tindakan: 'proses',
      templat: 'pemberitahuan',
      pengisi: PENGISI_PEMBERITAHUAN,
      susun: pemberitahuan,
    },
    'tanda-bukti-penyerahan': {
      tindakan: 'serah',
      templat: 'tanda-bukti-penyerahan',
      pengisi: PENGISI_TANDA_BUKTI,
      susun: tandaBuktiPenyerahan,
    },
  },
  pengaduan: {
    'tanda-terima': {
      tindakan: 'adu',
      templat: 'tanda-terima-pengaduan',
      pengisi: PENGISI_TANDA_TERIMA_PENGADUAN,
      susun: tandaTerimaPengaduan,
    },
  },
};

/** The papers that this case has, in the order in which their steps happened. */
export function jenisDokumen(kasus: Kasus, standar: Standar): string[] {
  const milik = kasus.peristiwa.flatMap((p) =>
    dokumenPeristiwa(p, standar).filter((jenis) => dokumenKasus(kasus, jenis)?.tindakan === p.tindakan),
  );
  return [...new Set(milik)];
}

/** The manuscript of one paper. Refused: an unknown kind (`tidak-ada`), a step that has not happened (`aturan`). */
export function susunDokumen(jenis: string, kasus: Kasus, bahan: Bahan): Result<Naskah> {
  const dokumen = dokumenKasus(kasus, jenis);
  if (dokumen === undefined) {
    return gagal({
      jenis: 'tidak-ada',
      pesan: `Dokumen "${jenis}" tidak dikenal untuk ${kasus.jenis}.`,
      sebab: `Yang ada: ${Object.keys(DOKUMEN[kasus.jenis] ?? {}).join(', ') || 'tidak ada'}.`,
      coba: `layanan lihat ${kasus.nomor}`,
    });
  }
  const tampak = kasusTampak(kasus);
  const peristiwa = tampak.peristiwa[letakPeristiwa(jenis, dokumen, kasus, bahan.standar)];
  if (peristiwa !== undefined) return berhasil(dokumen.susun(tampak, peristiwa, bahan));
  const punya = jenisDokumen(kasus, bahan.standar).join(', ') || 'tidak ada';
  return tolakAturan(
    `${kasus.nomor}: ${jenis} belum dapat dicetak.`,
    `Langkahnya (${dokumen.tindakan}) belum terjadi. Dokumen yang sudah ada: ${punya}.`,
    `layanan lihat ${kasus.nomor}`,
  );
}

/** Number of the event whose place in the ledger the paper shows; null: it shows none. */
export function peristiwaTersidik(jenis: string, kasus: Kasus, standar: Standar): number | null {
  const dokumen = dokumenKasus(kasus, jenis);
  if (dokumen?.pengisi.includes('sidikJejak') !== true) return null;
  return kasus.peristiwa[letakPeristiwa(jenis, dokumen, kasus, standar)]?.urut ?? null;
}

function letakPeristiwa(jenis: string, { tindakan }: Dokumen, kasus: Kasus, standar: Standar): number {
  return kasus.peristiwa.findLastIndex((p) => p.tindakan === tindakan && dokumenPeristiwa(p, standar).includes(jenis));
}

function dokumenKasus({ jenis: jenisKasus }: Kasus, jenis: string): Dokumen | undefined {
  const semua = DOKUMEN[jenisKasus] ?? {};
  return Object.hasOwn(semua, jenis) ? semua[jenis] : undefined;
}

function dokumenPeristiwa(p: Peristiwa, standar: Standar): readonly string[] {
  return standar.langkah.filter((l) => melalui(l, p)).flatMap((l) => l.dokumen ?? []);
}

/** The event took this step: same act, and it led where the step (or one of its outcomes) leads. */
function melalui(langkah: Langkah, p: Peristiwa): boolean {
  if (langkah.tindakan !== p.tindakan) return false;
  const { hasil } = p.isi;
  if (langkah.hasil !== undefined) return typeof hasil === 'string' && langkah.hasil[hasil] === p.status;
  return langkah.ke === undefined || langkah.ke === p.status;
}
