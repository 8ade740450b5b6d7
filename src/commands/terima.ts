import { terima as putuskan } from '../domain/tindakan/pengaduan.js';
import { ISIAN_TERIMA } from '../forms/pengaduan.js';
import { periksaKelas } from './periksa-kelas.js';
import { pilihanKelas } from './pilihan-standar.js';
import { segarkanKertas } from './segarkan-kertas.js';
import { perintahTindakan } from './tindakan.js';

export const terima = perintahTindakan({
  nama: 'terima',
  kelompok: 'Pengaduan',
  ringkasan: 'Terima pengaduan dan tetapkan klasifikasinya',
  contoh: [
    'layanan terima PD-2026-0001 --klasifikasi ringan',
    'layanan terima pd-1 --klasifikasi pengawasan --catatan "perlu pemeriksaan"',
  ],
  isian: ISIAN_TERIMA,
  periksaAwal: periksaKelas('klasifikasi'),
  sesuai: ({ kasus, standar }) => ({
    klasifikasi: { ...pilihanKelas(standar), wajib: kasus.klasifikasi === null },
  }),
  putuskan: (jawaban) => (kasus, bahan) => putuskan(kasus, jawaban, bahan),
  sesudah: segarkanKertas('terima'),
});
