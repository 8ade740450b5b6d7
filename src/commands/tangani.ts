import { tangani as putuskan } from '../domain/tindakan/sederhana.js';
import { ISIAN_TANGANI } from '../forms/pengaduan.js';
import { perintahTindakan } from './tindakan.js';

export const tangani = perintahTindakan({
  nama: 'tangani',
  kelompok: 'Pengaduan',
  ringkasan: 'Catat penanganan pengaduan, sesering perlu',
  contoh: [
    'layanan tangani PD-2026-0001 --catatan "Petugas loket sudah dimintai keterangan"',
    'layanan tangani pd-1 --catatan-berkas catatan.txt',
  ],
  isian: ISIAN_TANGANI,
  putuskan: (jawaban) => (kasus, bahan) => putuskan(kasus, jawaban, bahan),
});
