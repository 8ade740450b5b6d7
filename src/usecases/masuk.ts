import type { Context } from '../context.js';
import { berhasil, gagal, type Penolakan, type Result, tolakAturan } from '../domain/hasil.js';
import { type Pelaku, tanpaPetugas } from '../domain/pelaku.js';
import type { Petugas } from '../domain/petugas.js';
import { sandiDisimpanUlang } from '../domain/petugas-ubah.js';
import { cocokSandi, perluDisimpanUlang, simpanSandi } from '../domain/sandi-simpan.js';
import { pelakuKini } from './pelaku.js';
import { catatPetugas, petugasTercatat } from './petugas.js';
import { bukaSesi, tutupSesi } from './sesi.js';

/** The same whether the id exists or not; so is the time that it takes. */
const SALAH: Penolakan = {
  jenis: 'akses',
  pesan: 'Anda belum masuk.',
  sebab: 'ID atau sandinya salah, atau petugas itu tidak aktif.',
  coba: 'layanan masuk',
};

/** There is somebody to sign in as; refused (4) in an open store. */
export async function tokoTertutup(ctx: Context): Promise<Result<null>> {
  if ((await petugasTercatat(ctx)).length > 0) return berhasil(null);
  return tolakAturan(
    'Toko ini terbuka: belum ada petugas yang terdaftar.',
    'Masuk diperlukan sesudah petugas pertama terdaftar.',
    'layanan petugas tambah ID',
  );
}

/** Signs in at this desk; whoever sat here before is out. Refused (5): unknown id, wrong password, out of service. */
export async function masuk(ctx: Context, id: string, sandi: string): Promise<Result<Pelaku>> {
  const petugas = (await petugasTercatat(ctx)).find((p) => p.id === id && p.aktif);
  const cocok = await cocokSandi(sandi, petugas?.sandi ?? null);
  if (petugas === undefined || !cocok) return gagal(SALAH);
  const terbaru = await denganBiayaKini(ctx, petugas, sandi);
  if (!terbaru.ok) return terbaru;
  const sesi = await bukaSesi(ctx, terbaru.nilai);
  return sesi.ok ? berhasil(await pelakuKini(ctx)) : sesi;
}

/** Signs out; answers who it was, null when nobody was signed in. */
export async function keluar(ctx: Context): Promise<Pelaku | null> {
  await tutupSesi(ctx);
  return ctx.pelaku.keadaan === 'masuk' ? ctx.pelaku : null;
}

/** A password kept at a lower cost than today's is kept anew: only now is it known. */
async function denganBiayaKini(ctx: Context, petugas: Petugas, sandi: string): Promise<Result<Petugas>> {
  if (petugas.sandi === null || !perluDisimpanUlang(petugas.sandi)) return berhasil(petugas);
  const baru = await simpanSandi(sandi);
  const sebagai = { ...ctx, pelaku: { ...tanpaPetugas(petugas.id), nama: petugas.nama, nip: petugas.nip } };
  return catatPetugas(sebagai, petugas.id, (b) =>
    // Somebody may have set another one meanwhile: that stays.
    berhasil(b.semua.some((p) => p.sandi === petugas.sandi) ? sandiDisimpanUlang(b, petugas.id, baru) : []),
  );
}
