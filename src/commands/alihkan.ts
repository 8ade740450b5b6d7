import { alihkan as putuskan } from '../domain/tindakan/pengaduan.js';
import { ISIAN_ALIHKAN } from '../forms/pengaduan.js';
import { perintahTindakan } from './tindakan.js';

export const alihkan = perintahTindakan({
  nama: 'alihkan',
  kelompok: 'Pengaduan',
  ringkasan: 'Alihkan pengaduan yang salah alamat kepada instansi yang berwenang',
  contoh: [
    'layanan alihkan PD-2026-0001 --kepada "Dinas Kesehatan Kabupaten Lebak" --alasan "menyangkut layanan puskesmas"',
    'layanan alihkan pd-1 --kepada "Inspektorat" --alasan "bukan kewenangan dinas"',
  ],
  isian: ISIAN_ALIHKAN,
  putuskan: (jawaban) => (kasus, bahan) => putuskan(kasus, jawaban, bahan),
});
