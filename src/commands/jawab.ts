import { jawab as putuskan } from '../domain/tindakan/pengaduan.js';
import { ISIAN_JAWAB } from '../forms/pengaduan.js';
import { perintahTindakan } from './tindakan.js';

export const jawab = perintahTindakan({
  nama: 'jawab',
  kelompok: 'Pengaduan',
  ringkasan: 'Jawab pelapor; pengaduan selesai',
  contoh: [
    'layanan jawab PD-2026-0001 --jawaban "Loket kini dibuka sampai pukul 16.00" --cara telepon',
    'layanan jawab pd-1 --jawaban-berkas jawaban.txt --cara surat',
  ],
  isian: ISIAN_JAWAB,
  putuskan: (jawaban) => (kasus, bahan) => putuskan(kasus, jawaban, bahan),
});
