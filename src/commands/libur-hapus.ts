import type { Context } from '../context.js';
import type { Result } from '../domain/hasil.js';
import { hapusLibur } from '../domain/libur.js';
import { bacaTanggal } from '../domain/tanggal.js';
import { isiFormulir } from '../forms/isi.js';
import { BIDANG_PERUBAHAN } from '../render/libur.js';
import { tanyaTanggal } from './argumen.js';
import { kesalahanArgumen, ubahLibur } from './libur-ubah.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';

export const liburHapus: Perintah = {
  nama: 'libur hapus',
  kelompok: 'Mengurus meja',
  ringkasan: 'Jadikan satu hari libur hari kerja lagi; tenggat yang berpindah ditunjukkan dahulu',
  argumen: [
    {
      ...{ nama: 'TANGGAL', wajib: true, uraian: 'Hari yang ada di layanan libur daftar', dariToko: 'libur' },
      tanya: tanyaTanggal('Tanggal yang menjadi hari kerja lagi'),
    },
  ],
  isian: {},
  menulis: true,
  bidang: BIDANG_PERUBAHAN,
  contoh: ['layanan libur hapus 2025-08-18 --uji-coba', 'layanan libur hapus 2025-08-18 --ya'],
  jalankan,
};

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const TANGGAL = bacaTanggal(masukan.argumen.TANGGAL ?? '', ctx.hariIni);
  const coba = 'layanan libur hapus 2025-08-18 --uji-coba';
  const terisi = await isiFormulir(
    { isian: {}, coba, periksa: () => kesalahanArgumen({ TANGGAL }) },
    masukan.flag,
    ctx,
  );
  if (!terisi.ok) return terisi;
  if (!TANGGAL.ok) throw new Error('argumen lolos dari pemeriksaan');
  const tanggal = TANGGAL.nilai;
  return ubahLibur(ctx, (berlaku) => hapusLibur(berlaku, tanggal), `layanan libur hapus ${tanggal} --ya`);
}
