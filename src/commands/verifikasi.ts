import { verifikasi as putuskan } from '../domain/tindakan/verifikasi.js';
import { ISIAN_VERIFIKASI } from '../forms/langkah.js';
import { perintahTindakan } from './tindakan.js';

export const verifikasi = perintahTindakan({
  nama: 'verifikasi',
  ringkasan: 'Catat hasil verifikasi berkas (langkah 5)',
  contoh: [
    'layanan verifikasi PI-2026-0001 --hasil ya',
    'layanan verifikasi 1 --hasil kurang --kurang ktp,formulir',
    'layanan verifikasi 1 --hasil tidak --catatan "memuat data pribadi penerima bantuan"',
  ],
  isian: ISIAN_VERIFIKASI,
  putuskan: (jawaban) => (kasus, bahan) => putuskan(kasus, jawaban, bahan),
});
