import type { Context } from '../context.js';
import { JENIS_KANTOR } from '../domain/catatan-sendiri.js';
import { gagal, type Kesalahan, type Penolakan, type Result } from '../domain/hasil.js';
import { type KeadaanKantor, keadaanKantor, NOMOR_KANTOR } from '../domain/kantor.js';
import type { BerkasKasus, PeristiwaBaru } from '../domain/kasus.js';
import { saklarSalah, variabelAsing } from '../domain/lingkungan.js';
import { setelanLingkungan } from '../domain/setelan.js';
import { tabelSetelan } from '../domain/setelan-kantor.js';
import { GagalDenganPenolakan } from '../errors.js';
import type { LampiranSiap } from '../ports/store.js';
import { ubahCatatan } from './catatan.js';

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
  const lingkungan = lingkunganSah(ctx);
  if (!lingkungan.ok) throw new GagalDenganPenolakan(lingkungan.salah);
  const keadaan = keadaanKantor(berkas.nilai, sampai);
  const setelan = { ...keadaan.setelan, ...lingkungan.nilai };
  return { ...keadaan, setelan, tersimpan: keadaan.setelan, lingkungan: lingkungan.nilai };
}

/** Settings that the environment gives. Refused (2) before anything is done with them, by every command: a wrong one is told, not ignored. */
export function lingkunganSah({ acuan, lingkungan }: Context): Result<KeadaanKantor['setelan']> {
  const hasil = setelanLingkungan(tabelSetelan(acuan.kantor()), lingkungan);
  const salah = [...saklarSalah(lingkungan), ...(hasil.ok ? [] : hasil.salah)];
  return hasil.ok && salah.length === 0 ? hasil : gagal(tolakLingkungan(salah));
}

/** Variables of our name that nobody knows: told, because what they were to say isn't in force. */
export function lingkunganAsing({ acuan, lingkungan }: Pick<Context, 'acuan' | 'lingkungan'>): readonly string[] {
  const asing = variabelAsing(tabelSetelan(acuan.kantor()), lingkungan);
  return asing.map(
    (nama) => `Perhatian: variabel ${nama} tidak dikenal dan tidak berlaku (layanan bantuan lingkungan)`,
  );
}

function tolakLingkungan(kesalahan: readonly Kesalahan[]): Penolakan {
  return {
    jenis: 'pemakaian',
    pesan: 'Pengaturan dari lingkungan tidak dapat dipakai.',
    sebab: [...kesalahan.map((k) => `${k.bendera}: ${k.pesan}`), 'Perbaiki atau kosongkan variabel itu.'].join('\n'),
    coba: 'layanan bantuan lingkungan',
    kesalahan,
  };
}

/** Decides a change of the office's record on its newest state and saves it. */
export function ubahKantor(
  ctx: Context,
  putuskan: (keadaan: KeadaanKantor) => Result<readonly PeristiwaBaru[]>,
  lampiran: readonly LampiranSiap[] = [],
): Promise<Result<BerkasKasus>> {
  const catatan = { nomor: NOMOR_KANTOR, jenis: JENIS_KANTOR };
  return ubahCatatan(ctx, catatan, (berkas) => putuskan(keadaanKantor(berkas)), lampiran);
}
