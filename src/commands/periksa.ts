import type { Context } from '../context.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import { KODE_KELUAR } from '../errors.js';
import { isiFormulir } from '../forms/isi.js';
import { saklar, teks } from '../forms/jenis-isian.js';
import { BIDANG_PERIKSA, daftarTemuan, periksaJson, pesanJangkar, pesanPeriksa } from '../render/periksa.js';
import { tampilkan } from '../render/tabel.js';
import {
  type HasilPeriksa,
  perbaiki,
  periksaJangkar,
  periksa as periksaToko,
  uraiJangkar,
} from '../usecases/periksa.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';

const ISIAN = {
  perbaiki: saklar('Kerjakan ulang yang dapat diturunkan dari kasus yang utuh, sesudah disalin ke cadangan/'),
  jangkar: teks('Cocokkan sidik jejak dari kertas lama dengan jejak', {
    nilai: 'KODE@NOMOR',
    baca: (mentah) => {
      const hasil = uraiJangkar(mentah);
      return hasil.ok ? berhasil(mentah) : gagal(hasil.salah);
    },
  }),
};

export const periksa: Perintah = {
  nama: 'periksa',
  kelompok: 'Mengurus meja',
  ringkasan: 'Sebut setiap masalah pada data yang tersimpan; tidak mengubah apa pun',
  argumen: [],
  isian: ISIAN,
  menulis: true,
  berdaftar: true,
  bidang: BIDANG_PERIKSA,
  contoh: [
    'layanan periksa',
    'layanan periksa --perbaiki',
    'layanan periksa --jangkar 4Z7K-M2QP-0A3B-C9DE@PI-2026-0001',
  ],
  kode: { toko: 'Ada masalah pada data, atau data tidak dapat dibaca' },
  lihatJuga: ['cadangkan', 'pulihkan', 'buka-kunci'],
  jalankan,
};

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const periksaSilang = (j: Readonly<Record<string, unknown>>) =>
    j.perbaiki === true && j.jangkar !== undefined ? [{ bendera: '--jangkar', pesan: 'tidak bersama --perbaiki' }] : [];
  const terisi = await isiFormulir(
    { isian: ISIAN, coba: 'layanan periksa --bantuan', periksa: periksaSilang },
    masukan.flag,
    ctx,
  );
  if (!terisi.ok) return terisi;
  const { jangkar } = terisi.nilai.jawaban;
  if (jangkar !== undefined) return cocokkan(ctx, jangkar);
  const hasil = terisi.nilai.jawaban.perbaiki === true ? await perbaiki(ctx) : berhasil(await periksaToko(ctx));
  return hasil.ok ? berhasil(await keluaran(ctx, hasil.nilai)) : hasil;
}

async function keluaran(ctx: Context, hasil: HasilPeriksa): Promise<Keluaran> {
  return {
    json: periksaJson(hasil),
    teks: await tampilkan(daftarTemuan(hasil.masalah), ctx.layar, ctx.pilihan.csv),
    pesan: pesanPeriksa(hasil),
    kode: hasil.masalah.length > 0 ? KODE_KELUAR.toko : KODE_KELUAR.selesai,
  };
}

async function cocokkan(ctx: Context, teks: string): Promise<Result<Keluaran>> {
  const urai = uraiJangkar(teks);
  if (!urai.ok) throw new Error('jangkar lolos dari pemeriksaan');
  const hasil = await periksaJangkar(ctx, urai.nilai.nomor, urai.nilai.sandi);
  if (!hasil.ok) return hasil;
  return berhasil({
    json: { baik: true, masalah: [], catatan: [], diperbaiki: [], jangkar: hasil.nilai },
    teks: `${hasil.nilai.nomor}\n`,
    pesan: [pesanJangkar(hasil.nilai)],
  });
}
