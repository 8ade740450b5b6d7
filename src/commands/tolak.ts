import type { Kesalahan } from '../domain/hasil.js';
import { tolak as putuskan } from '../domain/tindakan/tolak.js';
import type { JawabanSementara } from '../forms/isian.js';
import { ISIAN_TOLAK } from '../forms/langkah.js';
import { perintahTindakan } from './tindakan.js';

export const tolak = perintahTindakan({
  nama: 'tolak',
  ringkasan: 'Tolak permohonan informasi yang dikecualikan, dengan SK PPID (langkah 6)',
  contoh: [
    'layanan tolak PI-2026-0001 --pasal-17 h --konsekuensi "Membuka identitas penerima bantuan" --jangka-waktu "selama tidak ada persetujuan tertulis pemilik data"',
    'layanan tolak 1 --dasar-lain "UU 27/2022 Pasal 20" --konsekuensi "Membuka identitas penerima dan keluarganya" --jangka-waktu "5 tahun"',
  ],
  isian: ISIAN_TOLAK,
  periksa: adaDasar,
  putuskan: (jawaban) => (kasus, bahan) => putuskan(kasus, jawaban, bahan),
});

/** A refusal names Pasal 17 or another law. */
function adaDasar(j: JawabanSementara): readonly Kesalahan[] {
  if (j.pasal17 !== undefined || j.dasarLain !== undefined) return [];
  return [{ bendera: '--pasal-17 / --dasar-lain', pesan: 'wajib diisi salah satu' }];
}
