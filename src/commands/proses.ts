import { proses as putuskan } from '../domain/tindakan/proses.js';
import { ISIAN_PROSES } from '../forms/langkah.js';
import { perintahTindakan } from './tindakan.js';

export const proses = perintahTindakan({
  nama: 'proses',
  ringkasan: 'Catat apa yang dapat diberikan (langkah 7)',
  contoh: [
    'layanan proses PI-2026-0001 --hasil seluruhnya --informasi "Rekap penerima bantuan 2025; softcopy; 1 berkas"',
    'layanan proses 1 --hasil belum-dikuasai --keterangan "dikelola Kementerian Sosial"',
  ],
  isian: ISIAN_PROSES,
  putuskan: (jawaban) => (kasus, bahan) => putuskan(kasus, jawaban, bahan),
});
