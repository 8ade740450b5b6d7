import { teruskan as putuskan } from '../domain/tindakan/sederhana.js';
import { ISIAN_CATATAN } from '../forms/langkah.js';
import { perintahTindakan } from './tindakan.js';

export const teruskan = perintahTindakan({
  nama: 'teruskan',
  ringkasan: 'Teruskan permohonan kepada Kepala Dinas (langkah 2)',
  contoh: ['layanan teruskan PI-2026-0001', 'layanan teruskan 1 --catatan "berkas lengkap"'],
  isian: ISIAN_CATATAN,
  putuskan: (jawaban) => (kasus, bahan) => putuskan(kasus, jawaban, bahan),
});
