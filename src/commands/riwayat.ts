import type { Context } from '../context.js';
import { berhasil, type Result } from '../domain/hasil.js';
import { peristiwaJson } from '../render/kasus-json.js';
import { daftarRiwayat } from '../render/riwayat.js';
import { tampilkan } from '../render/tabel.js';
import { temukan } from '../usecases/temukan.js';
import { type Keluaran, type Masukan, NOMOR, type Perintah } from './perintah.js';

export const riwayat: Perintah = {
  nama: 'riwayat',
  kelompok: 'Membaca',
  ringkasan: 'Tampilkan riwayat sebuah kasus: semua tindakan, menurut urutan',
  argumen: [NOMOR],
  isian: {},
  menulis: false,
  berdaftar: true,
  bidang: [
    'urut',
    'tindakan',
    'tanggal',
    'waktu',
    'petugas',
    'jabatan',
    'pemangku',
    'catatan',
    'status',
    'isi',
    'pribadi',
  ],
  contoh: ['layanan riwayat PI-2026-0001', 'layanan riwayat 1 --json tindakan,tanggal,petugas'],
  jalankan,
};

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const ada = await temukan(ctx, masukan.argumen.NOMOR ?? '');
  if (!ada.ok) return ada;
  const jabatan = ctx.acuan.jabatan();
  const { kasus } = ada.nilai;
  return berhasil({
    json: kasus.peristiwa.map((p) => peristiwaJson(p, kasus, jabatan)),
    teks: await tampilkan(daftarRiwayat(kasus, jabatan), ctx.layar, ctx.pilihan.csv),
    pesan: [],
  });
}
