import { perpanjang as putuskan } from '../domain/tindakan/jam.js';
import { ISIAN_PERPANJANG } from '../forms/pengaduan.js';
import { perintahTindakan } from './tindakan.js';

export const perpanjang = perintahTindakan({
  nama: 'perpanjang',
  kelompok: 'Semua kasus',
  ringkasan: 'Perpanjang waktu menurut undang-undang, satu kali',
  contoh: [
    'layanan perpanjang PI-2026-0001 --alasan "data masih dikumpulkan dari 28 kecamatan"',
    'layanan perpanjang 1 --hari 5 --alasan "menunggu verifikasi data"',
  ],
  isian: ISIAN_PERPANJANG,
  putuskan: (jawaban) => (kasus, bahan) => putuskan(kasus, jawaban, bahan),
});
