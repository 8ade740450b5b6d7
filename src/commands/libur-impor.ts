import type { Context } from '../context.js';
import { gagal, type Result } from '../domain/hasil.js';
import { BIDANG_PERUBAHAN } from '../render/libur.js';
import { bacaBerkasKalender } from '../usecases/berkas-kalender.js';
import { tanyaJalur } from './argumen.js';
import { ubahLibur } from './libur-ubah.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';

export const liburImpor: Perintah = {
  nama: 'libur impor',
  kelompok: 'Mengurus meja',
  ringkasan: 'Muat kalender dari berkas: JSON mengganti satu tahun, .ics menambah hari',
  argumen: [
    {
      ...{ nama: 'FILE', wajib: true, uraian: 'JSON seperti data/kalender, atau .ics (- = masukan baku)' },
      tanya: tanyaJalur('Berkas kalender (JSON atau .ics)'),
    },
  ],
  isian: {},
  menulis: true,
  bidang: BIDANG_PERUBAHAN,
  contoh: ['layanan libur impor 2028.json', 'layanan libur impor libur-daerah.ics --uji-coba'],
  jalankan,
};

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const jalur = masukan.argumen.FILE ?? '';
  const putuskan = await bacaBerkasKalender(ctx, jalur);
  if (putuskan.ok) return ubahLibur(ctx, putuskan.nilai, `layanan libur impor ${jalur} --ya`);
  return gagal({
    jenis: 'pemakaian',
    pesan: 'Berkas kalender tidak dapat dipakai; tidak ada yang berubah.',
    sebab: putuskan.salah.map((s) => `FILE: ${s}`).join('\n'),
    coba: 'layanan libur impor --bantuan',
    kesalahan: putuskan.salah.map((pesan) => ({ bendera: 'FILE', pesan })),
  });
}
