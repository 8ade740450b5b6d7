import type { Context } from '../context.js';
import { JENIS_AKSES } from '../domain/catatan-sendiri.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import { AWALAN_AKSES, aksesPenuh, type EntriAkses, peristiwaAkses, sudahDitolak } from '../domain/jejak-akses.js';
import type { BerkasKasus, Peristiwa } from '../domain/kasus.js';
import { susunNomor, uraikanNomor } from '../domain/nomor.js';
import type { Pelaku } from '../domain/pelaku.js';
import { berkasBaru } from '../domain/rantai.js';
import { tahunDari } from '../domain/tanggal.js';
import { GagalDenganPenolakan } from '../errors.js';
import type { Pencacah, Store } from '../ports/store.js';
import { catat } from './pencatat.js';

/**
 * Puts an entry into the access log; it is durable when this returns. Whoever shows something calls it first: what can't
 * be recorded is not shown. Refuses as the store does (6).
 */
export function catatAkses(ctx: Context, entri: EntriAkses): Promise<Result<null>> {
  return catatAksesMenurut(ctx, () => ({ entri, pelaku: ctx.pelaku }));
}

/** What is to be recorded, once it is seen what was recorded last (the record before the newest one included). */
type Penentu = (sebelumnya: readonly Peristiwa[]) => { entri: EntriAkses; pelaku: Pelaku };

/** The same, decided under the store's lock; asked again when somebody else was first. */
export async function catatAksesMenurut(ctx: Context, tentukan: Penentu): Promise<Result<null>> {
  try {
    return await catatSekali(ctx, tentukan);
  } catch (galat) {
    if (galat instanceof GagalDenganPenolakan) return gagal(galat.penolakan);
    throw galat;
  }
}

async function catatSekali(ctx: Context, tentukan: Penentu): Promise<Result<null>> {
  const toko = await ctx.toko();
  const pencacah = { awalan: AWALAN_AKSES, tahun: tahunDari(ctx.hariIni) };
  const ada = await duaTerakhir(toko, pencacah);
  const tambah = (berkas: BerkasKasus) => {
    const lama = ada.filter((b) => b.nomor !== berkas.nomor).flatMap((b) => b.peristiwa);
    const { entri, pelaku } = tentukan([...lama, ...berkas.peristiwa]);
    const peristiwa = peristiwaAkses(entri, pelaku, ctx.hariIni);
    const sebagai = { ...ctx, pelaku };
    return sudahDitolak(berkas, peristiwa, pelaku.petugas) ? berkas : catat(sebagai, berkas, [peristiwa]);
  };
  const lanjut = await sambung(toko, ada.at(-1)?.nomor ?? null, tambah);
  const hasil = lanjut ?? (await mulai(ctx, toko, pencacah, tambah));
  // Filled by others in the meantime: once more.
  if (hasil === null) return catatSekali(ctx, tentukan);
  return hasil.ok ? berhasil(null) : hasil;
}

/** What was recorded last: at least the newest record, and where that is young the one before. */
export async function aksesTerakhir(ctx: Context): Promise<readonly Peristiwa[]> {
  const pencacah = { awalan: AWALAN_AKSES, tahun: tahunDari(ctx.hariIni) };
  return (await duaTerakhir(await ctx.toko(), pencacah)).flatMap((b) => b.peristiwa);
}

/** The two records that were begun last, in order; one that can't be read is left out, and then the next one is begun. */
async function duaTerakhir(toko: Store, pencacah: Pencacah): Promise<readonly BerkasKasus[]> {
  const urut = (uraikanNomor(await toko.nomorBerikut(pencacah))?.urut ?? 1) - 1;
  const hasil: BerkasKasus[] = [];
  for (const n of [urut - 1, urut].filter((ke) => ke > 0)) {
    const ada = await toko.baca(susunNomor(pencacah.awalan, pencacah.tahun, n));
    if (ada.ok && ada.nilai !== null) hasil.push(ada.nilai);
  }
  return hasil;
}

/** Adds to a record; null: it takes no more. */
async function sambung(
  toko: Store,
  nomor: string | null,
  tambah: (berkas: BerkasKasus) => BerkasKasus,
): Promise<Result<BerkasKasus> | null> {
  if (nomor === null) return null;
  let penuh = false;
  const hasil = await toko.ubah(nomor, (berkas) => {
    penuh = aksesPenuh(berkas);
    return berhasil(penuh ? berkas : tambah(berkas));
  });
  return penuh ? null : hasil;
}

/** Begins the next record; of two who do it at once, one does and the other adds to it (null: it takes no more). */
async function mulai(
  ctx: Context,
  toko: Store,
  pencacah: Pencacah,
  tambah: (berkas: BerkasKasus) => BerkasKasus,
): Promise<Result<BerkasKasus> | null> {
  const garam = ctx.acak();
  let ada: string | null = null;
  const hasil = await toko.buat(
    pencacah,
    (nomor) => berhasil(tambah(berkasBaru({ nomor, jenis: JENIS_AKSES, standar: JENIS_AKSES, garam }))),
    [],
    (berkas) => {
      const cocok =
        berkas.jenis === JENIS_AKSES && !aksesPenuh(berkas) && uraikanNomor(berkas.nomor)?.tahun === pencacah.tahun;
      if (cocok) ada = berkas.nomor;
      return cocok;
    },
  );
  return hasil.ok && ada !== null ? sambung(toko, ada, tambah) : hasil;
}
