import type { Context } from '../context.js';
import { langkahPembuka } from '../domain/alur.js';
import { berhasil, type Result } from '../domain/hasil.js';
import { denganKunciButir } from '../domain/kiriman.js';
import { jabatanLangkah } from '../domain/pelaku.js';
import type { Pencacah } from '../ports/store.js';
import { denganStandar, type KasusBerstandar, kalenderKantor } from './bahan.js';
import { type PermintaanDaftar, pencacah, penyusun } from './daftarkan.js';
import { kantor } from './kantor.js';
import { masihDuduk } from './masih-duduk.js';

/** One registration of many, with the key of its submission as recorded. */
export type ButirDaftar = PermintaanDaftar & { kunci: string };

/**
 * Opens many cases, in order; `tersimpan` hears of each once it is safe, with whether it is new: what its key shows to be
 * there is answered. No papers, no likeness: nobody stands at the counter. Refused on the way, those it heard of stay.
 */
export async function daftarkanBanyak(
  ctx: Context,
  butir: readonly ButirDaftar[],
  tersimpan: (kasus: KasusBerstandar, baru: boolean) => void,
): Promise<Result<null>> {
  for (const standar of new Set(butir.map((b) => b.standar))) {
    const wewenang = jabatanLangkah(ctx.pelaku, langkahPembuka(standar));
    if (!wewenang.ok) return wewenang;
  }
  const duduk = await masihDuduk(ctx);
  if (!duduk.ok) return duduk;
  const diKantor = await kantor(ctx);
  const [kal, { setelan }] = [kalenderKantor(ctx, diKantor), diKantor];
  const toko = await ctx.toko();
  for (const { hitung, isi } of sePencacah(ctx, butir)) {
    const baru = isi.map((b) => ({
      kiriman: b.kunci,
      susun: penyusun(ctx, b, kal, setelan, (p) => denganKunciButir(p, b.kunci)),
    }));
    const hasil = await toko.buatBanyak(hitung, baru, (_, berkas, ada) => tersimpan(denganStandar(ctx, berkas), ada));
    if (!hasil.ok) return hasil;
  }
  return berhasil(null);
}

/** Neighbours that take their numbers from the same counter. */
function sePencacah(ctx: Context, butir: readonly ButirDaftar[]): { hitung: Pencacah; isi: ButirDaftar[] }[] {
  const hasil: { hitung: Pencacah; isi: ButirDaftar[] }[] = [];
  for (const b of butir) {
    const hitung = pencacah(ctx, b);
    const akhir = hasil.at(-1);
    if (akhir?.hitung.awalan === hitung.awalan && akhir.hitung.tahun === hitung.tahun) akhir.isi.push(b);
    else hasil.push({ hitung, isi: [b] });
  }
  return hasil;
}
