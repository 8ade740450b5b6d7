import type { Context } from '../context.js';
import { berhasil, type Result } from '../domain/hasil.js';
import { serah as putuskan } from '../domain/tindakan/serah.js';
import { jalur } from '../forms/jenis-isian.js';
import { ISIAN_SERAH } from '../forms/langkah.js';
import { salinKe } from './cetak.js';
import type { Keluaran, Masukan } from './perintah.js';
import { perintahTindakan } from './tindakan.js';

export const serah = perintahTindakan({
  nama: 'serah',
  ringkasan: 'Serahkan informasi dengan tanda bukti penyerahan (langkah 8)',
  contoh: [
    'layanan serah PI-2026-0001 --penerima "Asep Suherman" --cara langsung',
    'layanan serah 1 --penerima "Rina Wati" --cara pos --resi JP123456789 --ke bukti.pdf',
  ],
  isian: { ...ISIAN_SERAH, ke: jalur('Salinan tanda bukti ke berkas ini', { nilai: 'FILE.pdf' }) },
  putuskan:
    ({ ke: _, ...jawaban }) =>
    (kasus, bahan, nomorBukti) =>
      putuskan(kasus, jawaban, nomorBukti, bahan),
  sesudah: salinBukti,
});

/** `--ke`: the paper also outside the store; the act is recorded before. */
async function salinBukti(ctx: Context, masukan: Masukan, keluaran: Keluaran): Promise<Result<Keluaran>> {
  const { ke } = masukan.flag;
  if (typeof ke !== 'string' || ctx.pilihan.ujiCoba) return berhasil(keluaran);
  const salinan = await salinKe(
    ctx,
    keluaran.teks.trim() || String(masukan.argumen.NOMOR),
    'tanda-bukti-penyerahan',
    ke,
  );
  if (!salinan.ok) return { ok: false, salah: { ...salinan.salah, pesan: `Sudah tercatat. ${salinan.salah.pesan}` } };
  return berhasil({ ...keluaran, pesan: [...keluaran.pesan, `Salinan: ${salinan.nilai}`] });
}
