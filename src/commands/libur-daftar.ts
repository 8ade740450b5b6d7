import type { Context } from '../context.js';
import { berhasil, type Result } from '../domain/hasil.js';
import { isiFormulir } from '../forms/isi.js';
import { angka } from '../forms/jenis-isian.js';
import { BIDANG_LIBUR, daftarHariLibur, liburJson } from '../render/libur.js';
import { tampilkan } from '../render/tabel.js';
import { liburTercatat } from '../usecases/libur.js';
import { keluaranDaftar } from './keluaran-daftar.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';

const ISIAN = { tahun: angka('Hanya tahun ini', 1900, 2999) };

export const liburDaftar: Perintah = {
  nama: 'libur daftar',
  kelompok: 'Mengurus meja',
  ringkasan: 'Daftar hari libur yang dipakai menghitung tenggat, dan dari mana asalnya',
  argumen: [],
  isian: ISIAN,
  menulis: false,
  berdaftar: true,
  bidang: BIDANG_LIBUR,
  contoh: ['layanan libur daftar --tahun 2026', 'layanan libur daftar --json tanggal,nama'],
  jalankan,
};

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const terisi = await isiFormulir({ isian: ISIAN, coba: 'layanan libur daftar --tahun 2026' }, masukan.flag, ctx);
  if (!terisi.ok) return terisi;
  const { tahun } = terisi.nilai.jawaban;
  const hari = await liburTercatat(ctx, tahun);
  const teks = await tampilkan(daftarHariLibur(hari ?? []), ctx.layar, ctx.pilihan.csv);
  const kosong =
    hari === null
      ? `Hari libur tahun ${tahun} belum dimuat; tenggat yang sampai ke sana SEMENTARA.`
      : 'Tidak ada hari libur yang tercatat.';
  return berhasil(keluaranDaftar((hari ?? []).map(liburJson), teks, [], kosong));
}
