import type { Context } from '../context.js';
import { gagal, type Kesalahan, type Penolakan, type Result } from '../domain/hasil.js';
import { JENIS_KANTOR, type KeadaanKantor, keadaanKantor, NOMOR_KANTOR } from '../domain/kantor.js';
import type { BerkasKasus, PeristiwaBaru } from '../domain/kasus.js';
import { uraikanNomor } from '../domain/nomor.js';
import { berkasBaru } from '../domain/rantai.js';
import { setelanLingkungan } from '../domain/setelan.js';
import { GagalDenganPenolakan } from '../errors.js';
import { catat } from './pencatat.js';

/** The office's record with the settings in force: those of the environment stand above its own. */
interface KantorBerlaku extends KeadaanKantor {
  /** Settings of the record alone. */
  tersimpan: KeadaanKantor['setelan'];
  /** Settings of the environment alone. */
  lingkungan: KeadaanKantor['setelan'];
}

/**
 * Settings and calendar changes of the office, now or as on record at the moment `sampai`. A damaged record, or a
 * setting of the environment that can't be, stops the command: no date may be silently wrong.
 */
export async function kantor(ctx: Context, sampai?: string): Promise<KantorBerlaku> {
  const berkas = await (await ctx.toko()).baca(NOMOR_KANTOR);
  if (!berkas.ok) throw new GagalDenganPenolakan(berkas.salah);
  const lingkungan = setelanLingkungan(ctx.lingkungan);
  if (!lingkungan.ok) throw new GagalDenganPenolakan(tolakLingkungan(lingkungan.salah));
  const keadaan = keadaanKantor(berkas.nilai, sampai);
  const setelan = { ...keadaan.setelan, ...lingkungan.nilai };
  return { ...keadaan, setelan, tersimpan: keadaan.setelan, lingkungan: lingkungan.nilai };
}

function tolakLingkungan(kesalahan: readonly Kesalahan[]): Penolakan {
  return {
    jenis: 'pemakaian',
    pesan: 'Pengaturan dari lingkungan tidak dapat dipakai.',
    sebab: kesalahan.map((k) => `${k.bendera}: ${k.pesan}`).join('\n'),
    coba: `unset ${kesalahan.map((k) => k.bendera).join(' ')}`,
    kesalahan,
  };
}

/** Decides a change of the office's record on its newest state and saves it. */
export async function ubahKantor(
  ctx: Context,
  putuskan: (keadaan: KeadaanKantor) => Result<readonly PeristiwaBaru[]>,
): Promise<Result<BerkasKasus>> {
  const toko = await ctx.toko();
  const lanjutkan = (berkas: BerkasKasus): Result<BerkasKasus> => {
    const baru = putuskan(keadaanKantor(berkas));
    return baru.ok ? { ok: true, nilai: catat(ctx, berkas, baru.nilai) } : baru;
  };
  const ada = await toko.baca(NOMOR_KANTOR);
  if (!ada.ok) return ada;
  if (ada.nilai !== null) return toko.ubah(NOMOR_KANTOR, lanjutkan);
  const garam = ctx.acak();
  const { awalan, tahun } = uraikanNomor(NOMOR_KANTOR) ?? { awalan: '', tahun: 0 };
  return toko.buat({ awalan, tahun }, (nomor) => {
    if (nomor !== NOMOR_KANTOR) return gagal(SUDAH_ADA);
    return lanjutkan(berkasBaru({ nomor, jenis: JENIS_KANTOR, standar: JENIS_KANTOR, garam }));
  });
}

const SUDAH_ADA = {
  jenis: 'toko',
  pesan: 'Catatan kantor baru saja dibuat petugas lain.',
  sebab: 'Perubahan Anda belum tercatat. Ulangi perintahnya.',
  coba: 'layanan pengaturan',
} as const;
