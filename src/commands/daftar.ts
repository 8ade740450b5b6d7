import type { Context } from '../context.js';
import { berhasil, type Result } from '../domain/hasil.js';
import { teks } from '../forms/jenis-isian.js';
import { ISIAN_DAFTAR, satuIdentitas } from '../forms/permohonan.js';
import { BIDANG_KASUS_LENGKAP } from '../render/kasus-json.js';
import { type Asal, jadikanPermohonan, jawabanDari } from '../usecases/dari-pengaduan.js';
import { kartuIsian } from './kartu-isian.js';
import { keluaranTindakan } from './keluaran-tindakan.js';
import { jalankanPendaftaran, type Pendaftaran } from './pendaftaran.js';
import { satuAtauBanyak } from './pendaftaran-banyak.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';

const ISIAN = {
  ...ISIAN_DAFTAR,
  dari: teks('Pengaduan yang sebenarnya permintaan informasi; isinya dipakai, keduanya ditautkan', {
    nilai: 'PD',
    dariToko: 'pengaduan',
  }),
};

const JENIS = 'permohonan';

export const daftar: Perintah = {
  nama: 'daftar',
  kelompok: 'Permohonan',
  ringkasan: 'Daftarkan permohonan informasi (langkah 1)',
  argumen: [],
  isian: ISIAN,
  menulis: true,
  berdraf: true,
  berkunci: true,
  bidang: BIDANG_KASUS_LENGKAP,
  contoh: [
    'layanan daftar',
    'layanan daftar --nama "Asep Suherman" --nik 3602140101909001 --alamat "Kp. Sawah RT 02/01, Rangkasbitung" --rincian "Rekap penerima bantuan sosial tahun 2025 per kecamatan" --tujuan "Penelitian" --cara-memperoleh salinan --bentuk softcopy --cara-salinan email',
    'layanan daftar --berkas data/contoh/permohonan.json',
  ],
  jalankan,
};

const PENDAFTARAN: Pendaftaran<typeof ISIAN> = {
  isian: ISIAN,
  coba: 'layanan daftar',
  standarBawaan: 'permohonan-informasi',
  jenis: JENIS,
  saluranBawaan: 'langsung',
  kartu: (jawaban) => kartuIsian('Permohonan informasi', ISIAN, jawaban),
  periksa: satuIdentitas,
};

function jalankan(ctx: Context, { flag }: Masukan): Promise<Result<Keluaran>> {
  return satuAtauBanyak(PENDAFTARAN, flag, ctx, (c) => jalankanSatu(c, flag));
}

async function jalankanSatu(ctx: Context, flag: Masukan['flag']): Promise<Result<Keluaran>> {
  let asal = null as Asal | null;
  const terdaftar = await jalankanPendaftaran(
    {
      ...PENDAFTARAN,
      lengkapi: async (mentah) => {
        if (typeof mentah.dari !== 'string') return berhasil(mentah);
        const dari = await jawabanDari(ctx, mentah.dari);
        if (!dari.ok) return dari;
        asal = dari.nilai;
        return berhasil({ ...asal.jawaban, ...mentah });
      },
      terkait: () => asal?.nomor,
    },
    flag,
    ctx,
  );
  if (!terdaftar.ok) return terdaftar;
  const { hasil, peringatan } = terdaftar.nilai;
  // Also of a registration recorded before: it may have been cut off between its two saves.
  const lama = hasil.terulang?.isi.terkait;
  const dari = asal?.nomor ?? (typeof lama === 'string' ? lama : null);
  const tautan = dari === null ? berhasil(null) : await jadikanPermohonan(ctx, dari, hasil.kasus.nomor);
  const belum = tautan.ok ? [] : [`${dari} belum dapat dialihkan: ${tautan.salah.sebab}`];
  return berhasil(await keluaranTindakan(ctx, hasil, [...peringatan, ...belum]));
}
