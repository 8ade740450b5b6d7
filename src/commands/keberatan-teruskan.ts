import { teruskanKeberatan as putuskan } from '../domain/tindakan/keberatan.js';
import { ISIAN_CATATAN } from '../forms/langkah.js';
import { lengkapiTautan } from './keberatan-tautan.js';
import { perintahTindakan } from './tindakan.js';

export const keberatanTeruskan = perintahTindakan({
  nama: 'keberatan teruskan',
  tindakan: 'teruskan',
  jenis: 'keberatan',
  kelompok: 'Keberatan',
  ringkasan: 'Teruskan keberatan kepada Atasan PPID',
  contoh: [
    'layanan keberatan teruskan KB-2026-0001',
    'layanan keberatan teruskan 1 --catatan "dengan berkas permohonan"',
  ],
  isian: ISIAN_CATATAN,
  putuskan: (jawaban) => (kasus, bahan) => putuskan(kasus, jawaban, bahan),
  sesudah: lengkapiTautan,
});
