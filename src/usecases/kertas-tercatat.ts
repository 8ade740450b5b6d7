import type { Context } from '../context.js';
import { type KertasKasus, kertasMilik } from '../documents/kertas-kasus.js';
import type { Terbukti } from '../documents/verifikasi.js';
import { catatanSendiri } from '../domain/catatan-sendiri.js';
import { GABUNG, nomorLama } from '../domain/gabung-catatan.js';
import { berhasil, type Result } from '../domain/hasil.js';
import type { BerkasKasus } from '../domain/kasus.js';
import { HAPUS_IDENTITAS } from '../domain/pribadi.js';
import { rantaiBernomor } from '../domain/rantai-lama.js';
import type { BerkasRusak, Petunjuk } from '../ports/store.js';
import { type KasusBerstandar, kasusUtuh } from './bahan.js';
import { tafsirkan } from './tafsir.js';

/** A paper that follows from the record, whether it was ever drawn or not. */
export interface KertasTercatat {
  hasil: KasusBerstandar;
  satu: KertasKasus;
  /** Under the number that the paper bears; `jejak` isn't looked up. */
  terbukti: Terbukti;
  /** Its identity was erased: it can't be drawn any more. */
  terhapus: boolean;
}

/**
 * May it be drawn again as it was, for who sits here? Not once its identity was erased or its case has another number,
 * and not for whom a secret case is closed: what differs would be told in its words.
 */
export function dapatDigambar({ hasil, terbukti, terhapus }: KertasTercatat): boolean {
  return !terhapus && hasil.tertutup === undefined && hasil.kasus.nomor === terbukti.nomor;
}

/** The first paper for which this holds: of the case of that number, or among all. */
export async function cariKertas(
  ctx: Context,
  nomor: string | null,
  cocok: (terbukti: Terbukti) => boolean,
): Promise<Result<KertasTercatat | null>> {
  const toko = await ctx.toko();
  if (nomor !== null) {
    const ada = await toko.baca(nomor);
    if (!ada.ok) return ada;
    const kertas = ada.nilai === null ? undefined : kertasKasus(ctx, ada.nilai).find((k) => cocok(k.terbukti));
    if (kertas !== undefined) return berhasil(kertas);
  }
  const boleh = (b: BerkasKasus) => nomor === null || nomorLama(b.peristiwa).includes(nomor);
  // Under another number it comes from another desk.
  for await (const satu of semuaBerkas(ctx, nomor === null ? {} : { tindakan: GABUNG })) {
    if (!('peristiwa' in satu) || catatanSendiri(satu) || !boleh(satu)) continue;
    const kertas = kertasKasus(ctx, satu).find((k) => cocok(k.terbukti));
    if (kertas !== undefined) return berhasil(kertas);
  }
  return berhasil(null);
}

async function* semuaBerkas(ctx: Context, petunjuk: Petunjuk): AsyncGenerator<BerkasKasus | BerkasRusak> {
  const toko = await ctx.toko();
  const { berkas, terbuka } = await toko.berjalan();
  yield* berkas;
  yield* toko.arsip(petunjuk, new Set(terbuka));
}

/** Every paper of a case, under each number that the case ever had. */
function kertasKasus(ctx: Context, berkas: BerkasKasus): KertasTercatat[] {
  const hasil = tafsirkan(ctx, berkas);
  if (!hasil.ok) return [];
  const kasus = kasusUtuh(hasil.nilai);
  // An erasure takes the papers away; that they were issued stays on record.
  const peristiwa = kasus.peristiwa.filter((p) => p.tindakan !== HAPUS_IDENTITAS);
  const semua = kertasMilik({ ...kasus, peristiwa }, hasil.nilai.standar);
  const terhapus = peristiwa.length < kasus.peristiwa.length;
  return rantaiBernomor(berkas).flatMap(({ nomor, peristiwa: rantai }) =>
    semua.flatMap((satu) => {
      const p = rantai[satu.urut - 1];
      if (p === undefined) return [];
      return [
        { hasil: hasil.nilai, satu, terhapus, terbukti: { nomor, jenis: satu.jenis, peristiwa: p, jejak: null } },
      ];
    }),
  );
}
