import type { Context } from '../context.js';
import { kodeTerbukti, ringkasTeks, type Terbukti } from '../documents/verifikasi.js';
import { tanggalSurat } from '../domain/bahasa.js';
import { berhasil, type Result } from '../domain/hasil.js';
import { type KunciKantor, sidikKunci } from '../domain/kunci-kantor.js';
import { ringkasSidik, type SandiDokumen } from '../domain/sandi-dokumen.js';
import { kasusUtuh } from './bahan.js';
import { keberlakuan, TAK_DIKETAHUI } from './cek-berlaku.js';
import type { DokumenTercek } from './cek-hasil.js';
import { naskahPolos } from './gambar.js';
import { cariKertas, dapatDigambar, type KertasTercatat } from './kertas-tercatat.js';

/** A code, and the public key of ours that signed it. */
export interface SandiMilik {
  sandi: SandiDokumen;
  penanda: string;
}

/** A signed code beside the record. */
export interface TercocokkanCatatan {
  dokumen: DokumenTercek;
  /** null: the record has no such paper. */
  kertas: KertasTercatat | null;
  /** The key that signed it, where its secret is here. */
  kunci: KunciKantor | null;
  beda: readonly string[];
  catatan: readonly string[];
}

/** Does the record still say what the signed code says? */
export async function cocokkanCatatan(
  ctx: Context,
  { sandi, penanda }: SandiMilik,
  milik: readonly KunciKantor[],
): Promise<Result<TercocokkanCatatan>> {
  const { nomor, jenis, urut, tanggal, isi } = sandi;
  const kunci = milik.find((k) => k.publik === penanda) ?? null;
  const sama = ({ nomor: n, jenis: j, peristiwa: p }: Terbukti) =>
    n === nomor && j === jenis && p.urut === urut && p.tanggal === tanggal && ringkasSidik(p.sidik) === isi;
  const kertas = await cariKertas(ctx, nomor, sama);
  if (!kertas.ok) return kertas;
  const sidik = sidikKunci(penanda);
  if (kertas.nilai === null) {
    const dokumen = { nomor, jenis, tanggal, kode: null, nomorKini: null, kunci: sidik, ...TAK_DIKETAHUI };
    return berhasil({ dokumen, kertas: null, kunci, beda: [TAK_TERCATAT], catatan: [] });
  }
  const kode = kunci === null ? null : kodeTerbukti(kertas.nilai.terbukti, kunci);
  const { dokumen, catatan } = dokumenTercatat(kertas.nilai, { kode, kunci: sidik });
  const kini = await keadaanKini(ctx, kertas.nilai, sandi);
  return berhasil({ dokumen, kertas: kertas.nilai, kunci, beda: [], catatan: [...catatan, ...kini] });
}

const TAK_TERCATAT =
  'Tandanya sah, tetapi catatan kantor tidak memuatnya seperti itu: kasusnya hilang atau diubah. Jalankan: layanan periksa.';

/** A recorded paper as it is told, and what became of its case since. */
export function dokumenTercatat(
  kertas: KertasTercatat,
  tanda: Pick<DokumenTercek, 'kode' | 'kunci'>,
): { dokumen: DokumenTercek; catatan: readonly string[] } {
  const { hasil, terbukti, terhapus } = kertas;
  const { nomor, jenis, peristiwa } = terbukti;
  const kasus = kasusUtuh(hasil);
  const sesudah = kasus.peristiwa.filter((p) => p.urut > peristiwa.urut);
  const akhir = sesudah.at(-1);
  const nomorKini = kasus.nomor === nomor ? null : kasus.nomor;
  const { keadaan, catatan } = keberlakuan(kertas);
  const riwayat = `Sesudahnya kasus ini punya ${sesudah.length} catatan lagi`;
  return {
    dokumen: { nomor, jenis, tanggal: peristiwa.tanggal, nomorKini, ...tanda, ...keadaan },
    catatan: [
      ...catatan,
      ...(nomorKini === null ? [] : [`Kasusnya kini bernomor ${nomorKini}.`]),
      ...(terhapus ? ['Identitas pada kasusnya sudah dihapus sesuai JRA.'] : []),
      ...(akhir === undefined ? [] : [`${riwayat}; yang terakhir ${akhir.tindakan}, ${tanggalSurat(akhir.tanggal)}.`]),
    ],
  };
}

/** How a paper whose code alone was checked is compared by eye; nothing where it isn't drawn any more. */
export function caraCocokkan(kertas: KertasTercatat): readonly string[] {
  const { terbukti, satu } = kertas;
  if (satu.diurungkan || !dapatDigambar(kertas)) return [];
  const pilihan = `--dokumen ${satu.jenis} --urut ${satu.ke}`;
  return [`Untuk mencocokkan: layanan cetak ${terbukti.nomor} ${pilihan} --ke FILE.pdf`];
}

/** What the program would draw today, and where the ledger stands. */
async function keadaanKini(ctx: Context, kertas: KertasTercatat, sandi: SandiDokumen): Promise<readonly string[]> {
  if (!dapatDigambar(kertas)) return [];
  const { hasil, satu, terbukti } = kertas;
  const kini = await naskahPolos(ctx, hasil, satu);
  if (!kini.ok) return [];
  const { naskah, jejak } = kini.nilai;
  const jejakSama = sandi.jejak === '' || (jejak !== null && ringkasSidik(jejak) === sandi.jejak);
  return [
    ...(ringkasTeks(naskah, terbukti) === sandi.naskah ? [] : [KALIMAT_BARU]),
    ...(jejakSama ? [] : [JEJAK_LAIN]),
  ];
}

const KALIMAT_BARU =
  'Bila digambar lagi kini, tulisannya lain: kalimat kantor, penyamaran, atau program sudah berubah.';
const JEJAK_LAIN =
  'Sidik jejaknya bukan dari jejak di sini: wajar bila kasusnya datang dari meja lain; selain itu jalankan: layanan periksa.';
