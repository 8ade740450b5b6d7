import type { Context } from '../context.js';
import { berhasil, type Kesalahan, type Result } from '../domain/hasil.js';
import { isiFormulir } from '../forms/isi.js';
import type { JawabanSementara } from '../forms/isian.js';
import { teks } from '../forms/jenis-isian.js';
import { BIDANG_KASUS, kasusJson } from '../render/kasus-json.js';
import { tampilkanTugas } from '../render/tugas.js';
import { tugas as susun } from '../usecases/tugas.js';
import { keluaranDaftar } from './keluaran-daftar.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';

const ISIAN = {
  jabatan: teks('Hanya yang dipegang jabatan ini, mis. sekretariat (bawaan: semua jabatan)', { nilai: 'KODE' }),
};

export const tugas: Perintah = {
  nama: 'tugas',
  kelompok: 'Membaca',
  ringkasan: 'Yang menunggu tiap jabatan, yang paling mendesak lebih dahulu',
  argumen: [],
  isian: ISIAN,
  menulis: false,
  berdaftar: true,
  bidang: BIDANG_KASUS,
  contoh: ['layanan tugas', 'layanan tugas --jabatan sekretariat'],
  jalankan,
};

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const jabatan = ctx.acuan.jabatan();
  const periksa = (j: JawabanSementara) => jabatanAsing(j, Object.keys(jabatan));
  const terisi = await isiFormulir(
    { isian: ISIAN, coba: 'layanan tugas --jabatan sekretariat', periksa },
    masukan.flag,
    ctx,
  );
  if (!terisi.ok) return terisi;
  const { perPemegang, rusak } = await susun(ctx, terisi.nilai.jawaban.jabatan);
  const json = perPemegang.flatMap(({ kasus }) => kasus.map((r) => kasusJson(r)));
  const daftar = await tampilkanTugas(perPemegang, jabatan, ctx.layar, ctx.pilihan.csv);
  return berhasil(keluaranDaftar(json, daftar, rusak, 'Tidak ada yang menunggu.'));
}

function jabatanAsing(j: JawabanSementara, dikenal: readonly string[]): readonly Kesalahan[] {
  if (typeof j.jabatan !== 'string' || dikenal.includes(j.jabatan)) return [];
  return [{ bendera: '--jabatan', pesan: `"${j.jabatan}" tidak dikenal; yang ada: ${dikenal.join(', ')}` }];
}
