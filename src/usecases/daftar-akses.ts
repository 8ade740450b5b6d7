import type { Context } from '../context.js';
import { LIHAT_LENGKAP } from '../domain/berlaku.js';
import { JENIS_AKSES } from '../domain/catatan-sendiri.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import { type AksesTercatat, aksesKasus, aksesTercatat, perihalAkses } from '../domain/jejak-akses.js';
import { bacaNomor } from '../domain/nomor.js';
import { RAHASIA, teksTampak } from '../domain/tampak.js';
import { type Tanggal, tahunDari } from '../domain/tanggal.js';
import type { BerkasRusak } from '../ports/store.js';
import type { KasusBerstandar } from './bahan.js';
import { semuaKasus } from './semua-kasus.js';

export interface SaringanAkses {
  /** As typed: in full or short. */
  nomor?: string | undefined;
  petugas?: string | undefined;
  /** Both inclusive. */
  dari?: Tanggal | undefined;
  sampai?: Tanggal | undefined;
}

export interface DaftarAkses {
  akses: readonly AksesTercatat[];
  rusak: readonly BerkasRusak[];
}

/**
 * Who saw what in full, who signed in, who was refused, in the order of time; older programs recorded a full look in the
 * case itself, and those come too. Refuses (2) what is no number of a case.
 */
export async function daftarAkses(ctx: Context, s: SaringanAkses): Promise<Result<DaftarAkses>> {
  const nomor = s.nomor === undefined ? null : nomorDiminta(ctx, s.nomor);
  if (nomor?.ok === false) return nomor;
  const catatan = (await bacaCatatan(ctx)).filter((a) => cocok(a, s, nomor?.nilai));
  const disebut = new Set(catatan.flatMap((a) => perihalAkses(a.nomor)));
  const dicari = (k: KasusBerstandar) => disebut.has(k.kasus.nomor) || aksesKasus(k.kasus).length > 0;
  const atau = [{ tindakan: LIHAT_LENGKAP }, { nomor: [...disebut] }];
  const { kasus, rusak } = await semuaKasus(ctx, dicari, { atau });
  const isian = new Map(kasus.map((k) => [k.kasus.nomor, k.kasus.isian]));
  const tertutup = new Set(kasus.filter((k) => k.tertutup !== undefined).map((k) => k.kasus.nomor));
  const dalamKasus = kasus.flatMap((k) => aksesKasus(k.kasus)).filter((a) => cocok(a, s, nomor?.nilai));
  const semua = [...catatan, ...dalamKasus];
  // A reason may say what the case hides.
  const alasan = ({ nomor, alasan: teks }: AksesTercatat) => {
    const perihal = perihalAkses(nomor);
    if (teks === null) return null;
    return perihal.some((n) => tertutup.has(n))
      ? RAHASIA
      : perihal.reduce((t, n) => teksTampak(t, isian.get(n) ?? {}), teksTampak(teks, {}));
  };
  const tampak = (a: AksesTercatat): AksesTercatat => ({ ...a, alasan: alasan(a) });
  return berhasil({
    akses: semua.map(tampak).sort((a, b) => (a.waktu < b.waktu ? -1 : a.waktu > b.waktu ? 1 : 0)),
    rusak,
  });
}

async function bacaCatatan(ctx: Context): Promise<readonly AksesTercatat[]> {
  const toko = await ctx.toko();
  const hasil: AksesTercatat[] = [];
  for (const berkas of (await toko.berjalan()).berkas)
    if (berkas.jenis === JENIS_AKSES) hasil.push(...aksesTercatat(berkas));
  for await (const satu of toko.arsip({ catatan: true })) {
    if ('peristiwa' in satu && satu.jenis === JENIS_AKSES) hasil.push(...aksesTercatat(satu));
  }
  return hasil;
}

function nomorDiminta(ctx: Context, teks: string): Result<readonly string[]> {
  const awalan = ctx.acuan.daftarStandar().map((s) => s.awalan);
  const nomor = bacaNomor(teks, tahunDari(ctx.hariIni), awalan);
  if (nomor.ok) return nomor;
  const sebab = `--nomor: ${nomor.salah}`;
  return gagal({ jenis: 'pemakaian', pesan: 'Nomor tidak dikenali.', sebab, coba: 'layanan jejak akses' });
}

function cocok(a: AksesTercatat, s: SaringanAkses, nomor: readonly string[] | undefined): boolean {
  return (
    (nomor === undefined || perihalAkses(a.nomor).some((n) => nomor.includes(n))) &&
    (s.petugas === undefined || a.petugas === s.petugas) &&
    (s.dari === undefined || a.waktu.slice(0, 10) >= s.dari) &&
    (s.sampai === undefined || a.waktu.slice(0, 10) <= s.sampai)
  );
}
