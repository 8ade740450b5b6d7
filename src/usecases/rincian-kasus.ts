import type { Context } from '../context.js';
import { statusStandar, tindakanBerikut } from '../domain/alur.js';
import { type KeadaanTenggat, penilaiTenggat } from '../domain/dua-jam.js';
import { jedaTerbuka } from '../domain/jeda.js';
import type { Kasus } from '../domain/kasus.js';
import { type Pemangku, pemangkuPada } from '../domain/petugas.js';
import type { Standar } from '../domain/standar.js';
import type { Tanggal } from '../domain/tanggal.js';
import { type KasusBerstandar, kalender } from './bahan.js';
import { petugasTercatat } from './petugas.js';

/** A case with everything that is derived for showing it. */
export interface RincianKasus {
  kasus: Kasus;
  standar: Standar;
  tenggat: KeadaanTenggat;
  /** Position that holds it now; null when closed. */
  pemegang: string | null;
  tindakanBerikut: readonly string[];
}

/** Works out dates, holder and next acts of many cases with one calendar; `acuan` = today unless given. */
export async function rinci(
  ctx: Context,
  kasus: readonly KasusBerstandar[],
  acuan: Tanggal = ctx.hariIni,
): Promise<readonly RincianKasus[]> {
  const nilai = penilaiTenggat(await kalender(ctx), acuan);
  const berikut = penunjukLangkah();
  return kasus.map(({ kasus: k, standar }) => ({
    kasus: k,
    standar,
    tenggat: nilai(k, standar),
    pemegang: statusStandar(standar, k.status).pemegang,
    tindakanBerikut: berikut(standar, k),
  }));
}

/** `tindakanBerikut` for many cases: those that run in one status go on alike. */
function penunjukLangkah(): typeof tindakanBerikut {
  const sudah = new Map<Standar, Map<string, readonly string[]>>();
  return (standar, kasus) => {
    if (kasus.selesai || jedaTerbuka(kasus) !== null) return tindakanBerikut(standar, kasus);
    const perStatus = sudah.get(standar) ?? new Map<string, readonly string[]>();
    const langkah = perStatus.get(kasus.status) ?? tindakanBerikut(standar, kasus);
    sudah.set(standar, perStatus.set(kasus.status, langkah));
    return langkah;
  };
}

/** The same for one case, with who holds its post today. */
export async function rinciSatu(
  ctx: Context,
  kasus: KasusBerstandar,
): Promise<RincianKasus & { pemangku: readonly Pemangku[] }> {
  const [satu] = await rinci(ctx, [kasus]);
  if (satu === undefined) throw new Error('rinci kehilangan kasusnya');
  return { ...satu, pemangku: await pemangkuKini(ctx, satu.pemegang) };
}

/** Officers who hold this post today; none in an open store. */
async function pemangkuKini(ctx: Context, jabatan: string | null): Promise<readonly Pemangku[]> {
  if (jabatan === null || ctx.pelaku.keadaan === 'terbuka') return [];
  return pemangkuPada(await petugasTercatat(ctx), jabatan, ctx.hariIni);
}
