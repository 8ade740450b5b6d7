import type { Context } from '../context.js';
import type { BahanKantor } from '../documents/bahan.js';
import { susunKantor } from '../documents/kantor.js';
import { berhasil, type Result } from '../domain/hasil.js';
import { type KeadaanKantor, keadaanKantor, NOMOR_KANTOR } from '../domain/kantor.js';
import type { Kasus, Peristiwa } from '../domain/kasus.js';
import {
  NOMOR_PETUGAS,
  type Pemangku,
  type Petugas,
  pemangkuPada,
  pemangkuPeristiwa,
  semuaPetugas,
} from '../domain/petugas.js';
import { nilaiSetelan } from '../domain/setelan.js';
import { KUNCI_LOGO, tabelSetelan } from '../domain/setelan-kantor.js';
import type { Tanggal } from '../domain/tanggal.js';
import { GagalDenganPenolakan } from '../errors.js';
import { catatanPada } from './catatan-pada.js';
import { kantor } from './kantor.js';
import { kalimatTemplat } from './templat.js';

type Keadaan = Pick<KeadaanKantor, 'setelan' | 'templat'>;
type CariPemangku = (jabatan: string) => Pemangku | null;

/**
 * What a paper of a case is made of that belongs to the office: settings and officers as they were on record when its
 * event was entered. The environment of this run counts for nothing: same events, same bytes.
 */
export async function bahanKertas(ctx: Context, kasus: Kasus, urut: number): Promise<Result<BahanKantor>> {
  const p = kasus.peristiwa.find((satu) => satu.urut === urut);
  if (p === undefined) throw new Error(`${kasus.nomor} tidak punya peristiwa ke-${urut}`);
  const saat = { nomor: kasus.nomor, urut, waktu: p.waktu };
  const catatan = await catatanPada(ctx, NOMOR_KANTOR, saat);
  if (!catatan.ok) return catatan;
  const petugas = await catatanPada(ctx, NOMOR_PETUGAS, saat);
  if (!petugas.ok) return petugas;
  return susunBahan(ctx, keadaanKantor(catatan.nilai), penandaTangan(semuaPetugas(petugas.nilai), p));
}

/** The same for a paper of no case (a list, a form, a specimen): as it is now, the environment above the record. */
export async function bahanKantor(ctx: Context): Promise<BahanKantor> {
  const berkas = await (await ctx.toko()).baca(NOMOR_PETUGAS);
  if (!berkas.ok) throw new GagalDenganPenolakan(berkas.salah);
  const semua = semuaPetugas(berkas.nilai);
  const bahan = await susunBahan(ctx, await kantor(ctx), (jabatan) => pemangkuTunggal(semua, jabatan, ctx.hariIni));
  if (!bahan.ok) throw new GagalDenganPenolakan(bahan.salah);
  return bahan.nilai;
}

async function susunBahan(
  ctx: Context,
  { setelan, templat }: Keadaan,
  pemangku: CariPemangku,
): Promise<Result<BahanKantor>> {
  const tabel = tabelSetelan(ctx.acuan.kantor());
  const nilai = new Map(tabel.map(({ kunci }) => [kunci, nilaiSetelan(setelan, kunci, tabel)]));
  const jabatan = ctx.acuan.jabatan();
  const logo = await bacaLogo(ctx, nilai.get(KUNCI_LOGO) ?? '');
  if (!logo.ok) return logo;
  return berhasil({
    kantor: { ...susunKantor(nilai, pemangku, jabatan), logo: logo.nilai },
    jabatan,
    templat: (nama) => kalimatTemplat(ctx, nama, templat.get(nama)),
    pasal17: ctx.acuan.pasal17(),
    alasanKeberatan: ctx.acuan.alasanKeberatan(),
  });
}

/** In base64, so that a manuscript stays plain data; null = the letterhead is text. */
async function bacaLogo(ctx: Context, nama: string): Promise<Result<string | null>> {
  if (nama === '') return berhasil(null);
  const isi = await (await ctx.toko()).bacaLampiran(nama);
  return isi.ok ? berhasil(Buffer.from(isi.nilai).toString('base64')) : isi;
}

/** Whoever acted signs for his post; for another post whoever held it that day. */
function penandaTangan(semua: readonly Petugas[], p: Peristiwa): CariPemangku {
  const bertindak = pemangkuPeristiwa(p);
  return (kode) => (kode === p.jabatan && bertindak !== null ? bertindak : pemangkuTunggal(semua, kode, p.tanggal));
}

/** Nobody, where several hold the post: the name is written by hand. */
function pemangkuTunggal(semua: readonly Petugas[], jabatan: string, hari: Tanggal): Pemangku | null {
  const [satu = null, lain] = pemangkuPada(semua, jabatan, hari);
  return lain === undefined ? satu : null;
}
