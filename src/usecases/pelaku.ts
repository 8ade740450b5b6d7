import type { Context } from '../context.js';
import { type Pelaku, tanpaPetugas } from '../domain/pelaku.js';
import { jabatanPada, NOMOR_PETUGAS, type Petugas, semuaPetugas } from '../domain/petugas.js';
import { type CatatanSesi, perluDisentuh, sesiHabis, sidikRahasia } from '../domain/sesi.js';
import { tanggalWib } from '../domain/tanggal.js';
import { GagalDenganPenolakan } from '../errors.js';
import { sesiTercatat } from './sesi.js';

/** The officers on record. A damaged record stops the command: nobody may pass because it can't be read. */
async function petugasTercatat(ctx: Context): Promise<readonly Petugas[]> {
  const berkas = await (await ctx.toko()).baca(NOMOR_PETUGAS);
  if (!berkas.ok) throw new GagalDenganPenolakan(berkas.salah);
  return semuaPetugas(berkas.nilai);
}

/**
 * Who sits at the desk: everybody while no officer is registered, else whom the session names. Reads the store's head,
 * the officers' record and two small files. `ctx.pelaku` is still the operating system's user here.
 */
export async function pelakuKini(ctx: Context): Promise<Pelaku> {
  const { petugas: pengguna } = ctx.pelaku;
  const semua = await petugasTercatat(ctx);
  if (semua.length === 0) return tanpaPetugas(pengguna);
  const sesi = await sesiTercatat(ctx);
  const petugas = semua.find((p) => p.id === sesi?.catatan.petugas);
  if (sesi === null || petugas === undefined || !masihSah(petugas, sesi.catatan)) {
    return tanpaPetugas(pengguna, 'belum-masuk');
  }
  const { sidik, catatan } = sesi;
  const kini = ctx.sesi.saat();
  if (sesiHabis(catatan, kini)) return tanpaPetugas(pengguna, 'kedaluwarsa');
  if (perluDisentuh(catatan, kini)) await (await ctx.toko()).sesi.sentuh(sidik, { ...catatan, terakhir: kini });
  const { id, nama, nip } = petugas;
  return { keadaan: 'masuk', petugas: id, nama, nip, jabatan: jabatanPada(petugas, tanggalWib(ctx.jam())) };
}

/** Put out of service, or given a new password: whatever was open before is over. */
function masihSah({ aktif, sandi }: Petugas, catatan: CatatanSesi): boolean {
  return aktif && sandi !== null && catatan.sandi === sidikRahasia(sandi);
}
