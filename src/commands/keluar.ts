import type { Context } from '../context.js';
import { berhasil, type Result } from '../domain/hasil.js';
import { keluar as keluarkan } from '../usecases/masuk.js';
import type { Keluaran, Perintah } from './perintah.js';

export const keluar: Perintah = {
  nama: 'keluar',
  kelompok: 'Mengurus meja',
  ringkasan: 'Keluar: meja ini tidak dapat dipakai lagi tanpa masuk',
  argumen: [],
  isian: {},
  menulis: false,
  bidang: ['petugas'],
  contoh: ['layanan keluar', 'layanan keluar --json'],
  jalankan,
};

async function jalankan(ctx: Context): Promise<Result<Keluaran>> {
  const petugas = await keluarkan(ctx);
  const pesan = petugas === null ? 'Tidak ada yang masuk di meja ini.' : `${ctx.pelaku.nama ?? petugas} sudah keluar.`;
  return berhasil({ json: { petugas }, teks: '', pesan: [pesan] });
}
