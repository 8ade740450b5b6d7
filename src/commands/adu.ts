import type { Context } from '../context.js';
import { berhasil, type Result } from '../domain/hasil.js';
import { ISIAN_ADU } from '../forms/pengaduan.js';
import { BIDANG_KASUS_LENGKAP } from '../render/kasus-json.js';
import { kartuIsian } from './kartu-isian.js';
import { keluaranTindakan } from './keluaran-tindakan.js';
import { jalankanPendaftaran, type Pendaftaran } from './pendaftaran.js';
import { satuAtauBanyak } from './pendaftaran-banyak.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';

export const adu: Perintah = {
  nama: 'adu',
  kelompok: 'Pengaduan',
  ringkasan: 'Catat pengaduan layanan',
  argumen: [],
  isian: ISIAN_ADU,
  menulis: true,
  berdraf: true,
  berkunci: true,
  bidang: BIDANG_KASUS_LENGKAP,
  contoh: [
    'layanan adu',
    'layanan adu --pelapor "Rina Wati" --alamat "Maja" --saluran tatap-muka --uraian "Loket tutup sebelum waktunya"',
    'layanan adu --anonim --saluran kotak --uraian "Diminta membayar untuk surat keterangan" --klasifikasi pengawasan',
  ],
  jalankan,
};

const PENDAFTARAN: Pendaftaran<typeof ISIAN_ADU> = {
  isian: ISIAN_ADU,
  coba: 'layanan adu',
  standarBawaan: 'pengaduan',
  jenis: 'pengaduan',
  kartu: (jawaban) => kartuIsian('Pengaduan layanan', ISIAN_ADU, jawaban),
};

function jalankan(ctx: Context, { flag }: Masukan): Promise<Result<Keluaran>> {
  return satuAtauBanyak(PENDAFTARAN, flag, ctx, async (c) => {
    const terdaftar = await jalankanPendaftaran(PENDAFTARAN, flag, c);
    if (!terdaftar.ok) return terdaftar;
    return berhasil(await keluaranTindakan(c, terdaftar.nilai.hasil, terdaftar.nilai.peringatan));
  });
}
