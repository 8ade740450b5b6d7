import type { Context } from '../context.js';
import type { Naskah } from '../documents/blok.js';
import { type BedaHalaman, bedaHalaman, kodeHalaman, samaSekaliAsing } from '../domain/beda-halaman.js';
import { bertandaSah } from '../domain/kunci-kantor.js';
import type { TandaBerkas } from '../domain/tanda-berkas.js';
import type { HalamanPdf, TelaahPdf } from '../ports/documents.js';
import type { SandiMilik, TercocokkanCatatan } from './cek-catatan.js';
import { sebutTambahan, type Tambahan } from './cek-tambahan.js';
import { ASLI, SALINAN, susunNaskah } from './gambar.js';
import { dapatDigambar } from './kertas-tercatat.js';

/** A file, its pages, and the codes in it that one of our keys signed. */
export interface Terbaca {
  isi: Uint8Array;
  telaah: TelaahPdf;
  /** Those that the file shows, then those that only its signed start has. */
  milik: readonly SandiMilik[];
  /** How many of them the file shows. */
  terbaca: number;
  /** The whole paper of ours that it begins with, where something follows it. */
  awal: AwalBerkas | null;
  /** Codes that none of our keys signed. */
  asing: number;
  publik: readonly string[];
}

/** The first `akhir` bytes of a file, and what they say by themselves. */
export interface AwalBerkas {
  akhir: number;
  telaah: TelaahPdf;
}

export function tandaSah({ data, tanda }: TandaBerkas, publik: readonly string[]): boolean {
  return publik.some((p) => bertandaSah(p, data, tanda));
}

/** What can be said without the record. */
export function ubahanUmum({ telaah, milik, asing }: Terbaca, tambahan: Tambahan | null): (string | BedaHalaman)[] {
  const kode = kodeHalaman(telaah.halaman);
  return [
    'Byte berkasnya bukan lagi seperti saat dibuat.',
    ...(kode.length > milik.length ? [`${KODE_BERLAINAN}: ${sebutSemuaKode(kode)}.`] : []),
    ...(asing > 0 ? [`${asing} kode di dalamnya bukan dari kantor ini.`] : []),
    ...(tambahan === null ? [] : sebutTambahan(tambahan)),
    // What was added says it itself.
    ...(telaah.tindakan === null || tambahan?.telaah.alasan === 'tindakan' ? [] : [sebutTindakan(telaah.tindakan)]),
  ];
}

function sebutTindakan(kunci: string): string {
  return `Berkasnya bertindak sendiri atau dapat menampilkan halaman lain (${kunci}); dokumen kantor tidak pernah begitu.`;
}

const KODE_BERLAINAN = 'Halaman-halamannya membawa kode dokumen yang berlainan';

/** So many codes are named; a file of scans may have hundreds. */
const KODE_TERBANYAK = 10;

export function sebutSemuaKode(kode: readonly string[]): string {
  const sisa = kode.length - KODE_TERBANYAK;
  return `${kode.slice(0, KODE_TERBANYAK).join(', ')}${sisa > 0 ? `, dan ${sisa} lagi` : ''}`;
}

/** Draws the papers again and tells what differs. */
export async function ubahanBerkas(
  ctx: Context,
  b: Terbaca,
  tambahan: Tambahan | null,
  tercatat: readonly TercocokkanCatatan[],
) {
  const umum = ubahanUmum(b, tambahan);
  // Only what the pages themselves claim to be is drawn beside them.
  const harus = await halamanSeharusnya(ctx, b.telaah, b.terbaca === 0 ? tercatat : tercatat.slice(0, b.terbaca));
  if (harus === null) {
    const tertutup = tercatat.some((t) => t.kertas?.hasil.tertutup !== undefined);
    return { beda: umum, belumDiperiksa: [`Apa yang berubah: ${tertutup ? TERTUTUP : TAK_TERGAMBAR}`] };
  }
  const [beda = []] = harus.map((h) => bedaHalaman(b.telaah.halaman, h)).toSorted((x, y) => x.length - y.length);
  const salinan = harus.every((h) => samaSekaliAsing(b.telaah.halaman, h)) ? [HANYA_KODE] : [];
  const berlapis = b.telaah.ganda ? [BERLAPIS] : [];
  const sama = beda.length === 0 && !b.telaah.ganda ? [TAMPAK_SAMA] : [];
  return { beda: [...umum, ...berlapis, ...salinan, ...beda, ...sama], belumDiperiksa: [] };
}

const TERTUTUP = 'kasusnya tertutup bagi Anda; minta yang berwenang memeriksanya.';
const TAK_TERGAMBAR = 'dokumennya tidak dapat digambar lagi.';
const HANYA_KODE =
  'Tidak satu pun halamannya terbaca sebagai halaman dokumen itu: agaknya hanya kodenya yang disalin ke berkas ini.';

/** Never that nothing else is in it: another program may read the file otherwise than we do. */
const TAMPAK_SAMA =
  'Yang terbaca di sini sama dengan catatan, tetapi program lain dapat menampilkan yang lain dari berkas ini.';
const BERLAPIS =
  'Berkasnya berlapis: bagian yang sama ada lebih dari sekali, dan program lain dapat menampilkan yang lain dari yang terbaca di sini.';

/**
 * Pages of the papers as the record has them now; of several, drawn one by one and in one file, whose faces are cut
 * otherwise. null: one of them can't be drawn.
 */
async function halamanSeharusnya(
  ctx: Context,
  telaah: TelaahPdf,
  tercatat: readonly TercocokkanCatatan[],
): Promise<readonly (readonly HalamanPdf[])[] | null> {
  const wujud = telaah.halaman.some((h) => h.baris.includes('SALINAN')) ? SALINAN : ASLI;
  const naskah: Naskah[] = [];
  for (const { kertas, kunci } of tercatat) {
    if (kertas === null || kunci === null || !dapatDigambar(kertas)) return null;
    const satu = await susunNaskah(ctx, kertas.hasil, kertas.satu, wujud, kunci);
    if (!satu.ok) return null;
    naskah.push(satu.nilai);
  }
  const penggambar = await ctx.penggambar();
  const halaman = async (berkas: Promise<Uint8Array>) => (await ctx.berkasLuar.telaahPdf(await berkas))?.halaman ?? [];
  const sendiri: HalamanPdf[] = [];
  for (const satu of naskah) sendiri.push(...(await halaman(penggambar.gambar(satu))));
  if (naskah.length < 2) return [sendiri];
  const himpunan = (bolakBalik: boolean) =>
    halaman(penggambar.himpun({ judul: '', waktu: WAKTU_APA_PUN }, satuSatu(naskah), bolakBalik));
  return [sendiri, await himpunan(false), await himpunan(true)];
}

/** Moment of a file that is only compared page by page. */
const WAKTU_APA_PUN = '2000-01-01T00:00:00+07:00';

async function* satuSatu(naskah: readonly Naskah[]): AsyncGenerator<Naskah> {
  yield* naskah;
}
