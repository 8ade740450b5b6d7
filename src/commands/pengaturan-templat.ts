import type { Context } from '../context.js';
import { PENGISI_TEMPLAT } from '../documents/daftar-templat.js';
import { berhasil, type Kesalahan, type Result } from '../domain/hasil.js';
import { isiFormulir } from '../forms/isi.js';
import type { JawabanSementara } from '../forms/isian.js';
import { jalurBaru, saklar } from '../forms/jenis-isian.js';
import { tampilkan } from '../render/tabel.js';
import {
  BIDANG_TEMPLAT,
  berkasTemplat,
  daftarTemplat,
  kalimatTemplat,
  pesanTemplat,
  templatJson,
} from '../render/templat.js';
import {
  kembalikanTemplat,
  pasangTemplat,
  satuTemplat,
  sebutTertahan,
  semuaTemplat,
  type TemplatBerlaku,
} from '../usecases/templat.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';

const ISIAN = {
  ke: jalurBaru('Tulis kalimat yang berlaku ke berkas ini, untuk disunting', { nilai: 'FILE.json' }),
  timpa: saklar('Timpa berkas yang sudah ada'),
  bawaan: saklar('Kembalikan NAMA ke kalimat bawaannya'),
};

export const pengaturanTemplat: Perintah = {
  nama: 'pengaturan templat',
  kelompok: 'Mengurus meja',
  ringkasan: 'Kalimat dokumen milik kantor: tampilkan, tulis untuk disunting (--ke), pasang (FILE)',
  argumen: [
    { nama: 'NAMA', wajib: false, uraian: 'Templat, mis. tanda-terima atau kop', kata: [...PENGISI_TEMPLAT.keys()] },
    { nama: 'FILE', wajib: false, uraian: 'JSON dengan kunci yang diganti; juga "kertas" dan "margin" dokumen itu' },
  ],
  isian: ISIAN,
  menulis: true,
  berdaftar: true,
  bidang: BIDANG_TEMPLAT,
  contoh: [
    'layanan pengaturan templat',
    'layanan pengaturan templat tanda-terima --ke tanda-terima.json',
    'layanan pengaturan templat tanda-terima tanda-terima.json --uji-coba',
    'layanan pengaturan templat tanda-terima --bawaan',
  ],
  kode: { 'tidak-ada': 'Tidak ada templat bernama itu' },
  jalankan,
};

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const { NAMA, FILE } = masukan.argumen;
  const formulir = {
    isian: ISIAN,
    coba: 'layanan pengaturan templat',
    periksa: periksaPilihan(NAMA, FILE, masukan.flag),
  };
  const terisi = await isiFormulir(formulir, masukan.flag, ctx);
  if (!terisi.ok) return terisi;
  const { ke, timpa, bawaan } = terisi.nilai.jawaban;
  if (NAMA === undefined) return berhasil(await daftar(ctx));
  if (FILE === undefined && bawaan !== true) return lihat(ctx, NAMA, ke, timpa === true);
  const hasil = await (FILE === undefined ? kembalikanTemplat(ctx, NAMA) : pasangTemplat(ctx, NAMA, FILE));
  if (!hasil.ok) return hasil;
  const { baru, tercatat } = hasil.nilai;
  const teks = tercatat ? `${NAMA}\n` : '';
  return berhasil({ json: templatJson(baru), teks, pesan: pesanTemplat(baru, tercatat, ctx.pilihan.ujiCoba) });
}

/** One thing at a time, and of a template that is named. */
function periksaPilihan(nama: string | undefined, file: string | undefined, flag: Masukan['flag']) {
  return (jawaban: JawabanSementara): readonly Kesalahan[] => {
    // What was given counts, though its value be wrong: that is said of it alone.
    const { ke, timpa, bawaan } = { ...flag, ...jawaban };
    const banyak = [file, ke, bawaan].filter((p) => p !== undefined).length;
    const salah = (bendera: string, pesan: string): Kesalahan => ({ bendera, pesan });
    return [
      ...(banyak > 1 ? [salah('FILE', 'pilih salah satu: FILE, --ke, atau --bawaan')] : []),
      ...(nama === undefined && banyak > 0 ? [salah('NAMA', 'sebut templatnya')] : []),
      ...(timpa !== undefined && ke === undefined ? [salah('--timpa', 'hanya bersama --ke')] : []),
    ];
  };
}

async function daftar(ctx: Context): Promise<Keluaran> {
  const semua = await semuaTemplat(ctx);
  const teks = await tampilkan(daftarTemplat(semua), ctx.layar, ctx.pilihan.csv);
  return { json: semua.map((t) => templatJson(t)), teks, pesan: semua.flatMap(perhatian) };
}

function perhatian(templat: TemplatBerlaku): readonly string[] {
  return sebutTertahan(templat).map((p) => `Perhatian: ${p}`);
}

async function lihat(ctx: Context, nama: string, ke: string | undefined, timpa: boolean): Promise<Result<Keluaran>> {
  const satu = await satuTemplat(ctx, nama);
  if (!satu.ok) return satu;
  if (ke === undefined) {
    const teks = await tampilkan(kalimatTemplat(satu.nilai), ctx.layar, ctx.pilihan.csv);
    return berhasil({ json: templatJson(satu.nilai), teks, pesan: perhatian(satu.nilai) });
  }
  const isi = new TextEncoder().encode(berkasTemplat(satu.nilai));
  const berkas = ctx.pilihan.ujiCoba ? berhasil(ke) : await ctx.berkasLuar.tulis(ke, isi, timpa);
  if (!berkas.ok) return berkas;
  const pesan = [`Sunting, lalu pasang: layanan pengaturan templat ${nama} ${ke}`];
  return berhasil({ json: templatJson(satu.nilai, berkas.nilai), teks: `${berkas.nilai}\n`, pesan });
}
