import { batal as putuskan } from '../domain/tindakan/sederhana.js';
import { ISIAN_ALASAN } from '../forms/langkah.js';
import { perintahTindakan } from './tindakan.js';

export const batal = perintahTindakan({
  nama: 'batal',
  kelompok: 'Semua kasus',
  ringkasan: 'Batalkan nomor; nomornya tetap tercatat',
  contoh: [
    'layanan batal PI-2026-0001 --alasan "terdaftar dua kali"',
    'layanan batal 1 --alasan "salah standar" --uji-coba',
  ],
  isian: ISIAN_ALASAN,
  putuskan: (jawaban) => (kasus, bahan) => putuskan(kasus, jawaban, bahan),
});
