import { disposisi as putuskan } from '../domain/tindakan/disposisi.js';
import { ISIAN_DISPOSISI } from '../forms/langkah.js';
import { perintahTindakan } from './tindakan.js';

export const disposisi = perintahTindakan({
  nama: 'disposisi',
  ringkasan: 'Disposisikan kepada jabatan berikutnya (langkah 3 dan 4)',
  contoh: [
    'layanan disposisi PI-2026-0001 --kepada sekretaris-dinas --isi "Tindak lanjuti sesuai ketentuan"',
    'layanan disposisi 1 --kepada staf-sekretariat --isi "Verifikasi berkas" --sifat segera --harap proses-lebih-lanjut',
  ],
  isian: ISIAN_DISPOSISI,
  putuskan: (jawaban) => (kasus, bahan) => putuskan(kasus, jawaban, bahan),
});
