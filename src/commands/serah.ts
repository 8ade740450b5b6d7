import type { Context } from '../context.js';
import { pilihKertas } from '../documents/kertas-kasus.js';
import { berhasil, type Kesalahan, type Result } from '../domain/hasil.js';
import { serah as putuskan } from '../domain/tindakan/serah.js';
import { KODE_KELUAR } from '../errors.js';
import type { JawabanSementara } from '../forms/isian.js';
import { jalurPdf, saklar } from '../forms/jenis-isian.js';
import { ISIAN_SERAH } from '../forms/langkah.js';
import { sesudahTercatat } from '../usecases/dokumen.js';
import { ASLI, gambar } from '../usecases/gambar.js';
import { temukan } from '../usecases/temukan.js';
import type { Keluaran, Masukan } from './perintah.js';
import { perintahTindakan } from './tindakan.js';

export const serah = perintahTindakan({
  nama: 'serah',
  ringkasan: 'Serahkan informasi dengan tanda bukti penyerahan',
  contoh: [
    'layanan serah PI-2026-0001 --penerima "Asep Suherman" --cara langsung',
    'layanan serah 1 --penerima "Rina Wati" --cara pos --resi JP123456789 --ke tanda-bukti.pdf',
  ],
  isian: {
    ...ISIAN_SERAH,
    ke: jalurPdf('Salinan tanda bukti ke berkas ini'),
    timpa: saklar('Timpa berkas --ke yang sudah ada'),
  },
  periksaAwal: bolehDitulis,
  putuskan:
    ({ ke: _, timpa: __, ...jawaban }) =>
    (kasus, bahan, nomorBukti) =>
      putuskan(kasus, jawaban, nomorBukti, bahan),
  sesudah: salinBukti,
});

/** A copy that can't be written because a file is there is found out before the case is closed. */
async function bolehDitulis(ctx: Context, { ke, timpa }: JawabanSementara): Promise<readonly Kesalahan[]> {
  if (typeof ke !== 'string' || timpa === true || !(await ctx.berkasLuar.ada(ke))) return [];
  return [{ bendera: '--ke', pesan: 'berkas itu sudah ada; pilih nama lain atau tambahkan --timpa' }];
}

/** `--ke`: the paper also outside the store. The act is recorded by then: a failure is said, the number is still given. */
async function salinBukti(ctx: Context, masukan: Masukan, keluaran: Keluaran): Promise<Result<Keluaran>> {
  const { ke, timpa } = masukan.flag;
  if (typeof ke !== 'string' || ctx.pilihan.ujiCoba) return berhasil(keluaran);
  const salinan = await sesudahTercatat(() => salinTerakhir(ctx, keluaran.teks.trim(), ke, timpa === true));
  if (salinan.ok) return berhasil({ ...keluaran, pesan: [...keluaran.pesan, `Salinan: ${salinan.nilai}`] });
  const gagal = `Sudah tercatat, tetapi salinan tidak ditulis. ${salinan.salah.pesan} ${salinan.salah.sebab}`;
  return berhasil({ ...keluaran, pesan: [...keluaran.pesan, gagal], kode: KODE_KELUAR.toko });
}

/** The very paper that this act has issued: no copy of it yet. */
async function salinTerakhir(ctx: Context, nomor: string, ke: string, timpa: boolean): Promise<Result<string>> {
  const ada = await temukan(ctx, nomor);
  if (!ada.ok) return ada;
  const bukti = pilihKertas(ada.nilai.kasus, ada.nilai.standar, 'tanda-bukti-penyerahan');
  if (!bukti.ok) return bukti;
  const isi = await gambar(ctx, ada.nilai, bukti.nilai, ASLI);
  return isi.ok ? ctx.berkasLuar.tulis(ke, isi.nilai, timpa) : isi;
}
