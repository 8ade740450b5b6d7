import type { Context } from '../context.js';
import { LIHAT_LENGKAP } from '../domain/berlaku.js';
import { berhasil, type Result } from '../domain/hasil.js';
import { isiFormulir } from '../forms/isi.js';
import { saklar, teks } from '../forms/jenis-isian.js';
import { BIDANG_KASUS_LENGKAP } from '../render/kasus-json.js';
import { kasusLengkapJson } from '../render/kasus-lengkap.js';
import { kartuKasus } from '../render/lihat.js';
import { kertasKasus } from '../usecases/dokumen.js';
import { catatAkses } from '../usecases/jejak-akses.js';
import { rinciSatu } from '../usecases/rincian-kasus.js';
import { temukan, temukanTerbuka } from '../usecases/temukan.js';
import { type Keluaran, type Masukan, NOMOR, type Perintah } from './perintah.js';

const ISIAN = {
  lengkap: saklar('Tampilkan yang disamarkan dan yang disembunyikan; dicatat di jejak akses'),
  alasan: teks('Untuk apa dilihat lengkap (wajib bila petugas harus masuk)', {
    bila: (j) => j.lengkap === true,
    hanyaBila: 'hanya bersama --lengkap',
  }),
};

export const lihat: Perintah = {
  nama: 'lihat',
  kelompok: 'Membaca',
  ringkasan: 'Tampilkan semua tentang satu kasus',
  argumen: [NOMOR],
  isian: ISIAN,
  menulis: false,
  bidang: BIDANG_KASUS_LENGKAP,
  contoh: [
    'layanan lihat PI-2026-0001',
    'layanan lihat 1 --json nomor,status,tenggat',
    'layanan lihat 1 --lengkap --alasan "menghubungi pemohon"',
  ],
  jalankan,
};

const ISI_TERTUTUP = 'Isinya hanya dibuka bagi Pejabat dan Tim Pengelola Pengaduan.';

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const diketik = masukan.argumen.NOMOR ?? '';
  const terisi = await isiFormulir(
    { isian: isian(ctx), coba: `layanan lihat ${diketik} --lengkap` },
    masukan.flag,
    ctx,
  );
  if (!terisi.ok) return terisi;
  const { lengkap = false, alasan } = terisi.nilai.jawaban;
  const ada = await (lengkap ? temukanTerbuka(ctx, diketik) : temukan(ctx, diketik));
  if (!ada.ok) return ada;
  // What can't be recorded is not shown.
  const akses = { apa: LIHAT_LENGKAP, perintah: 'lihat', nomor: ada.nilai.kasus.nomor, alasan };
  const dicatat = lengkap ? await catatAkses(ctx, akses) : ada;
  if (!dicatat.ok) return dicatat;
  const rincian = await rinciSatu(ctx, ada.nilai);
  const tertutup = ada.nilai.tertutup !== undefined;
  const dokumen = tertutup ? [] : await kertasKasus(ctx, ada.nilai);
  const jabatan = ctx.acuan.jabatan();
  return berhasil({
    json: kasusLengkapJson(rincian, dokumen, jabatan, lengkap),
    teks: kartuKasus(rincian, dokumen, jabatan, ctx.layar, lengkap),
    pesan: lengkap ? ['Tampilan lengkap ini dicatat di jejak akses.'] : tertutup ? [ISI_TERTUTUP] : [],
  });
}

/** Where officers sign in a full look needs a reason. */
function isian({ pelaku }: Context): typeof ISIAN {
  if (pelaku.keadaan === 'terbuka') return ISIAN;
  return { ...ISIAN, alasan: { ...ISIAN.alasan, wajib: true, tanya: 'Untuk apa dilihat lengkap?' } };
}
