import type { Context } from '../context.js';
import { berhasil, type Result } from '../domain/hasil.js';
import { isiFormulir } from '../forms/isi.js';
import { tanggal, teks } from '../forms/jenis-isian.js';
import { aksesJson, BIDANG_AKSES, daftarEntriAkses } from '../render/akses.js';
import { tampilkan } from '../render/tabel.js';
import { daftarAkses } from '../usecases/daftar-akses.js';
import { keluaranDaftar } from './keluaran-daftar.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';

const ISIAN = {
  nomor: teks('Hanya tentang kasus ini', { nilai: 'NOMOR', dariToko: 'kasus' }),
  petugas: teks('Hanya oleh petugas ini', { nilai: 'ID', dariToko: 'petugas' }),
  dari: tanggal('Sejak hari ini'),
  sampai: tanggal('Sampai hari ini'),
};

/** Two names of one thing: where one looks for it among officers, and among records. */
export const jejakAkses = bernama(
  'jejak akses',
  'Siapa melihat data lengkap, masuk, keluar, atau ditolak, dan sejak kapan',
);
export const petugasAkses = bernama('petugas akses', 'Nama lain dari jejak akses');

function bernama(nama: string, ringkasan: string): Perintah {
  return {
    nama,
    kelompok: 'Mengurus meja',
    ringkasan,
    argumen: [],
    isian: ISIAN,
    menulis: false,
    berdaftar: true,
    bidang: BIDANG_AKSES,
    contoh: [`layanan ${nama} --nomor PI-2026-0001`, `layanan ${nama} --petugas siti --dari 2026-11-01 --csv`],
    jalankan: (ctx, masukan) => jalankan(nama, ctx, masukan),
  };
}

async function jalankan(nama: string, ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const terisi = await isiFormulir({ isian: ISIAN, coba: `layanan ${nama}` }, masukan.flag, ctx);
  if (!terisi.ok) return terisi;
  const hasil = await daftarAkses(ctx, terisi.nilai.jawaban);
  if (!hasil.ok) return hasil;
  const { akses, rusak } = hasil.nilai;
  const teksnya = await tampilkan(daftarEntriAkses(akses, ctx.acuan.jabatan()), ctx.layar, ctx.pilihan.csv);
  return berhasil(keluaranDaftar(akses.map(aksesJson), teksnya, rusak, 'Tidak ada akses yang tercatat.'));
}
