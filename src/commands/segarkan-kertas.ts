import type { Context } from '../context.js';
import { berhasil, type Result } from '../domain/hasil.js';
import type { Kasus, Peristiwa } from '../domain/kasus.js';
import { kelasRahasia, type Standar } from '../domain/standar.js';
import { KODE_KELUAR } from '../errors.js';
import { kasusUtuh } from '../usecases/bahan.js';
import { gambarUlang } from '../usecases/dokumen.js';
import { temukan } from '../usecases/temukan.js';
import { pesanKertas } from './keluaran-tindakan.js';
import type { Keluaran, Masukan } from './perintah.js';

/** Last word of an act that may hide or show what it is about: papers that were saved before say otherwise. */
export function segarkanKertas(tindakan: string) {
  return segarkanMenurut((kasus) => kasus.peristiwa.findLast((satu) => satu.tindakan === tindakan));
}

/** The same for the event that `pilih` finds. */
export function segarkanMenurut(pilih: (kasus: Kasus) => Peristiwa | undefined) {
  return async (ctx: Context, _: Masukan, keluaran: Keluaran): Promise<Result<Keluaran>> => {
    if (ctx.pilihan.ujiCoba) return berhasil(keluaran);
    const ada = await temukan(ctx, keluaran.teks.trim());
    if (!ada.ok) return ada;
    const p = pilih(kasusUtuh(ada.nilai));
    if (p === undefined || !ubahTirai(p, ada.nilai.standar)) return berhasil(keluaran);
    const kertas = await gambarUlang(ctx, ada.nilai);
    const pesan = pesanKertas(kertas, (await ctx.toko()).lokasi).map((baris) => `Digambar ulang: ${baris}`);
    const gagalSimpan = kertas.some((k) => k.gagal !== null);
    return berhasil({
      ...keluaran,
      pesan: [...pesan, ...keluaran.pesan],
      ...(gagalSimpan ? { kode: KODE_KELUAR.toko } : {}),
    });
  };
}

/** A switch was corrected, or the complaint came into a class that is secret by itself, or out of one. */
function ubahTirai({ isi }: Pick<Peristiwa, 'isi'>, standar: Standar): boolean {
  const { menjadi, klasifikasi, sebelumnya } = isi;
  const saklar = ['anonim', 'rahasia'].some((k) => Object.hasOwn(Object(menjadi), k));
  return saklar || [klasifikasi, sebelumnya].some((kelas) => kelasRahasia(standar, kelas));
}
