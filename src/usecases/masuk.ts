import { setTimeout as tunggu } from 'node:timers/promises';
import type { Context } from '../context.js';
import { pukul } from '../domain/bahasa.js';
import { berhasil, gagal, type Penolakan, type Result, tolakAturan } from '../domain/hasil.js';
import type { Peristiwa } from '../domain/kasus.js';
import { type Pelaku, pelakuMasuk, tanpaPetugas } from '../domain/pelaku.js';
import type { Petugas } from '../domain/petugas.js';
import { sandiDisimpanUlang } from '../domain/petugas-ubah.js';
import { GAGAL_TUTUP, keadaanPintu, lamaTutup, namaTebakan } from '../domain/pintu.js';
import { cocokSandi, perluDisimpanUlang, simpanSandi } from '../domain/sandi-simpan.js';
import { waktuWib } from '../domain/tanggal.js';
import { aksesTerakhir, catatAkses, catatAksesMenurut } from './jejak-akses.js';
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
/** So long a person is kept waiting (ms); what is longer is said. */
const TUNGGU_TERLAMA_MS = lamaTutup(GAGAL_TUTUP - 1);

/** There is somebody to sign in as; refused (4) in an open store. */
export async function tokoTertutup(ctx: Context): Promise<Result<null>> {
  if ((await petugasTercatat(ctx)).length > 0) return berhasil(null);
  return tolakAturan(
    'Toko ini terbuka: belum ada petugas yang terdaftar.',
    'Masuk diperlukan sesudah petugas pertama terdaftar.',
    'layanan petugas tambah ID',
  );
}

/**
 * Signs in at this desk; whoever sat here before is out. Refused (5): unknown id, wrong password, out of service, too
 * many failures. What can't be recorded opens nothing (6).
 */
export async function masuk(ctx: Context, id: string, sandi: string): Promise<Result<Pelaku>> {
  const semua = await petugasTercatat(ctx);
  const petugas = semua.find((p) => p.id === id && p.aktif);
  const toko = (await (await ctx.toko()).sesi.idToko()) ?? '';
  const untuk = semua.some((p) => p.id === id) ? id : namaTebakan(id, toko);
  const pintu = keadaanPintu(await aksesTerakhir(ctx), untuk, ctx.sesi.saat());
  if (pintu.tunggu > TUNGGU_TERLAMA_MS) return tolakTertutup(ctx, pintu.tunggu);
  await tahan(ctx, pintu.tunggu);
  const cocok = await cocokSandi(sandi, petugas?.sandi ?? null);
  const putusan = await putuskan(ctx, untuk, cocok ? petugas : undefined);
  if (!putusan.ok) return putusan;
  if (petugas === undefined || !cocok) return gagal(SALAH);
  const terbaru = await denganBiayaKini(ctx, petugas, sandi);
  if (!terbaru.ok) return terbaru;
  const sesi = await bukaSesi(ctx, terbaru.nilai);
  return sesi.ok ? berhasil(await pelakuKini(ctx)) : sesi;
}

/** Nothing is looked at while the door is closed. */
async function tolakTertutup(ctx: Context, ms: number): Promise<Result<never>> {
  const luar = tanpaPetugas(ctx.pelaku.petugas, 'belum-masuk');
  const dicatat = await catatAkses({ ...ctx, pelaku: luar }, { apa: 'ditolak', perintah: 'masuk' });
  return dicatat.ok ? gagal(tertutup(ctx.jam() + ms)) : dicatat;
}

/** The seconds after a failure are waited for; a longer closing isn't. */
async function tahan(ctx: Context, ms: number): Promise<void> {
  if (ms === 0) return;
  ctx.kemajuan('Menunggu sebelum mencoba lagi …');
  await tunggu(ms);
  ctx.kemajuan('');
}

/**
 * Records the attempt, on the newest state of the record: of many attempts at once only as many count as one after the
 * other, and a right password is refused too while the door is closed. `petugas`: who gave the right password.
 */
async function putuskan(ctx: Context, untuk: string, petugas: Petugas | undefined): Promise<Result<null>> {
  let ditolak: Penolakan | null = null;
  const luar = tanpaPetugas(ctx.pelaku.petugas, 'belum-masuk');
  const dicatat = await catatAksesMenurut(ctx, (sebelumnya: readonly Peristiwa[]) => {
    const saat = ctx.sesi.saat();
    const pintu = keadaanPintu(sebelumnya, untuk, saat);
    const dasar = { perintah: 'masuk', petugas: untuk };
    if (pintu.tunggu > 0) {
      ditolak = tertutup(saat.jam + pintu.tunggu);
      return { entri: { apa: 'ditolak', perintah: 'masuk' }, pelaku: luar };
    }
    if (petugas !== undefined) {
      ditolak = null;
      return { entri: { ...dasar, apa: 'masuk' }, pelaku: pelakuMasuk(petugas, ctx.hariIni) };
    }
    const ke = pintu.gagal + 1;
    const menutup = ke >= GAGAL_TUTUP;
    ditolak = menutup ? tertutup(saat.jam + lamaTutup(ke)) : SALAH;
    return { entri: { ...dasar, apa: menutup ? 'terkunci' : 'masuk-gagal', gagal: { ke, saat } }, pelaku: luar };
  });
  if (!dicatat.ok) return dicatat;
  return ditolak === null ? berhasil(null) : gagal(ditolak);
}

function tertutup(sampai: number): Penolakan {
  return {
    jenis: 'akses',
    pesan: 'Masuk dengan ID ini ditutup sementara.',
    sebab: `Terlalu banyak sandi yang salah; dibuka lagi ${pukul(waktuWib(sampai + 60_000))}.`,
    coba: 'layanan masuk',
  };
}

/** Signs out; answers who it was, by id; null when there was no session. Works without the key of a sealed store too. */
export async function keluar(ctx: Context): Promise<string | null> {
  const petugas = await tutupSesi(ctx);
  // Out is out, also where that can't be recorded.
  if (ctx.pelaku.keadaan === 'masuk') await catatAkses(ctx, { apa: 'keluar', perintah: 'keluar' });
  return petugas;
}

/** A password kept at a lower cost than today's is kept anew: only now is it known. */
async function denganBiayaKini(ctx: Context, petugas: Petugas, sandi: string): Promise<Result<Petugas>> {
  if (petugas.sandi === null || !perluDisimpanUlang(petugas.sandi)) return berhasil(petugas);
  const baru = await simpanSandi(sandi);
  const sebagai = { ...ctx, pelaku: pelakuMasuk(petugas, ctx.hariIni), pelakuKini: undefined };
  return catatPetugas(sebagai, petugas.id, (b) =>
    // Somebody may have set another one meanwhile: that stays.
    berhasil(b.semua.some((p) => p.sandi === petugas.sandi) ? sandiDisimpanUlang(b, petugas.id, baru) : []),
  );
}
