import type { Context } from '../context.js';
import { type KertasKasus, kertasBerlaku, kertasMilik } from '../documents/kertas-kasus.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import { GagalDenganPenolakan, perluUtuh } from '../errors.js';
import { type KasusBerstandar, kasusUtuh } from './bahan.js';
import { ASLI, gambar, SALINAN, type Wujud } from './gambar.js';

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
  const { standar, terulang } = hasil;
  const kasus = kasusUtuh(hasil);
  const urut = (terulang ?? kasus.peristiwa.at(-1))?.urut;
  const kertas: Kertas[] = [];
  for (const satu of kertasBerlaku(kasus, standar).filter((k) => k.urut === urut)) {
    const ada = terulang === undefined ? null : await tersimpan(ctx, kasus.nomor, satu);
    kertas.push(
      ada === null
        ? await terbitkanSatu(ctx, hasil, satu)
        : { jenis: satu.jenis, nomor: kasus.nomor, tersimpan: ada, gagal: null },
    );
  }
  return kertas;
}

/**
 * Draws every saved paper of a case again, copies too: what may be shown of it has changed, and the old paper still
 * shows it.
 */
export async function gambarUlang(ctx: Context, hasil: KasusBerstandar): Promise<readonly Kertas[]> {
  const kertas: Kertas[] = [];
  for (const satu of kertasMilik(kasusUtuh(hasil), hasil.standar)) {
    for (const wujud of [ASLI, SALINAN]) {
      const ada = await tersimpan(ctx, hasil.kasus.nomor, satu, wujud);
      if (ada !== null) kertas.push(await terbitkanSatu(ctx, hasil, satu, wujud));
    }
  }
  return kertas;
}

async function terbitkanSatu(
  ctx: Context,
  hasil: KasusBerstandar,
  satu: KertasKasus,
  wujud: Wujud = ASLI,
): Promise<Kertas> {
  const dasar = { jenis: satu.jenis, nomor: hasil.kasus.nomor };
  const simpan = await sesudahTercatat(() => simpanKertas(ctx, hasil, satu, wujud));
  return simpan.ok
    ? { ...dasar, tersimpan: simpan.nilai, gagal: null }
    : { ...dasar, tersimpan: null, gagal: simpan.salah.sebab };
}

/**
 * Draws what an act has brought, the act being on record: whatever is thrown on the way is only said, since without the
 * number that is still to be printed the clerk would do it all again. `layanan cetak` shows the fault.
 */
export async function sesudahTercatat<T>(kerja: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await kerja();
  } catch (galat) {
    if (perluUtuh(galat)) throw galat;
    if (galat instanceof GagalDenganPenolakan) return gagal(galat.penolakan);
    const nama = galat instanceof Error ? galat.name : 'Galat';
    return gagal({ jenis: 'toko', pesan: 'Kertas gagal dibuat.', sebab: `Kesalahan program (${nama}).` });
  }
}

/** The saved paper; null when it is not there. */
export async function tersimpan(
  ctx: Context,
  nomor: string,
  { jenis, nama }: KertasKasus,
  { akhiran }: Wujud = ASLI,
): Promise<KertasTersimpan | null> {
  const ada = await (await ctx.toko()).dokumen(nomor, `${nama}${akhiran}`);
  return ada === null ? null : { jenis, ...ada };
}

/** Draws the paper and saves it; what stood under its name is replaced. */
export async function simpanKertas(
  ctx: Context,
  hasil: KasusBerstandar,
  satu: KertasKasus,
  wujud: Wujud = ASLI,
): Promise<Result<KertasTersimpan>> {
  const isi = await gambar(ctx, hasil, satu, wujud);
  if (!isi.ok) return isi;
  const toko = await ctx.toko();
  const simpan = await toko.simpanDokumen(hasil.kasus.nomor, `${satu.nama}${wujud.akhiran}`, isi.nilai);
  return simpan.ok ? berhasil({ jenis: satu.jenis, ...simpan.nilai }) : simpan;
}

/** The saved papers of a case; one that is missing is drawn again (a paper is never the truth). */
export async function kertasKasus(ctx: Context, hasil: KasusBerstandar): Promise<readonly KertasTersimpan[]> {
  const kertas: KertasTersimpan[] = [];
  for (const satu of kertasBerlaku(kasusUtuh(hasil), hasil.standar)) {
    const ada = await tersimpan(ctx, hasil.kasus.nomor, satu);
    const kini = ada === null ? await sesudahTercatat(() => simpanKertas(ctx, hasil, satu)) : berhasil(ada);
    if (kini.ok) kertas.push(kini.nilai);
  }
  return kertas;
}
