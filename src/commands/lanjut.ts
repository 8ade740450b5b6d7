import { lanjut as putuskan } from '../domain/tindakan/sederhana.js';
import { ISIAN_CATATAN } from '../forms/langkah.js';
import { perintahTindakan } from './tindakan.js';

export const lanjut = perintahTindakan({
  nama: 'lanjut',
  kelompok: 'Semua kasus',
  ringkasan: 'Jalankan lagi jam yang berhenti',
  contoh: ['layanan lanjut PI-2026-0001', 'layanan lanjut 1 --tanggal kemarin --catatan "KTP sudah dibawa"'],
  isian: ISIAN_CATATAN,
  putuskan: (jawaban) => (kasus, bahan) => putuskan(kasus, jawaban, bahan),
});
