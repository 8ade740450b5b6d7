import type { Context } from '../context.js';
import { berhasil, type Result } from '../domain/hasil.js';
import type { Kasus, PeristiwaBaru } from '../domain/kasus.js';
import { tambahkan } from '../domain/rantai.js';
import { type Tanggal, tahunDari } from '../domain/tanggal.js';
import type { Bahan } from '../domain/tindakan/langkah.js';
import type { Pencacah } from '../ports/store.js';
import { bahan, denganStandar, type KasusBerstandar, kalender } from './bahan.js';
import { pencatat } from './pencatat.js';
import { temukan } from './temukan.js';

/** Decides one act on the newest state of the case; `nomorDokumen` where the step numbers its paper. */
export type Keputusan = (kasus: Kasus, bahan: Bahan, nomorDokumen: string | null) => Result<PeristiwaBaru>;

/**
 * The way of every act: find the case, decide under the store's lock, append, save.
 * `tindakan` names the verb whose step may need a paper number; `tanggal` gives that number its year.
 */
export async function tindak(
  ctx: Context,
  nomor: string,
  tindakan: string,
  tanggal: Tanggal,
  putuskan: Keputusan,
): Promise<Result<KasusBerstandar>> {
  const ada = await temukan(ctx, nomor);
  if (!ada.ok) return ada;
  const [toko, kal] = [await ctx.toko(), await kalender(ctx)];
  const pencacah = pencacahDokumen(ada.nilai, tindakan, tanggal);
  const simpan = await toko.ubah(
    ada.nilai.kasus.nomor,
    (berkas, nomorDokumen) => {
      const { kasus, standar } = denganStandar(ctx, berkas);
      const peristiwa = putuskan(kasus, bahan(ctx, standar, kal), nomorDokumen);
      return peristiwa.ok ? berhasil(tambahkan(berkas, [peristiwa.nilai], pencatat(ctx))) : peristiwa;
    },
    pencacah,
  );
  return simpan.ok ? berhasil(denganStandar(ctx, simpan.nilai)) : simpan;
}

function pencacahDokumen({ standar }: KasusBerstandar, tindakan: string, tanggal: Tanggal): Pencacah | null {
  const awalan = standar.langkah.find((l) => l.tindakan === tindakan)?.nomorDokumen;
  return awalan === undefined ? null : { awalan, tahun: tahunDari(tanggal) };
}
