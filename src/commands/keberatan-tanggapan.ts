import { tanggapan as putuskan } from '../domain/tindakan/keberatan.js';
import { ISIAN_TANGGAPAN } from '../forms/keberatan.js';
import { lengkapiTautan } from './keberatan-tautan.js';
import { perintahTindakan } from './tindakan.js';

export const keberatanTanggapan = perintahTindakan({
  nama: 'keberatan tanggapan',
  tindakan: 'tanggapan',
  jenis: 'keberatan',
  kelompok: 'Keberatan',
  ringkasan: 'Catat tanggapan Atasan PPID; keberatan selesai',
  contoh: [
    'layanan keberatan tanggapan KB-2026-0001 --tanggapan "Rekap diberikan tanpa nama" --keputusan sebagian',
    'layanan keberatan tanggapan 1 --tanggapan-berkas tanggapan.txt --keputusan menolak --tanggal kemarin',
  ],
  isian: ISIAN_TANGGAPAN,
  putuskan: (jawaban) => (kasus, bahan) => putuskan(kasus, jawaban, bahan),
  sesudah: lengkapiTautan,
});
