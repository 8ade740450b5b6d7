import type { Context } from '../context.js';
import type { Naskah } from '../documents/blok.js';
import { naskahContoh } from '../documents/contoh.js';
import { PENGISI_TEMPLAT } from '../documents/daftar-templat.js';
import { formulirKosong } from '../documents/formulir.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import type { Tanggal } from '../domain/tanggal.js';
import { tolakTerhapus } from '../domain/tindakan/langkah.js';
import { KODE_KELUAR } from '../errors.js';
import type { KasusBerstandar } from '../usecases/bahan.js';
import { bahanKantor } from '../usecases/bahan-kantor.js';
import { semuaCetakan } from '../usecases/cetak.js';
import { cetakanHari, himpunCetakan } from '../usecases/himpunan.js';
import { kalimatTertahan } from '../usecases/templat.js';
import { temukanTerbuka } from '../usecases/temukan.js';
import { pesanRusak } from './keluaran-daftar.js';
import type { Keluaran } from './perintah.js';

/** Where a file goes that is no single paper of the store: `--ke`, or this name in the current folder. */
interface Tujuan {
  ke?: string | undefined;
  timpa?: boolean | undefined;
}

interface Himpunan {
  nomor: string | null;
  jenis: string;
  jumlah: number;
  /** Name of the file without `--ke`. */
  bawaan: string;
  pesan: readonly string[];
}

/** All papers of a case, in the order of their steps. */
export async function cetakSemua(
  ctx: Context,
  diketik: string,
  { asli, ...tujuan }: Tujuan & { asli?: boolean | undefined },
): Promise<Result<Keluaran>> {
  const ada = await temukanTerbuka(ctx, diketik);
  if (!ada.ok) return ada;
  const tercetak = tolakTerhapus(ada.nilai.kasus);
  if (!tercetak.ok) return tercetak;
  const { nomor, peristiwa, dicatat } = ada.nilai.kasus;
  const siap = await semuaCetakan(ctx, ada.nilai, asli === true);
  if (!siap.ok) return siap;
  const cetakan = siap.nilai;
  const kepala = { judul: `Berkas ${nomor}`, waktu: peristiwa.at(-1)?.waktu ?? dicatat };
  const bytes = await himpunCetakan(ctx, kepala, cetakan);
  const apa = { nomor, jenis: 'semua', jumlah: cetakan.length, bawaan: `${nomor}-semua.pdf` };
  return tulis(ctx, bytes, { ...apa, pesan: [`${cetakan.length} dokumen ${nomor}`] }, tujuan);
}

/** The papers of a day. Nothing that day: no file, and a sentence. */
export async function cetakHari(
  ctx: Context,
  hari: Tanggal,
  { asli, ...tujuan }: Tujuan & { asli?: boolean | undefined },
): Promise<Result<Keluaran>> {
  const siap = await cetakanHari(ctx, hari, asli === true);
  if (!siap.ok) return siap;
  const { cetakan, rusak, tertutup } = siap.nilai;
  const tanpa = [
    ...(tertutup === 0 ? [] : [`${tertutup} kasus tidak terbuka bagi Anda, tidak dicetak.`]),
    ...pesanRusak(rusak),
  ];
  const jumlah = cetakan.length;
  const kode = rusak.length > 0 ? KODE_KELUAR.toko : KODE_KELUAR.selesai;
  if (jumlah === 0) {
    const json = { nomor: null, jenis: 'semua-tanggal', berkas: null, jumlah, salinan: null };
    return berhasil({ json, teks: '', pesan: [`Tidak ada dokumen pada ${hari}.`, ...tanpa], kode });
  }
  const bytes = await himpunCetakan(ctx, { judul: `Dokumen ${hari}`, waktu: `${hari}T00:00:00+07:00` }, cetakan);
  const apa = { nomor: null, jenis: 'semua-tanggal', jumlah, bawaan: `dokumen-${hari}.pdf` };
  const hasil = await tulis(ctx, bytes, { ...apa, pesan: [`${jumlah} dokumen ${hari}`, ...tanpa] }, tujuan);
  return hasil.ok ? berhasil({ ...hasil.nilai, kode }) : hasil;
}

/** The form for the counter. It bears today's date only in the file's properties. */
export async function cetakFormulirKosong(ctx: Context, tujuan: Tujuan): Promise<Result<Keluaran>> {
  const naskah = formulirKosong(`${ctx.hariIni}T00:00:00+07:00`, await bahanKantor(ctx));
  const bytes = await (await ctx.penggambar()).gambar(naskah);
  const apa = { nomor: null, jenis: 'formulir', jumlah: 1, bawaan: 'formulir-permohonan.pdf' };
  return tulis(ctx, bytes, { ...apa, pesan: ['Formulir kosong: cetak rangkap dua, bolak-balik.'] }, tujuan);
}

/** Specimens: every kind of paper, or one, in the office's wording, of invented people. */
export async function cetakContoh(
  ctx: Context,
  { dokumen, ...tujuan }: Tujuan & { dokumen?: string | undefined },
): Promise<Result<Keluaran>> {
  const kantor = await bahanKantor(ctx);
  const bahan = (standar: KasusBerstandar['standar']) => ({ ...kantor, standar });
  const semua = naskahContoh(ctx.acuan.contohKertas(), (kode) => ctx.acuan.standar(kode), bahan);
  const dipilih = semua.filter((n) => dokumen === undefined || n.jenis === dokumen);
  const [pertama] = dipilih;
  if (pertama === undefined) return tolakJenis(semua, dokumen ?? '');
  const bytes = await (await ctx.penggambar()).himpun(
    { judul: 'Contoh dokumen', waktu: pertama.waktu },
    urutkan(dipilih),
    false,
  );
  const jenis = dokumen ?? 'contoh';
  const apa = { nomor: null, jenis, jumlah: dipilih.length, bawaan: `contoh-${dokumen ?? 'dokumen'}.pdf` };
  const tertahan = (await kalimatTertahan(ctx, [...PENGISI_TEMPLAT.keys()])).map((t) => `Perhatian: ${t}`);
  const pesan = [`${dipilih.length} contoh dokumen dengan orang karangan`, ...tertahan];
  return tulis(ctx, bytes, { ...apa, pesan }, tujuan);
}

async function* urutkan(naskah: readonly Naskah[]): AsyncGenerator<Naskah> {
  yield* naskah;
}

function tolakJenis(semua: readonly Naskah[], jenis: string): Result<never> {
  const ada = [...new Set(semua.map((n) => n.jenis))];
  return gagal({
    jenis: 'tidak-ada',
    pesan: `Dokumen "${jenis}" tidak dikenal.`,
    sebab: `Yang ada: ${ada.join(', ')}.`,
    coba: `layanan cetak --contoh --dokumen ${ada[0] ?? ''}`,
  });
}

async function tulis(
  ctx: Context,
  bytes: Uint8Array,
  { bawaan, pesan, ...apa }: Himpunan,
  { ke, timpa }: Tujuan,
): Promise<Result<Keluaran>> {
  const berkas = await ctx.berkasLuar.tulis(ke ?? bawaan, bytes, timpa === true);
  if (!berkas.ok) return berkas;
  return berhasil({ json: { ...apa, berkas: berkas.nilai, salinan: null }, teks: `${berkas.nilai}\n`, pesan });
}
