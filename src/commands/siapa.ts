import type { Context } from '../context.js';
import { berhasil, type Result } from '../domain/hasil.js';
import { BIDANG_PELAKU, pelakuJson, pesanSiapa } from '../render/pelaku.js';
import type { Keluaran, Perintah } from './perintah.js';

export const siapa: Perintah = {
  nama: 'siapa',
  kelompok: 'Mengurus meja',
  ringkasan: 'Siapa yang masuk di meja ini, dan jabatannya hari ini',
  argumen: [],
  isian: {},
  menulis: false,
  bidang: BIDANG_PELAKU,
  contoh: ['layanan siapa', 'layanan siapa --json petugas,jabatan'],
  jalankan,
};

async function jalankan(ctx: Context): Promise<Result<Keluaran>> {
  const [pelaku, jabatan] = [ctx.pelaku, ctx.acuan.jabatan()];
  return berhasil({
    json: pelakuJson(pelaku, jabatan),
    teks: pelaku.keadaan === 'masuk' ? `${pelaku.petugas}\n` : '',
    pesan: pesanSiapa(pelaku, jabatan),
  });
}
