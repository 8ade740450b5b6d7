import type { Context } from '../context.js';
import { berhasil, type Kesalahan, type Result } from '../domain/hasil.js';
import { JENIS_KASUS, jumlahkanTerlambat } from '../domain/laporan.js';
import { KODE_KELUAR } from '../errors.js';
import { isiFormulir } from '../forms/isi.js';
import type { JawabanSementara } from '../forms/isian.js';
import { angka, jalurPdf, pilihan, saklar, tanggal } from '../forms/jenis-isian.js';
import { bungkus } from '../render/bungkus.js';
import { BIDANG_KASUS, kasusJson } from '../render/kasus-json.js';
import { tampilkan } from '../render/tabel.js';
import { daftarTerlambat, totalTerlambat } from '../render/terlambat.js';
import { gambarTerlambat, type LaporanTerlambat, terlambat as susun } from '../usecases/terlambat.js';
import { keluaranDaftar } from './keluaran-daftar.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';

const SEMUA = 'semua';

const ISIAN = {
  jenis: pilihan('Jenis kasus (bawaan: semua)', [...JENIS_KASUS, SEMUA]),
  per: tanggal(
    'Hari acuan hitungan, boleh yang akan datang (bawaan: hari ini); kasus dibaca menurut catatan sekarang',
    {
      bolehNanti: true,
    },
  ),
  segera: angka('Juga yang jatuh tempo dalam N hari kerja', 0, 1000),
  periksa: saklar(`Keluar ${KODE_KELUAR.temuan} bila ada yang terlambat (untuk cron)`),
  pdf: jalurPdf('Tulis laporan A4 mendatar ke berkas ini'),
  timpa: {
    ...saklar('Timpa berkas yang sudah ada'),
    bila: (j: JawabanSementara) => j.pdf !== undefined,
    hanyaBila: 'hanya bersama --pdf',
  },
};

export const terlambat: Perintah = {
  nama: 'terlambat',
  kelompok: 'Membaca',
  ringkasan: 'Kasus berjalan yang melewati janji layanan, yang paling terlambat lebih dahulu',
  argumen: [],
  isian: ISIAN,
  menulis: false,
  berdaftar: true,
  bidang: BIDANG_KASUS,
  contoh: [
    'layanan terlambat',
    'layanan terlambat --segera 3 --jenis pengaduan',
    'layanan terlambat --per 2026-03-30 --pdf terlambat.pdf',
    'layanan terlambat --periksa --json nomor,sisaHariKerja',
  ],
  kode: { temuan: 'Ada yang terlambat (dengan --periksa)' },
  lihatJuga: ['meja', 'tugas', 'tenggat'],
  jalankan,
};

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const periksa = (j: JawabanSementara) => berkasGanda(j, ctx.pilihan.csv);
  const coba = 'layanan terlambat --per 2026-03-30 --segera 3';
  const terisi = await isiFormulir({ isian: ISIAN, coba, periksa }, masukan.flag, ctx);
  if (!terisi.ok) return terisi;
  const { jenis, per: acuan, segera, periksa: cron, pdf, timpa } = terisi.nilai.jawaban;
  const utuh = pdf !== undefined || ctx.pilihan.json !== null;
  const laporan = await susun(ctx, { jenis: jenis === SEMUA ? undefined : jenis, acuan, segera, utuh });
  if (pdf === undefined) return berhasil(keluaran(ctx, laporan, await tabel(ctx, laporan), cron === true));
  const jalurnya = await kertas(ctx, laporan, pdf, timpa === true);
  if (!jalurnya.ok) return jalurnya;
  const hasil = keluaran(ctx, laporan, `${jalurnya.nilai}\n`, cron === true);
  return berhasil({ ...hasil, pesan: [`Laporan: ${jalurnya.nilai}`, ...hasil.pesan] });
}

/** Both would be the one answer on stdout. */
function berkasGanda(j: JawabanSementara, csv: boolean): readonly Kesalahan[] {
  return csv && j.pdf !== undefined ? [{ bendera: '--pdf', pesan: 'pilih salah satu: --pdf atau --csv' }] : [];
}

function tabel(ctx: Context, { baris }: LaporanTerlambat): Promise<string> {
  const { csv } = ctx.pilihan;
  return tampilkan(daftarTerlambat(baris, ctx.acuan.jabatan(), ctx.layar, csv), ctx.layar, csv);
}

/** Path of the written paper; on stdout as every document command answers it. */
async function kertas(ctx: Context, laporan: LaporanTerlambat, ke: string, timpa: boolean): Promise<Result<string>> {
  const tulis = await ctx.berkasLuar.tulis(ke, await gambarTerlambat(ctx, laporan), timpa);
  if (tulis.ok) return tulis;
  const coba = tulis.salah.jenis === 'pemakaian' ? 'nama lain, atau tambahkan --timpa' : tulis.salah.coba;
  return { ok: false, salah: { ...tulis.salah, coba } };
}

function keluaran(ctx: Context, { baris, segera, rusak }: LaporanTerlambat, teks: string, cron: boolean): Keluaran {
  const jumlah = jumlahkanTerlambat(baris);
  const kosong = segera === null ? 'Tidak ada yang terlambat.' : 'Tidak ada yang terlambat atau segera jatuh tempo.';
  const dasar = keluaranDaftar(ctx.pilihan.json === null ? baris : baris.map((r) => kasusJson(r)), teks, rusak, kosong);
  const layar = ctx.layar.tty && ctx.pilihan.json === null && !ctx.pilihan.csv;
  const kalimat = layar && baris.length > 0 ? totalTerlambat(jumlah, segera) : [];
  const total = kalimat.map((k) => bungkus(k, ctx.layar.kolom));
  const temuan = cron && jumlah.terlambat > 0 && rusak.length === 0;
  return { ...dasar, pesan: [...total, ...dasar.pesan], kode: temuan ? KODE_KELUAR.temuan : dasar.kode };
}
