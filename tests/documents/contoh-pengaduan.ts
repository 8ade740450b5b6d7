import type { Isi, Kasus } from '../../src/domain/kasus.js';
import { bahan, KATA_PANJANG, kasus, RIBUAN, STANDAR_PENGADUAN, type Ubah } from './contoh.js';

/** Invented complaints, from the shortest to the longest that a desk will see. */

export const bahanPengaduan = () => bahan({ standar: STANDAR_PENGADUAN });

export function pengaduan(nomor: string, urutan: readonly Ubah[]): Kasus {
  return kasus(nomor, urutan, STANDAR_PENGADUAN);
}

export const TENGGAT_PENGADUAN = { janji: '2026-03-27', undangUndang: null, sementara: true, kalenderKurang: [] };

export function adu(isi: Isi, pribadi: Isi): Ubah {
  return { tindakan: 'adu', status: 'disampaikan', isi: { tenggat: TENGGAT_PENGADUAN, ...isi }, pribadi };
}

const LAMPIRAN = { sha256: 'b'.repeat(64), tipe: 'image/jpeg', ukuran: 1000 };

/** What the reporter said, and who he is: no word of the one stands in the other. */
export const LAPORAN: Isi = {
  saluran: 'lapor',
  uraian: 'Loket rehabilitasi sosial tutup pukul 13.00 padahal antrean masih panjang.\nKejadiannya berulang tiga hari.',
  kerugian: 'Ongkos ojek tiga kali pulang pergi.',
  permintaan: 'Jam buka loket ditaati dan diumumkan.',
  tempatKejadian: 'Loket dua, gedung utama',
  tanggalKejadian: '2026-03-11',
  trackingLapor: '9876543',
  klasifikasi: 'non-pengawasan',
  lampiran: [LAMPIRAN, LAMPIRAN],
  tenggat: { ...TENGGAT_PENGADUAN, janji: '2026-04-10', sementara: false },
};

export const PELAPOR: Isi = {
  pelapor: 'Rina Wati',
  alamat: 'Kp. Cibuah RT 03/RW 01, Desa Warunggunung',
  telepon: '081290001234',
  email: 'rina@contoh.id',
  terlapor: 'Petugas berinisial QX',
  namaLampiran: ['surat-rina.jpg', 'antrean.jpg'],
};

const BIASA = adu(LAPORAN, PELAPOR);

const PANJANG = adu(
  {
    ...LAPORAN,
    uraian: `Baris pertama.\n\n${RIBUAN}\n${KATA_PANJANG}\nSELESAI-URAIAN`,
    kerugian: RIBUAN.slice(0, 2000),
    permintaan: `${RIBUAN.slice(0, 2000)} SELESAI-PERMINTAAN`,
    tempatKejadian: RIBUAN.slice(0, 300),
    trackingLapor: 'T'.repeat(150),
    klasifikasi: 'non-pengawasan',
    lampiran: Array.from({ length: 12 }, () => LAMPIRAN),
    tenggat: { janji: '2028-02-22', undangUndang: null, sementara: true, kalenderKurang: [2028] },
  },
  {
    ...PELAPOR,
    pelapor: 'Nguyễn Thị Ánh '.repeat(12).trim(),
    alamat: `${'Jalan Raya Rangkasbitung–Pandeglang Kilometer Sekian '.repeat(6)}${KATA_PANJANG}`,
    email: `${'a'.repeat(64)}@${'b'.repeat(60)}.contoh.id`,
    namaLampiran: Array.from({ length: 12 }, (_, i) => `bukti-nomor-${i + 1}.jpg`),
  },
);

export const CONTOH_PENGADUAN: Readonly<Record<'pendek' | 'biasa' | 'panjang', Kasus>> = {
  pendek: pengaduan('PD-2026-0001', [adu({ saluran: 'kotak', uraian: 'Kotor.', anonim: true }, {})]),
  biasa: pengaduan('PD-2026-0002', [BIASA]),
  panjang: pengaduan('PD-2026-0003', [PANJANG]),
};

/** The ordinary complaint with its switches, and what came after it. */
export function tersembunyi(saklar: Isi, sesudah: readonly Ubah[] = []): Kasus {
  return pengaduan('PD-2026-0002', [{ ...BIASA, isi: { ...LAPORAN, ...saklar } }, ...sesudah]);
}
