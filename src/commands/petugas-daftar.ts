import type { Context } from '../context.js';
import { berhasil, type Result } from '../domain/hasil.js';
import { BIDANG_PETUGAS, daftarPetugas, petugasJson } from '../render/petugas.js';
import { tampilkan } from '../render/tabel.js';
import { petugasTercatat } from '../usecases/petugas.js';
import { keluaranDaftar } from './keluaran-daftar.js';
import type { Keluaran, Perintah } from './perintah.js';

export const petugasDaftar: Perintah = {
  nama: 'petugas daftar',
  kelompok: 'Mengurus meja',
  ringkasan: 'Daftar petugas dengan NIP dan jabatan yang dipegang hari ini',
  argumen: [],
  isian: {},
  menulis: false,
  berdaftar: true,
  bidang: BIDANG_PETUGAS,
  contoh: ['layanan petugas daftar', 'layanan petugas daftar --json id,nama,jabatan'],
  jalankan,
};

async function jalankan(ctx: Context): Promise<Result<Keluaran>> {
  const [semua, jabatan, kini] = [await petugasTercatat(ctx), ctx.acuan.jabatan(), ctx.hariIni];
  const teks = await tampilkan(daftarPetugas(semua, jabatan, kini), ctx.layar, ctx.pilihan.csv);
  const json = semua.map((p) => petugasJson(p, jabatan, kini));
  return berhasil(keluaranDaftar(json, teks, [], 'Belum ada petugas; toko ini terbuka bagi siapa saja.'));
}
