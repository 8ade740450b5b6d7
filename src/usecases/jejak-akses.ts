import type { Context } from '../context.js';
import { JENIS_AKSES } from '../domain/catatan-sendiri.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import { AWALAN_AKSES, aksesPenuh, type EntriAkses, peristiwaAkses, sudahDitolak } from '../domain/jejak-akses.js';
import type { BerkasKasus } from '../domain/kasus.js';
import { susunNomor, uraikanNomor } from '../domain/nomor.js';
import { berkasBaru } from '../domain/rantai.js';
import { tahunDari } from '../domain/tanggal.js';
import { GagalDenganPenolakan } from '../errors.js';
import type { Pencacah, Store } from '../ports/store.js';
import { catat } from './pencatat.js';

/**
 * Puts an entry into the access log; it is durable when this returns. Whoever shows something calls it first: what can't
 * be recorded is not shown. Refuses as the store does (6).
 */
export async function catatAkses(ctx: Context, entri: EntriAkses): Promise<Result<null>> {
  try {
    return await catatSekali(ctx, entri);
  } catch (galat) {
    if (galat instanceof GagalDenganPenolakan) return gagal(galat.penolakan);
    throw galat;
  }
}

async function catatSekali(ctx: Context, entri: EntriAkses): Promise<Result<null>> {
  const toko = await ctx.toko();
  const peristiwa = peristiwaAkses(entri, ctx.pelaku, ctx.hariIni);
  const tambah = (berkas: BerkasKasus) => catat(ctx, berkas, [peristiwa]);
  const pencacah = { awalan: AWALAN_AKSES, tahun: tahunDari(peristiwa.tanggal) };
  const lanjut = await sambung(toko, await terakhir(toko, pencacah), (berkas) =>
    sudahDitolak(berkas, peristiwa, ctx.pelaku.petugas) ? berkas : tambah(berkas),
  );
  const hasil = lanjut ?? (await mulai(ctx, toko, pencacah, tambah));
  // Filled by others in the meantime: once more.
  if (hasil === null) return catatSekali(ctx, entri);
  return hasil.ok ? berhasil(null) : hasil;
}

/** The record that was begun last; null: none yet, or it can't be read, and then the next one is begun. */
async function terakhir(toko: Store, pencacah: Pencacah): Promise<string | null> {
  const urut = (uraikanNomor(await toko.nomorBerikut(pencacah))?.urut ?? 1) - 1;
  if (urut === 0) return null;
  const nomor = susunNomor(pencacah.awalan, pencacah.tahun, urut);
  const ada = await toko.baca(nomor);
  return ada.ok && ada.nilai !== null ? nomor : null;
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
