import type { Context } from '../context.js';
import { berhasil, type Result } from '../domain/hasil.js';
import { KODE_KELUAR } from '../errors.js';
import { isiFormulir } from '../forms/isi.js';
import { bacaJalur } from '../forms/jenis-isian.js';
import { BIDANG_CADANGAN, pesanCadangan } from '../render/cadangan.js';
import { cadangkan as buat } from '../usecases/cadangan.js';
import { tanyaJalur } from './argumen.js';
import { kesalahanArgumen } from './libur-ubah.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';

export const cadangkan: Perintah = {
  nama: 'cadangkan',
  kelompok: 'Mengurus meja',
  ringkasan: 'Salin semua data ke folder baru bertanggal, lalu baca ulang salinannya',
  argumen: [
    {
      ...{ nama: 'KE', wajib: true, uraian: 'Folder tempat cadangan, sebaiknya di cakram lain' },
      tanya: tanyaJalur('Folder tempat cadangan'),
    },
  ],
  isian: {},
  menulis: false,
  bidang: BIDANG_CADANGAN,
  contoh: ['layanan cadangkan /media/flashdisk', 'layanan cadangkan /srv/cadangan --json jalur,kasus'],
  jalankan,
};

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const KE = bacaJalur(masukan.argumen.KE ?? '');
  const coba = 'layanan cadangkan /media/flashdisk';
  const terisi = await isiFormulir({ isian: {}, coba, periksa: () => kesalahanArgumen({ KE }) }, masukan.flag, ctx);
  if (!terisi.ok) return terisi;
  if (!KE.ok) throw new Error('argumen lolos dari pemeriksaan');
  const hasil = await buat(ctx, KE.nilai);
  if (!hasil.ok) return hasil;
  const cadangan = hasil.nilai;
  return berhasil({
    json: cadangan,
    teks: `${cadangan.jalur}\n`,
    pesan: pesanCadangan(cadangan),
    kode: cadangan.temuan.length > 0 ? KODE_KELUAR.toko : KODE_KELUAR.selesai,
  });
}
