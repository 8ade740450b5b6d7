import type { Kesalahan } from '../domain/hasil.js';
import type { InformasiDiberikan } from '../domain/tindakan/proses.js';
import { proses as putuskan } from '../domain/tindakan/proses.js';
import type { JawabanSementara } from '../forms/isian.js';
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
  periksa: periksaPenghitaman,
  putuskan: (jawaban) => (kasus, bahan) => putuskan(kasus, jawaban, bahan),
});

/** What is given whole has nothing blacked out, in no item of it. */
function periksaPenghitaman({ hasil, informasi }: JawabanSementara): readonly Kesalahan[] {
  const hitam = ((informasi ?? []) as readonly InformasiDiberikan[]).some((i) => i.penghitaman !== undefined);
  const pesan = 'penghitaman (bagian keempat) hanya untuk --hasil sebagian';
  return hasil !== 'sebagian' && hitam ? [{ bendera: '--informasi', pesan }] : [];
}
