import type { Context } from '../context.js';
import type { BahanKantor, Kantor } from '../documents/bahan.js';
import { jenisDokumen, peristiwaTersidik, susunDokumen } from '../documents/daftar.js';
import { berhasil, type Result } from '../domain/hasil.js';
import { sandiPendek } from '../domain/sandi-pendek.js';
import type { KasusBerstandar } from './bahan.js';

/** A paper of the store: where it lies (relative to the store) and its SHA-256. */
export interface KertasTersimpan {
  jenis: string;
  berkas: string;
  sha256: string;
  /** Sealed where it lies. */
  tersegel: boolean;
}

/** What became of one paper of an act. The act itself is recorded either way. */
export interface Kertas {
  jenis: string;
  nomor: string;
  tersimpan: KertasTersimpan | null;
  /** Why it could not be drawn or saved; null when it was. */
  gagal: string | null;
}

/** Draws and saves the papers that belong to the last act of the case; of an act recorded before, those that are missing. */
export async function terbitkan(ctx: Context, hasil: KasusBerstandar): Promise<readonly Kertas[]> {
  const { kasus, standar, terulang } = hasil;
  const peristiwa = terulang === undefined ? kasus.peristiwa.slice(-1) : [terulang];
  const kertas: Kertas[] = [];
  for (const jenis of jenisDokumen({ ...kasus, peristiwa }, standar)) {
    const ada = terulang === undefined ? null : await (await ctx.toko()).dokumen(kasus.nomor, jenis);
    const tersimpan = ada === null ? null : { jenis, ...ada };
    kertas.push(
      tersimpan === null
        ? await terbitkanSatu(ctx, hasil, jenis)
        : { jenis, nomor: kasus.nomor, tersimpan, gagal: null },
    );
  }
  return kertas;
}

/** Draws every saved paper of a case again: what may be shown of it has changed, and the old paper still shows it. */
export async function gambarUlang(ctx: Context, hasil: KasusBerstandar): Promise<readonly Kertas[]> {
  const toko = await ctx.toko();
  const kertas: Kertas[] = [];
  for (const jenis of jenisDokumen(hasil.kasus, hasil.standar)) {
    if ((await toko.dokumen(hasil.kasus.nomor, jenis)) !== null) kertas.push(await terbitkanSatu(ctx, hasil, jenis));
  }
  return kertas;
}

async function terbitkanSatu(ctx: Context, hasil: KasusBerstandar, jenis: string): Promise<Kertas> {
  const dasar = { jenis, nomor: hasil.kasus.nomor };
  const simpan = await simpanKertas(ctx, hasil, jenis);
  return simpan.ok
    ? { ...dasar, tersimpan: simpan.nilai, gagal: null }
    : { ...dasar, tersimpan: null, gagal: simpan.salah.sebab };
}

async function simpanKertas(ctx: Context, hasil: KasusBerstandar, jenis: string): Promise<Result<KertasTersimpan>> {
  const isi = await gambar(ctx, hasil, jenis);
  if (!isi.ok) return isi;
  const toko = await ctx.toko();
  const simpan = await toko.simpanDokumen(hasil.kasus.nomor, jenis, isi.nilai);
  return simpan.ok ? berhasil({ jenis, ...simpan.nilai }) : simpan;
}

/** Bytes of a paper, drawn from the events: same events, same bytes. */
export async function gambar(ctx: Context, hasil: KasusBerstandar, jenis: string): Promise<Result<Uint8Array>> {
  const { kasus, standar } = hasil;
  const sidik = await sidikJejak(ctx, hasil, jenis);
  if (!sidik.ok) return sidik;
  const naskah = susunDokumen(jenis, kasus, { ...bahanKantor(ctx), standar, sidikJejak: sidik.nilai });
  if (!naskah.ok) return naskah;
  const penggambar = await ctx.penggambar();
  return berhasil(await penggambar.gambar(naskah.nilai));
}

/** The saved papers of a case; one that is missing is drawn again (a paper is never the truth). */
export async function kertasKasus(ctx: Context, hasil: KasusBerstandar): Promise<readonly KertasTersimpan[]> {
  const toko = await ctx.toko();
  const kertas: KertasTersimpan[] = [];
  for (const jenis of jenisDokumen(hasil.kasus, hasil.standar)) {
    const ada = await toko.dokumen(hasil.kasus.nomor, jenis);
    if (ada !== null) kertas.push({ jenis, ...ada });
    else {
      const baru = await simpanKertas(ctx, hasil, jenis);
      if (baru.ok) kertas.push(baru.nilai);
    }
  }
  return kertas;
}

/** From the ledger line of the paper's own event, so that it is the same whenever the paper is drawn. */
async function sidikJejak(
  ctx: Context,
  { kasus, standar }: KasusBerstandar,
  jenis: string,
): Promise<Result<string | null>> {
  const urut = peristiwaTersidik(jenis, kasus, standar);
  if (urut === null) return berhasil(null);
  const kepala = await (await ctx.toko()).kepalaJejak(kasus.nomor, urut);
  if (!kepala.ok) return kepala;
  return berhasil(kepala.nilai === null ? null : sandiPendek(kepala.nilai));
}

/** What papers of the office are made of that belong to no case. */
export function bahanKantor(ctx: Context): BahanKantor {
  return {
    kantor: ctx.acuan.kantor() as Kantor,
    jabatan: ctx.acuan.jabatan(),
    templat: (nama) => ctx.acuan.templat(nama),
    pasal17: ctx.acuan.pasal17(),
  };
}
