import { timingSafeEqual } from 'node:crypto';
import type { Context } from '../context.js';
import { SANDI_CONTOH } from '../documents/contoh.js';
import { kodeTerbukti, type Terbukti } from '../documents/verifikasi.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import { sidikKunci } from '../domain/kunci-kantor.js';
import { penandaSandi, type SandiDokumen } from '../domain/sandi-dokumen.js';
import { tulisSandi } from '../domain/sandi-pendek.js';
import { TAK_DIKETAHUI } from './cek-berlaku.js';
import { caraCocokkan, cocokkanCatatan, dokumenTercatat } from './cek-catatan.js';
import { bukanDokumen, CATATAN_KANTOR, type HasilCek, KERTAS_CONTOH, sebabAsing } from './cek-hasil.js';
import { cariKertas, type KertasTercatat } from './kertas-tercatat.js';
import { gantunganKunci } from './kunci-kantor.js';

/** What a code can't tell. */
const TULISAN = 'Tulisan pada kertasnya: cocokkan dengan mata.';

/**
 * A short code, as `bacaSandi` gives it, of a case with one of these numbers (null: of any). Refuses (`tidak-ada`) one
 * that no paper of the record has.
 */
export async function cekKode(ctx: Context, kode: string, nomor: readonly string[] | null): Promise<Result<HasilCek>> {
  const gantungan = await gantunganKunci(ctx);
  if (!gantungan.ok) return gantungan;
  const { milik } = gantungan.nilai;
  const cocok = (t: Terbukti) => milik.some((k) => samaKode(kodeTerbukti(t, k), kode));
  const kertas = await cariKertasSalahSatu(ctx, nomor ?? [null], cocok);
  if (!kertas.ok) return kertas;
  if (kertas.nilai === null) {
    const contoh = tulisSandi(kode) === SANDI_CONTOH;
    return gagal(bukanDokumen(contoh ? KERTAS_CONTOH : 'Tidak ada dokumen kantor ini dengan kode itu.'));
  }
  const { dokumen, catatan } = dokumenTercatat(kertas.nilai, { kode: tulisSandi(kode), kunci: null });
  return berhasil({
    ...{ putusan: 'asli', terbaca: 'kode', dokumen: [dokumen], beda: [] },
    catatan: [...catatan, ...caraCocokkan(kertas.nilai)],
    belumDiperiksa: [TULISAN],
  });
}

async function cariKertasSalahSatu(
  ctx: Context,
  nomor: readonly (string | null)[],
  cocok: (t: Terbukti) => boolean,
): Promise<Result<KertasTercatat | null>> {
  for (const satu of nomor) {
    const kertas = await cariKertas(ctx, satu, cocok);
    if (!kertas.ok || kertas.nilai !== null) return kertas;
  }
  return berhasil(null);
}

/** Takes as long whatever differs. */
function samaKode(a: string, b: string): boolean {
  const [satu, lain] = [Buffer.from(a.replaceAll('-', '')), Buffer.from(b)];
  return satu.length === lain.length && timingSafeEqual(satu, lain);
}

/** The text of a QR code, held to the office's keys and its record. */
export async function cekSandi(ctx: Context, sandi: SandiDokumen): Promise<Result<HasilCek>> {
  const gantungan = await gantunganKunci(ctx);
  if (!gantungan.ok) return gantungan;
  const penanda = penandaSandi(sandi, gantungan.nilai.semua);
  if (penanda === null) return gagal(bukanDokumen(sebabAsing(gantungan.nilai.semua)));
  const tercatat = await cocokkanCatatan(ctx, { sandi, penanda }, gantungan.nilai.milik);
  if (!tercatat.ok) return tercatat;
  const { dokumen, kertas, beda, catatan } = tercatat.nilai;
  return berhasil({
    ...{ putusan: beda.length > 0 ? 'berubah' : 'asli', terbaca: 'kode', dokumen: [dokumen], beda },
    catatan: [...catatan, ...(kertas === null ? [] : caraCocokkan(kertas))],
    belumDiperiksa: [TULISAN],
  });
}

/** The same with nothing but public keys. */
export function cekSandiPublik(sandi: SandiDokumen, publik: readonly string[]): Result<HasilCek> {
  const penanda = penandaSandi(sandi, publik);
  if (penanda === null) return gagal(bukanDokumen('Tanda pada kode QR itu bukan dari kunci publik ini.'));
  const { nomor, jenis, tanggal } = sandi;
  const dokumen = { nomor, jenis, tanggal, kode: null, nomorKini: null, kunci: sidikKunci(penanda), ...TAK_DIKETAHUI };
  const belumDiperiksa = [TULISAN, CATATAN_KANTOR];
  return berhasil({
    putusan: 'asli',
    terbaca: 'kode-kunci',
    dokumen: [dokumen],
    beda: [],
    catatan: [],
    belumDiperiksa,
  });
}
