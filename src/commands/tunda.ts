import { tunda as putuskan } from '../domain/tindakan/jam.js';
import { ISIAN_TUNDA } from '../forms/pengaduan.js';
import { perintahTindakan } from './tindakan.js';

export const tunda = perintahTindakan({
  nama: 'tunda',
  kelompok: 'Semua kasus',
  ringkasan: 'Hentikan jam sambil menunggu pemohon atau pihak ketiga',
  contoh: [
    'layanan tunda PI-2026-0001 --kategori klarifikasi --alasan "menunggu penjelasan pemohon"',
    'layanan tunda pd-1 --kategori pihak-ketiga --alasan "menunggu jawaban Inspektorat" --tanggal kemarin',
  ],
  isian: ISIAN_TUNDA,
  putuskan: (jawaban) => (kasus, bahan) => putuskan(kasus, jawaban, bahan),
});
