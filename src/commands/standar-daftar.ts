import { berhasil } from '../domain/hasil.js';
import { daftarStandar, standarJson } from '../render/standar.js';
import { tampilkan } from '../render/tabel.js';
import type { Perintah } from './perintah.js';

export const standarDaftar: Perintah = {
  nama: 'standar daftar',
  kelompok: 'Mengurus meja',
  ringkasan: 'Daftar standar pelayanan yang terpasang',
  argumen: [],
  isian: {},
  menulis: false,
  berdaftar: true,
  bidang: ['kode', 'jenis', 'nama', 'sk', 'awalan', 'janji', 'undangUndang', 'perpanjangan'],
  contoh: ['layanan standar daftar', 'layanan standar daftar --json kode,nama'],
  async jalankan(ctx) {
    const semua = ctx.acuan.daftarStandar();
    return berhasil({
      json: semua.map((s) => standarJson(s)),
      teks: await tampilkan(daftarStandar(semua), ctx.layar, ctx.pilihan.csv),
      pesan: [],
    });
  },
};
