import type { Context } from '../context.js';
import { langkahPembuka } from '../domain/alur.js';
import { berhasil, type Result } from '../domain/hasil.js';
import type { Kalender } from '../domain/kalender.js';
import type { BerkasKasus, Json, Peristiwa, PeristiwaBaru } from '../domain/kasus.js';
import { denganKunciKiriman, peristiwaBerkunci, tolakKunciLain } from '../domain/kiriman.js';
import { jabatanLangkah } from '../domain/pelaku.js';
import { pisahkan } from '../domain/pribadi.js';
import { berkasBaru } from '../domain/rantai.js';
import { hitunganKantor, sudahTutup } from '../domain/setelan.js';
import type { Standar } from '../domain/standar.js';
import { hariDalamPekan, menitWib, type Tanggal, tahunDari } from '../domain/tanggal.js';
import { daftar } from '../domain/tindakan/daftar.js';
import type { LampiranSiap, Pencacah } from '../ports/store.js';
import { bahan, denganStandar, type KasusBerstandar, kalenderKantor } from './bahan.js';
import { kantor } from './kantor.js';
import { masihDuduk } from './masih-duduk.js';
import { catat, pastikanTercatat } from './pencatat.js';
import { semuaKasus } from './semua-kasus.js';
import { siapTerbit } from './siap-terbit.js';

export interface PermintaanDaftar {
  standar: Standar;
  /** Day of receipt; absent = received now, so the hour counts too. */
  diterima: Tanggal | undefined;
  /** The fields of the form as checked. */
  isian: Readonly<Record<string, Json | undefined>>;
  lampiran: readonly LampiranSiap[];
}

/** Opens a case: takes the next number and saves it, in one step of the store. What the caller's key shows to be there is answered. */
export async function daftarkan(ctx: Context, p: PermintaanDaftar): Promise<Result<KasusBerstandar>> {
  const wewenang = jabatanLangkah(ctx.pelaku, langkahPembuka(p.standar));
  const boleh = wewenang.ok ? await masihDuduk(ctx) : wewenang;
  if (!boleh.ok) return boleh;
  const siap = await siapTerbit(ctx, p.standar, langkahPembuka(p.standar).tindakan);
  if (!siap.ok) return siap;
  const toko = await ctx.toko();
  const { kunci } = ctx.pilihan;
  const diKantor = await kantor(ctx);
  const susun = penyusun(ctx, p, kalenderKantor(ctx, diKantor), diKantor.setelan, (awal) =>
    denganKunciKiriman(awal, kunci),
  );
  let lama: Peristiwa | undefined;
  const sudahAda = (berkas: BerkasKasus) => {
    lama = pembukaBerkunci(berkas, kunci);
    return lama !== undefined;
  };
  const simpan = await toko.buat(
    pencacah(ctx, p),
    susun,
    p.lampiran,
    kunci === undefined ? undefined : sudahAda,
    kunci === undefined ? {} : { kiriman: [kunci] },
  );
  if (!simpan.ok) return simpan;
  const hasil = denganStandar(ctx, simpan.nilai);
  return lama === undefined ? berhasil(hasil) : ulangan(hasil, lama, p.standar.jenis);
}

/** The counter that gives the case its number: the year of receipt. */
export function pencacah(ctx: Context, { standar, diterima }: PermintaanDaftar): Pencacah {
  return { awalan: standar.awalan, tahun: tahunDari(diterima ?? ctx.hariIni) };
}

type Setelan = Readonly<Record<string, string>>;

/** Builds the case for whatever number it gets; `bertanda` puts the key of the submission into its first event. */
export function penyusun(
  ctx: Context,
  p: PermintaanDaftar,
  kal: Kalender,
  setelan: Setelan,
  bertanda: (p: PeristiwaBaru) => PeristiwaBaru,
) {
  const diterima = p.diterima ?? ctx.hariIni;
  const { isi, pribadi } = pisahkan({ ...p.isian, ...isianLampiran(p.lampiran) });
  const peristiwa = daftar(
    { diterima, ...jamTerima(ctx, p.diterima, setelan), isi, pribadi },
    bahan(ctx, p.standar, kal, setelan),
  );
  const garam = ctx.acak();
  return (nomor: string): Result<BerkasKasus> => {
    const berkas = berkasBaru({ nomor, jenis: p.standar.jenis, standar: p.standar.kode, garam });
    return berhasil(catat(ctx, berkas, [bertanda(peristiwa)]));
  };
}

/** The case of this kind that the caller's key has opened before; null = none. Read before anything is asked or checked. */
export async function pendaftaranTercatat(ctx: Context, jenis: string): Promise<Result<KasusBerstandar | null>> {
  const { kunci } = ctx.pilihan;
  if (kunci === undefined) return berhasil(null);
  const { kasus } = await semuaKasus(ctx, ({ kasus: k }) => pembukaBerkunci(k, kunci) !== undefined, {
    kiriman: [kunci],
  });
  for (const satu of kasus) {
    const lama = pembukaBerkunci(satu.kasus, kunci);
    if (lama === undefined) continue;
    const hasil = ulangan(satu, lama, jenis);
    return hasil.ok ? pastikanTercatat(ctx, satu.kasus.nomor, lama) : hasil;
  }
  return berhasil(null);
}

function pembukaBerkunci({ peristiwa }: Pick<BerkasKasus, 'peristiwa'>, kunci: string | undefined) {
  return peristiwaBerkunci({ peristiwa: peristiwa.slice(0, 1) }, kunci);
}

function ulangan(ada: KasusBerstandar, lama: Peristiwa, jenis: string): Result<KasusBerstandar> {
  return ada.kasus.jenis === jenis ? berhasil({ ...ada, terulang: lama }) : tolakKunciLain(ada.kasus.nomor, lama);
}

/** Received now, the hour counts; a day that was given carries none. How days are counted is settled here, for good. */
function jamTerima(ctx: Context, diterima: Tanggal | undefined, setelan: Setelan) {
  const tutup = sudahTutup(setelan, hariDalamPekan(ctx.hariIni), menitWib(ctx.jam()));
  return { sesudahJamKerja: diterima === undefined && tutup, hitungan: hitunganKantor(setelan) };
}

/** The files stand in the chain by content; their names, which people choose, beside it. */
export function isianLampiran(lampiran: readonly LampiranSiap[]): Record<string, Json> {
  if (lampiran.length === 0) return {};
  return {
    lampiran: lampiran.map(({ sha256, tipe, ukuran }) => ({ sha256, tipe, ukuran })),
    namaLampiran: lampiran.map((l) => l.nama),
  };
}
