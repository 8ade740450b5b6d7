import type { Context } from '../context.js';
import { JENIS_AKSES } from '../domain/catatan-sendiri.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import { AWALAN_AKSES, aksesPenuh, type EntriAkses, peristiwaAkses, sudahDitolak } from '../domain/jejak-akses.js';
import type { BerkasKasus, Peristiwa } from '../domain/kasus.js';
import { susunNomor, uraikanNomor } from '../domain/nomor.js';
import type { Pelaku } from '../domain/pelaku.js';
import { LUPA_MS } from '../domain/pintu.js';
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
  return catatDijaga(ctx, () => ({ entri, pelaku: ctx.pelaku }), false);
}

/** What is to be recorded, once it is seen what was recorded for as long as a failure is remembered. */
type Penentu = (sebelumnya: readonly Peristiwa[]) => { entri: EntriAkses; pelaku: Pelaku };

/** The same, decided under the store's lock; asked again when somebody else was first. */
export function catatAksesMenurut(ctx: Context, tentukan: Penentu): Promise<Result<null>> {
  return catatDijaga(ctx, tentukan, true);
}

async function catatDijaga(ctx: Context, tentukan: Penentu, mengingat: boolean): Promise<Result<null>> {
  try {
    return await catatSekali(ctx, tentukan, mengingat);
  } catch (galat) {
    if (galat instanceof GagalDenganPenolakan) return gagal(galat.penolakan);
    throw galat;
  }
}

async function catatSekali(ctx: Context, tentukan: Penentu, mengingat: boolean): Promise<Result<null>> {
  const toko = await ctx.toko();
  const pencacah = { awalan: AWALAN_AKSES, tahun: tahunDari(ctx.hariIni) };
  const ada = mengingat ? await masihDiingat(ctx) : [];
  const tambah = (berkas: BerkasKasus) => {
    const lama = ada.filter((b) => b.nomor !== berkas.nomor).flatMap((b) => b.peristiwa);
    const { entri, pelaku } = tentukan([...lama, ...berkas.peristiwa]);
    const peristiwa = peristiwaAkses(entri, pelaku, ctx.hariIni);
    const sebagai = { ...ctx, pelaku };
    return sudahDitolak(berkas, peristiwa, pelaku.petugas) ? berkas : catat(sebagai, berkas, [peristiwa]);
  };
  const lanjut = await sambung(toko, await terbaru(toko, pencacah), tambah);
  const hasil = lanjut ?? (await mulai(ctx, toko, pencacah, tambah));
  // Filled by others in the meantime: once more.
  if (hasil === null) return catatSekali(ctx, tentukan, mengingat);
  return hasil.ok ? berhasil(null) : hasil;
}

/** What was recorded for as long as a failure is remembered, oldest first. */
export async function aksesTerakhir(ctx: Context): Promise<readonly Peristiwa[]> {
  return (await masihDiingat(ctx)).flatMap((b) => b.peristiwa);
}

/** The records that may still close a door, in order, across the year's end. */
async function masihDiingat(ctx: Context): Promise<readonly BerkasKasus[]> {
  const toko = await ctx.toko();
  const kini = tahunDari(ctx.hariIni);
  const batas = ctx.sesi.saat().jam - LUPA_MS;
  const hasil: BerkasKasus[] = [];
  for (const tahun of [kini, kini - 1]) {
    for await (const berkas of mundur(toko, { awalan: AWALAN_AKSES, tahun })) {
      if (berkas.peristiwa.every((p) => Date.parse(p.waktu) < batas)) return hasil;
      hasil.unshift(berkas);
    }
  }
  return hasil;
}

/** The records of a year, newest first; one that can't be read is left out, and then the next one is begun. */
async function* mundur(toko: Store, pencacah: Pencacah): AsyncIterable<BerkasKasus> {
  const berikut = uraikanNomor(await toko.nomorBerikut(pencacah))?.urut ?? 1;
  for (let n = berikut - 1; n > 0; n--) {
    const ada = await toko.baca(susunNomor(pencacah.awalan, pencacah.tahun, n));
    if (ada.ok && ada.nilai !== null) yield ada.nilai;
  }
}

async function terbaru(toko: Store, pencacah: Pencacah): Promise<string | null> {
  for await (const { nomor } of mundur(toko, pencacah)) return nomor;
  return null;
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
