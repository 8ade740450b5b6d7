import type { Context } from '../context.js';
import { type BedaHalaman, bedaHalaman, kodeHalaman, samaSekaliAsing } from '../domain/beda-halaman.js';
import { bertandaSah } from '../domain/kunci-kantor.js';
import { awalBertanda, type TandaBerkas } from '../domain/tanda-berkas.js';
import type { HalamanPdf, TelaahPdf } from '../ports/documents.js';
import type { SandiMilik, TercocokkanCatatan } from './cek-catatan.js';
import { ASLI, SALINAN, susunNaskah } from './gambar.js';
import { dapatDigambar } from './kertas-tercatat.js';

/** A file, its pages, and the codes in it that one of our keys signed. */
export interface Terbaca {
  isi: Uint8Array;
  telaah: TelaahPdf;
  milik: readonly SandiMilik[];
  /** Codes that none of our keys signed. */
  asing: number;
  publik: readonly string[];
}

export function tandaSah({ data, tanda }: TandaBerkas, publik: readonly string[]): boolean {
  return publik.some((p) => bertandaSah(p, data, tanda));
}

/**
 * Our whole file with something after it, as a certified signature is added (PAdES), and the pages still draw what ours
 * do; a note or a field of a signature may lie over them. null: it is no such file.
 */
export async function tambahanBerkas(ctx: Context, { isi, telaah, publik, asing }: Terbaca) {
  const akhir = awalBertanda(isi, (ini) => tandaSah(ini, publik));
  const asli = akhir === null || asing > 0 ? null : await ctx.berkasLuar.telaahPdf(isi.subarray(0, akhir));
  if (asli === null || !sama(asli.sandi, telaah.sandi)) return null;
  const beda = bedaHalaman(telaah.halaman, asli.halaman);
  if (beda.some((b) => b.macam !== 'tempelan')) return null;
  return { beda: [sebutTambahan(isi, akhir), ...beda], belumDiperiksa: [TAMBAHAN] };
}

const TAMBAHAN = 'Tambahannya, dan apa yang ditutupinya; tanda tangan elektronik diperiksa pada layanan penerbitnya.';

function sama(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((s) => b.includes(s));
}

function sebutTambahan(isi: Uint8Array, akhir: number | null): string {
  return `Dokumen aslinya utuh di awal berkas; ${isi.length - (akhir ?? 0)} byte ditambahkan sesudahnya.`;
}

/** What can be said without the record. */
export function ubahanUmum({ isi, telaah, milik, publik, asing }: Terbaca): string[] {
  const asli = awalBertanda(isi, (ini) => tandaSah(ini, publik));
  return [
    'Byte berkasnya bukan lagi seperti saat dibuat.',
    ...(kodeHalaman(telaah.halaman).length > milik.length ? [KODE_BERLAINAN] : []),
    ...(asing > 0 ? [`${asing} kode di dalamnya bukan dari kantor ini.`] : []),
    ...(asli === null ? [] : [sebutTambahan(isi, asli)]),
  ];
}

const KODE_BERLAINAN = 'Halaman-halamannya membawa kode dokumen yang berlainan.';

/** Draws the papers again and tells what differs. */
export async function ubahanBerkas(ctx: Context, b: Terbaca, tercatat: readonly TercocokkanCatatan[]) {
  const umum = ubahanUmum(b);
  const harus = await halamanSeharusnya(ctx, b.telaah, tercatat);
  if (harus === null) {
    return { beda: umum, belumDiperiksa: ['Apa yang berubah: dokumennya tidak dapat digambar lagi.'] };
  }
  const beda: readonly BedaHalaman[] = bedaHalaman(b.telaah.halaman, harus);
  const salinan = samaSekaliAsing(b.telaah.halaman, harus) ? [HANYA_KODE] : [];
  return { beda: [...umum, ...salinan, ...(beda.length > 0 ? beda : [TAMPAK_SAMA])], belumDiperiksa: [] };
}

const HANYA_KODE =
  'Tidak satu pun halamannya terbaca sebagai halaman dokumen itu: agaknya hanya kodenya yang disalin ke berkas ini.';

const TAMPAK_SAMA =
  'Tulisan dan gambar halamannya sama dengan catatan: disimpan ulang, atau hanya keterangannya diubah.';

/** Pages of the papers as the record has them now; null: one of them can't be drawn. */
async function halamanSeharusnya(
  ctx: Context,
  telaah: TelaahPdf,
  tercatat: readonly TercocokkanCatatan[],
): Promise<readonly HalamanPdf[] | null> {
  const wujud = telaah.halaman.some((h) => h.baris.includes('SALINAN')) ? SALINAN : ASLI;
  const halaman: HalamanPdf[] = [];
  for (const { kertas, kunci } of tercatat) {
    if (kertas === null || kunci === null || !dapatDigambar(kertas)) return null;
    const naskah = await susunNaskah(ctx, kertas.hasil, kertas.satu, wujud, kunci);
    if (!naskah.ok) return null;
    const penggambar = await ctx.penggambar();
    const baru = await ctx.berkasLuar.telaahPdf(await penggambar.gambar(naskah.nilai));
    halaman.push(...(baru?.halaman ?? []));
  }
  return halaman;
}
