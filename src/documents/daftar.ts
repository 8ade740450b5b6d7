import { berhasil, gagal, type Result, tolakAturan } from '../domain/hasil.js';
import type { Kasus, Peristiwa } from '../domain/kasus.js';
import type { Langkah, Standar } from '../domain/standar.js';
import type { Bahan } from './bahan.js';
import type { Naskah } from './blok.js';
import { PENGISI_PEMBERITAHUAN, pemberitahuan } from './pemberitahuan.js';
import { PENGISI_SK_PENOLAKAN, skPenolakan } from './sk-penolakan.js';
import { PENGISI_TANDA_BUKTI, tandaBuktiPenyerahan } from './tanda-bukti-penyerahan.js';
import { PENGISI_TANDA_TERIMA, tandaTerima } from './tanda-terima.js';

export interface Dokumen {
  /** Act whose event the paper proves. */
  tindakan: string;
  /** Placeholders that its template may use. */
  pengisi: readonly string[];
  susun(kasus: Kasus, peristiwa: Peristiwa, bahan: Bahan): Naskah;
}

/** Every paper that can be drawn; its wording is `templates/JENIS.json`. */
export const DOKUMEN: Readonly<Record<string, Dokumen>> = {
  'tanda-terima': { tindakan: 'daftar', pengisi: PENGISI_TANDA_TERIMA, susun: tandaTerima },
  'sk-penolakan': { tindakan: 'tolak', pengisi: PENGISI_SK_PENOLAKAN, susun: skPenolakan },
  pemberitahuan: { tindakan: 'proses', pengisi: PENGISI_PEMBERITAHUAN, susun: pemberitahuan },
  'tanda-bukti-penyerahan': { tindakan: 'serah', pengisi: PENGISI_TANDA_BUKTI, susun: tandaBuktiPenyerahan },
};

/** The papers that this case has, in the order in which their steps happened. */
export function jenisDokumen(kasus: Kasus, standar: Standar): string[] {
  const milik = kasus.peristiwa.flatMap((p) => dokumenPeristiwa(p, standar));
  return [...new Set(milik)].filter((jenis) => Object.hasOwn(DOKUMEN, jenis));
}

/** The manuscript of one paper. Refused: an unknown kind (`tidak-ada`), a step that has not happened (`aturan`). */
export function susunDokumen(jenis: string, kasus: Kasus, bahan: Bahan): Result<Naskah> {
  const dokumen = Object.hasOwn(DOKUMEN, jenis) ? DOKUMEN[jenis] : undefined;
  if (dokumen === undefined) {
    const kenal = Object.keys(DOKUMEN).join(', ');
    const coba = `layanan cetak ${kasus.nomor}`;
    return gagal({
      jenis: 'tidak-ada',
      pesan: `Dokumen "${jenis}" tidak dikenal.`,
      sebab: `Yang ada: ${kenal}.`,
      coba,
    });
  }
  const punya = jenisDokumen(kasus, bahan.standar);
  const p = kasus.peristiwa.findLast((l) => l.tindakan === dokumen.tindakan);
  if (p !== undefined && punya.includes(jenis)) return berhasil(dokumen.susun(kasus, p, bahan));
  return tolakAturan(
    `${kasus.nomor}: ${jenis} belum dapat dicetak.`,
    `Langkahnya (${dokumen.tindakan}) belum terjadi. Dokumen yang sudah ada: ${punya.join(', ') || 'tidak ada'}.`,
    `layanan lihat ${kasus.nomor}`,
  );
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
