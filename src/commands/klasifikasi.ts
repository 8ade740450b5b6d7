import { klasifikasi as putuskan } from '../domain/tindakan/pengaduan.js';
import { ISIAN_KLASIFIKASI } from '../forms/pengaduan.js';
import { periksaKelas } from './periksa-kelas.js';
import { pilihanKelas } from './pilihan-standar.js';
import { segarkanKertas } from './segarkan-kertas.js';
import { perintahTindakan } from './tindakan.js';

export const klasifikasi = perintahTindakan({
  nama: 'klasifikasi',
  kelompok: 'Pengaduan',
  ringkasan: 'Ubah klasifikasi; tenggat dihitung ulang dari tanggal terima',
  contoh: [
    'layanan klasifikasi PD-2026-0001 --menjadi pengawasan --alasan "menyangkut penyalahgunaan wewenang"',
    'layanan klasifikasi pd-1 --menjadi ringan --alasan "salah klasifikasi" --uji-coba',
  ],
  isian: ISIAN_KLASIFIKASI,
  periksaAwal: periksaKelas('menjadi'),
  sesuai: ({ standar }) => ({ menjadi: pilihanKelas(standar) }),
  putuskan: (jawaban) => (kasus, bahan) => putuskan(kasus, jawaban, bahan),
  sesudah: segarkanKertas('klasifikasi'),
});
