import type { Context } from '../context.js';
import { type BedaHalaman, bedaHalaman, kodeHalaman, samaSekaliAsing } from '../domain/beda-halaman.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import { bertandaSah, sidikKunci } from '../domain/kunci-kantor.js';
import { penandaSandi, uraiSandi } from '../domain/sandi-dokumen.js';
import { awalBertanda, bacaTanda, type TandaBerkas } from '../domain/tanda-berkas.js';
import type { HalamanPdf, TelaahPdf } from '../ports/documents.js';
import { cocokkanCatatan, type SandiMilik, type TercocokkanCatatan } from './cek-catatan.js';
import { bukanDokumen, type DokumenTercek, type HasilCek, sebabAsing } from './cek-hasil.js';
import { ASLI, SALINAN, susunNaskah } from './gambar.js';
import { dapatDigambar } from './kertas-tercatat.js';
import { gantunganKunci } from './kunci-kantor.js';

/** A file, its pages, and the codes in it that one of our keys signed. */
interface Terbaca {
  isi: Uint8Array;
  telaah: TelaahPdf;
  milik: readonly SandiMilik[];
  /** Codes that none of our keys signed. */
  asing: number;
  publik: readonly string[];
}

/** A PDF, held to the office's keys and record; where it was changed it is drawn again and compared. */
export async function cekBerkas(ctx: Context, isi: Uint8Array): Promise<Result<HasilCek>> {
  const gantungan = await gantunganKunci(ctx);
  if (!gantungan.ok) return gantungan;
  const b = await bacaBerkas(ctx, isi, gantungan.nilai.semua);
  if (!b.ok) return b;
  const tercatat: TercocokkanCatatan[] = [];
  for (const milik of b.nilai.milik) {
    const satu = await cocokkanCatatan(ctx, milik, gantungan.nilai.milik);
    if (!satu.ok) return satu;
    tercatat.push(satu.nilai);
  }
  const utuh = bertandaUtuh(b.nilai);
  const ubahan = utuh ? UTUH : await ubahanBerkas(ctx, b.nilai, tercatat);
  const beda = [...tercatat.flatMap((t) => t.beda), ...ubahan.beda];
  return berhasil({
    putusan: beda.length > 0 ? 'berubah' : 'asli',
    terbaca: utuh ? 'berkas-utuh' : 'berkas',
    dokumen: tercatat.map((t) => t.dokumen),
    beda,
    catatan: tercatat.flatMap(({ dokumen: d, catatan }) =>
      tercatat.length === 1 ? catatan : catatan.map((c) => `${d.jenis} ${d.nomor}: ${c}`),
    ),
    belumDiperiksa: ubahan.belumDiperiksa,
  });
}

/** The same with nothing but public keys. */
export async function cekBerkasPublik(
  ctx: Context,
  isi: Uint8Array,
  publik: readonly string[],
): Promise<Result<HasilCek>> {
  const b = await bacaBerkas(ctx, isi, publik);
  if (!b.ok) return b;
  const dokumen = b.nilai.milik.map(({ sandi: { nomor, jenis, tanggal }, penanda }): DokumenTercek => {
    return { nomor, jenis, tanggal, kode: null, nomorKini: null, kunci: sidikKunci(penanda) };
  });
  const catatan = 'Catatan kantor: hanya dapat diperiksa di kantor.';
  if (bertandaUtuh(b.nilai)) {
    return berhasil({
      putusan: 'asli',
      terbaca: 'berkas-kunci',
      dokumen,
      beda: [],
      catatan: [],
      belumDiperiksa: [catatan],
    });
  }
  const belumDiperiksa = ['Apa yang berubah: hanya dapat diperiksa di kantor.', catatan];
  return berhasil({
    putusan: 'berubah',
    terbaca: 'berkas-kunci',
    dokumen,
    beda: ubahanUmum(b.nilai),
    catatan: [],
    belumDiperiksa,
  });
}

const UTUH = { beda: [], belumDiperiksa: [] } as const;

async function bacaBerkas(ctx: Context, isi: Uint8Array, publik: readonly string[]): Promise<Result<Terbaca>> {
  const telaah = await ctx.berkasLuar.telaahPdf(isi);
  if (telaah === null) return gagal(BUKAN_PDF);
  if (telaah.bersandi) return gagal({ ...BUKAN_PDF, sebab: BERSANDI });
  const sandi = telaah.sandi.map(uraiSandi);
  const milik = sandi.flatMap((s) => {
    const penanda = s === null ? null : penandaSandi(s, publik);
    return s === null || penanda === null ? [] : [{ sandi: s, penanda }];
  });
  if (milik.length > 0) return berhasil({ isi, telaah, milik, asing: sandi.length - milik.length, publik });
  return gagal(bukanDokumen(sandi.length > 0 ? sebabAsing(publik) : (sebutKode(telaah) ?? TANPA_KODE)));
}

const BUKAN_PDF = {
  jenis: 'pemakaian',
  pesan: 'Berkas itu tidak dapat diperiksa.',
  sebab: 'Bukan PDF yang dapat dibaca. Foto dan pindaian tidak dibaca: ketik kodenya.',
  coba: 'layanan cek-dokumen 4Z7K-M2QP-0A3B-C9DE',
} as const;
const BERSANDI = 'Berkas bersandi: isinya tidak terbaca. Ketik kode di kaki halamannya: layanan cek-dokumen KODE.';
const TANPA_KODE =
  'Kode tidak terbaca dari berkas ini (disimpan ulang, dicetak sebelum ada kode, atau bukan dari kantor ini). Ada kode di kaki halamannya? Ketik: layanan cek-dokumen KODE. Tanda terima lama: layanan periksa --jangkar KODE@NOMOR.';

/** The code fields were taken out of the file, but its pages still name one. */
function sebutKode({ halaman }: TelaahPdf): string | null {
  const [kode] = kodeHalaman(halaman);
  if (kode === undefined) return null;
  return `Keterangannya dibuang dari berkas. Halamannya menyebut kode ${kode}: layanan cek-dokumen ${kode}.`;
}

function bertandaUtuh({ isi, publik, asing }: Terbaca): boolean {
  const ini = bacaTanda(isi);
  return asing === 0 && ini !== null && tandaSah(ini, publik);
}

function tandaSah({ data, tanda }: TandaBerkas, publik: readonly string[]): boolean {
  return publik.some((p) => bertandaSah(p, data, tanda));
}

/** What can be said without the record. */
function ubahanUmum({ isi, telaah, milik, publik, asing }: Terbaca): string[] {
  const asli = awalBertanda(isi, (ini) => tandaSah(ini, publik));
  return [
    'Byte berkasnya bukan lagi seperti saat dibuat.',
    ...(kodeHalaman(telaah.halaman).length > milik.length ? [KODE_BERLAINAN] : []),
    ...(asing > 0 ? [`${asing} kode di dalamnya bukan dari kantor ini.`] : []),
    ...(asli === null
      ? []
      : [`Dokumen aslinya utuh di awal berkas; ${isi.length - asli} byte ditambahkan sesudahnya.`]),
  ];
}

const KODE_BERLAINAN = 'Halaman-halamannya membawa kode dokumen yang berlainan.';

/** Draws the papers again and tells what differs. */
async function ubahanBerkas(ctx: Context, b: Terbaca, tercatat: readonly TercocokkanCatatan[]) {
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
