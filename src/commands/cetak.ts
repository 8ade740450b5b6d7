import { join } from 'node:path';
import type { Context } from '../context.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import { isiFormulir } from '../forms/isi.js';
import { jalur, saklar, teks } from '../forms/jenis-isian.js';
import { gambar, kertasKasus } from '../usecases/dokumen.js';
import { temukan } from '../usecases/temukan.js';
import { caraCetak } from './keluaran-tindakan.js';
import { type Keluaran, type Masukan, NOMOR, type Perintah } from './perintah.js';

const ISIAN = {
  dokumen: teks('Jenis dokumen, mis. tanda-terima (bawaan: yang terakhir)', { nilai: 'JENIS' }),
  ke: jalur('Tulis ke berkas ini', { nilai: 'FILE.pdf' }),
  timpa: saklar('Timpa berkas yang sudah ada'),
};

export const cetak: Perintah = {
  nama: 'cetak',
  kelompok: 'Membaca',
  ringkasan: 'Gambar lagi dokumen sebuah kasus',
  argumen: [NOMOR],
  isian: ISIAN,
  menulis: false,
  bidang: ['nomor', 'jenis', 'berkas'],
  contoh: ['layanan cetak PI-2026-0001', 'layanan cetak 1 --dokumen tanda-terima --ke tanda-terima.pdf'],
  jalankan,
};

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const terisi = await isiFormulir(
    { isian: ISIAN, coba: 'layanan cetak PI-2026-0001 --dokumen tanda-terima' },
    masukan.flag,
    ctx,
  );
  if (!terisi.ok) return terisi;
  const { dokumen, ke, timpa } = terisi.nilai.jawaban;
  const ada = await temukan(ctx, masukan.argumen.NOMOR ?? '');
  if (!ada.ok) return ada;
  const { nomor } = ada.nilai.kasus;
  const kertas = await kertasKasus(ctx, ada.nilai);
  const jenis = dokumen ?? kertas.at(-1)?.jenis;
  if (jenis === undefined) return tolakTanpaDokumen(nomor);
  if (ke !== undefined) {
    const salinan = await salinKe(ctx, nomor, jenis, ke, timpa === true);
    return salinan.ok ? berhasil(jawab(nomor, jenis, salinan.nilai)) : salinan;
  }
  const satu = kertas.find((k) => k.jenis === jenis);
  if (satu !== undefined) {
    const jawaban = jawab(nomor, jenis, join((await ctx.toko()).lokasi, satu.berkas));
    const tersegel = `Berkas itu tersegel; yang terbaca: ${caraCetak(nomor, jenis)}`;
    return berhasil(satu.tersegel ? { ...jawaban, pesan: [...jawaban.pesan, tersegel] } : jawaban);
  }
  const mengapa = await gambar(ctx, ada.nilai, jenis);
  return mengapa.ok
    ? gagal({ jenis: 'toko', pesan: 'Dokumen gagal disimpan.', sebab: 'Toko tidak dapat ditulis.' })
    : mengapa;
}

function tolakTanpaDokumen(nomor: string): Result<never> {
  return gagal({
    jenis: 'tidak-ada',
    pesan: `${nomor} belum punya dokumen.`,
    sebab: 'Belum ada langkahnya yang membuat dokumen.',
    coba: `layanan lihat ${nomor}`,
  });
}

function jawab(nomor: string, jenis: string, berkas: string): Keluaran {
  return { json: { nomor, jenis, berkas }, teks: `${berkas}\n`, pesan: [`${jenis} ${nomor}`] };
}

/** Draws a paper to a file outside the store. */
export async function salinKe(
  ctx: Context,
  nomor: string,
  jenis: string,
  ke: string,
  timpa = false,
): Promise<Result<string>> {
  const ada = await temukan(ctx, nomor);
  if (!ada.ok) return ada;
  const isi = await gambar(ctx, ada.nilai, jenis);
  return isi.ok ? ctx.berkasLuar.tulis(ke, isi.nilai, timpa) : isi;
}
