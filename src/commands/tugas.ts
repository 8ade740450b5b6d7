import type { Context } from '../context.js';
import { berhasil, type Kesalahan, type Result } from '../domain/hasil.js';
import { isiFormulir } from '../forms/isi.js';
import type { Jawaban, JawabanSementara } from '../forms/isian.js';
import { saklar, teks } from '../forms/jenis-isian.js';
import { BIDANG_KASUS, kasusJson } from '../render/kasus-json.js';
import { tampilkanTugas } from '../render/tugas.js';
import { tugas as susun } from '../usecases/tugas.js';
import { keluaranDaftar } from './keluaran-daftar.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';

const ISIAN = {
  jabatan: teks('Hanya yang dipegang jabatan ini, mis. sekretariat (bawaan: jabatan Anda)', { nilai: 'KODE' }),
  semua: saklar('Yang dipegang semua jabatan (bawaan di toko terbuka)'),
};

export const tugas: Perintah = {
  nama: 'tugas',
  kelompok: 'Membaca',
  ringkasan: 'Yang menunggu jabatan Anda; di terminal: dibuka, dikerjakan, lalu kembali ke daftar ini',
  argumen: [],
  isian: ISIAN,
  menulis: false,
  berdaftar: true,
  bidang: BIDANG_KASUS,
  contoh: ['layanan tugas', 'layanan tugas --jabatan sekretariat', 'layanan tugas --semua'],
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
  const milik = jabatanDiminta(ctx, terisi.nilai.jawaban);
  const kosong = milik === null ? 'Tidak ada yang menunggu.' : KOSONG;
  if (ctx.pilihan.bolehTanya && ctx.layar.tty && !ctx.pilihan.csv) {
    const { jelajahiTugas } = await import('./tugas-jelajah.js');
    return jelajahiTugas(ctx, masukan, milik, kosong);
  }
  const { perPemegang, rusak } = await susun(ctx, milik);
  const semua = perPemegang.flatMap(({ kasus }) => kasus);
  const json = ctx.pilihan.json === null ? semua : semua.map((r) => kasusJson(r));
  const daftar = await tampilkanTugas(perPemegang, jabatan, ctx.layar, ctx.pilihan.csv);
  return berhasil(keluaranDaftar(json, daftar, rusak, kosong));
}

const KOSONG = 'Tidak ada yang menunggu di sini; semua jabatan: layanan tugas --semua';

/** The post that is named; else all, or of who is signed in those held today. null = all. */
function jabatanDiminta({ pelaku }: Context, { jabatan, semua }: Jawaban<typeof ISIAN>): readonly string[] | null {
  if (jabatan !== undefined) return [jabatan];
  return semua === true || pelaku.keadaan !== 'masuk' ? null : pelaku.jabatan.map((j) => j.jabatan);
}

function jabatanAsing(j: JawabanSementara, dikenal: readonly string[]): readonly Kesalahan[] {
  if (j.semua === true && j.jabatan !== undefined) return [{ bendera: '--semua', pesan: 'tidak bersama --jabatan' }];
  if (typeof j.jabatan !== 'string' || dikenal.includes(j.jabatan)) return [];
  return [{ bendera: '--jabatan', pesan: `"${j.jabatan}" tidak dikenal; yang ada: ${dikenal.join(', ')}` }];
}
