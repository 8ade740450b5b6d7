import type { Context } from '../context.js';
import { berhasil, gagal, type Penolakan, type Result } from '../domain/hasil.js';
import type { BerkasKasus, Kasus, Peristiwa, PeristiwaBaru } from '../domain/kasus.js';
import { denganKunciKiriman, peristiwaBerkunci, tolakKunciLain } from '../domain/kiriman.js';
import { tolakTindakanTertutup } from '../domain/rahasia.js';
import { type Tanggal, tahunDari } from '../domain/tanggal.js';
import type { Bahan } from '../domain/tindakan/langkah.js';
import type { LampiranSiap, Pencacah } from '../ports/store.js';
import { bahan, denganStandar, type KasusBerstandar, kalenderKantor, kasusUtuh } from './bahan.js';
import { kantor } from './kantor.js';
import { masihDuduk } from './masih-duduk.js';
import { catat, pastikanTercatat } from './pencatat.js';
import { siapTerbit } from './siap-terbit.js';
import { temukan } from './temukan.js';

/** Decides one act on the newest state of the case; `nomorDokumen` where the step numbers its paper. */
export type Keputusan = (kasus: Kasus, bahan: Bahan, nomorDokumen: string | null) => Result<PeristiwaBaru>;

/**
 * The way of every act: find the case, decide under the store's lock, append, save. What the caller's key shows to be
 * recorded already is answered as it stands.
 * `tindakan` names the verb whose step may need a paper number; `tanggal` gives that number its year.
 */
export async function tindak(
  ctx: Context,
  nomor: string,
  tindakan: string,
  tanggal: Tanggal,
  putuskan: Keputusan,
  lampiran: readonly LampiranSiap[] = [],
): Promise<Result<KasusBerstandar>> {
  const ada = await temukan(ctx, nomor);
  return ada.ok ? tindakPada(ctx, ada.nilai, tindakan, tanggal, putuskan, lampiran) : ada;
}

/** The same for whoever has looked at the case already. The decision is made on what it is by then. */
export async function tindakPada(
  ctx: Context,
  dilihat: KasusBerstandar,
  tindakan: string,
  tanggal: Tanggal,
  putuskan: Keputusan,
  lampiran: readonly LampiranSiap[] = [],
): Promise<Result<KasusBerstandar>> {
  const [toko, diKantor] = [await ctx.toko(), await kantor(ctx)];
  const kal = kalenderKantor(ctx, diKantor);
  const pencacah = pencacahDokumen(dilihat, tindakan, tanggal);
  const { kunci } = ctx.pilihan;
  let terulang: Peristiwa | undefined;
  const duduk = await masihDuduk(ctx);
  if (!duduk.ok) return duduk;
  const siap = await siapTerbit(ctx, dilihat.standar, tindakan);
  if (!siap.ok) return siap;
  const simpan = await toko.ubah(
    dilihat.kasus.nomor,
    (berkas, nomorDokumen) => {
      terulang = peristiwaBerkunci(berkas, kunci);
      if (terulang !== undefined) return ulangan(berkas, terulang, tindakan);
      const kini = denganStandar(ctx, berkas);
      const { kasus, standar } = kini;
      const tertutup = tolakTindakanTertutup(kasusUtuh(kini), standar, ctx.pelaku, tindakan);
      if (tertutup !== null) return tertutup;
      const peristiwa = putuskan(kasus, bahan(ctx, standar, kal, diKantor.setelan), nomorDokumen);
      if (!peristiwa.ok) return gagal(sebutPendahulu(peristiwa.salah, kasus, dilihat.kasus));
      return berhasil(catat(ctx, berkas, [denganKunciKiriman(peristiwa.nilai, kunci)]));
    },
    pencacah,
    lampiran,
  );
  if (!simpan.ok) return simpan;
  const hasil = denganStandar(ctx, simpan.nilai);
  return berhasil(terulang === undefined ? hasil : { ...hasil, terulang });
}

/** The act of this verb that the caller's key shows to be recorded, with the case as it stands now; null = none. */
export async function tindakanTercatat(
  ctx: Context,
  nomor: string,
  tindakan: string,
  jenis: readonly string[] = [],
): Promise<Result<KasusBerstandar | null>> {
  const { kunci } = ctx.pilihan;
  const ada = kunci === undefined ? berhasil(null) : await temukan(ctx, nomor, jenis);
  if (!ada.ok || ada.nilai === null) return ada;
  const lama = peristiwaBerkunci(ada.nilai.kasus, kunci);
  if (lama === undefined) return berhasil(null);
  if (lama.tindakan !== tindakan) return tolakKunciLain(ada.nilai.kasus.nomor, lama);
  return pastikanTercatat(ctx, ada.nilai.kasus.nomor, lama);
}

function ulangan(berkas: BerkasKasus, lama: Peristiwa, tindakan: string): Result<BerkasKasus> {
  return lama.tindakan === tindakan ? berhasil(berkas) : tolakKunciLain(berkas.nomor, lama);
}

/** The case moved on between the look and the decision: who was first is said, and that it must be done again. */
function sebutPendahulu(salah: Penolakan, kini: Kasus, dilihat: Kasus): Penolakan {
  const baru = kini.peristiwa.slice(dilihat.peristiwa.length).at(-1);
  if (baru === undefined) return salah;
  const pendahulu = `Baru saja didahului ${baru.tindakan} oleh ${baru.petugas}; tindakan Anda belum tercatat.`;
  const coba = `layanan lihat ${kini.nomor}, lalu ulangi bila masih perlu`;
  return { ...salah, sebab: `${pendahulu}\n${salah.sebab}`, coba };
}

function pencacahDokumen({ standar }: KasusBerstandar, tindakan: string, tanggal: Tanggal): Pencacah | null {
  const awalan = standar.langkah.find((l) => l.tindakan === tindakan)?.nomorDokumen;
  return awalan === undefined ? null : { awalan, tahun: tahunDari(tanggal) };
}
