import { cabut as putuskan } from '../domain/tindakan/sederhana.js';
import { ISIAN_ALASAN } from '../forms/langkah.js';
import { perintahTindakan } from './tindakan.js';

export const cabut = perintahTindakan({
  nama: 'cabut',
  kelompok: 'Semua kasus',
  ringkasan: 'Catat bahwa pemohon mencabut permohonannya',
  contoh: [
    'layanan cabut PI-2026-0001 --alasan "sudah memperoleh datanya"',
    'layanan cabut 1 --tanggal kemarin --alasan "diminta lewat telepon"',
  ],
  isian: ISIAN_ALASAN,
  putuskan: (jawaban) => (kasus, bahan) => putuskan(kasus, jawaban, bahan),
});
