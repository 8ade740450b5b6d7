import type { Context } from '../context.js';
import { berhasil, type Result } from '../domain/hasil.js';
import { isiFormulir } from '../forms/isi.js';
import { saklar } from '../forms/jenis-isian.js';
import { BIDANG_KASUS_LENGKAP } from '../render/kasus-json.js';
import { kasusLengkapJson } from '../render/kasus-lengkap.js';
import { kartuKasus } from '../render/lihat.js';
import { catatLihatLengkap } from '../usecases/akses.js';
import { kertasKasus } from '../usecases/dokumen.js';
import { rinciSatu } from '../usecases/rincian-kasus.js';
import { temukan } from '../usecases/temukan.js';
import { type Keluaran, type Masukan, NOMOR, type Perintah } from './perintah.js';

const ISIAN = { lengkap: saklar('Tampilkan yang disamarkan dan yang disembunyikan; dicatat di riwayat') };

export const lihat: Perintah = {
  nama: 'lihat',
  kelompok: 'Membaca',
  ringkasan: 'Tampilkan semua tentang satu kasus',
  argumen: [NOMOR],
  isian: ISIAN,
  menulis: false,
  bidang: BIDANG_KASUS_LENGKAP,
  contoh: ['layanan lihat PI-2026-0001', 'layanan lihat 1 --json nomor,status,tenggat'],
  jalankan,
};

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const terisi = await isiFormulir({ isian: ISIAN, coba: 'layanan lihat PI-2026-0001' }, masukan.flag, ctx);
  if (!terisi.ok) return terisi;
  const ada = await temukan(ctx, masukan.argumen.NOMOR ?? '');
  if (!ada.ok) return ada;
  const lengkap = terisi.nilai.jawaban.lengkap === true;
  const dicatat = lengkap ? await catatLihatLengkap(ctx, ada.nilai.kasus.nomor) : ada;
  if (!dicatat.ok) return dicatat;
  const rincian = await rinciSatu(ctx, dicatat.nilai);
  const dokumen = await kertasKasus(ctx, ada.nilai);
  const jabatan = ctx.acuan.jabatan();
  return berhasil({
    json: kasusLengkapJson(rincian, dokumen, jabatan, lengkap),
    teks: kartuKasus(rincian, dokumen, jabatan, ctx.layar, lengkap),
    pesan: lengkap ? ['Tampilan lengkap ini dicatat di riwayat.'] : [],
  });
}
