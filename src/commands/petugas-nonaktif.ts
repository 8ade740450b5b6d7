import type { Context } from '../context.js';
import { berhasil, type Result } from '../domain/hasil.js';
import { nonaktifkanPetugas } from '../domain/petugas-ubah.js';
import { kataCoba } from '../forms/coba.js';
import { isiFormulir } from '../forms/isi.js';
import { teks, wajib } from '../forms/jenis-isian.js';
import { bacaIdPetugas } from '../forms/petugas.js';
import { BIDANG_PETUGAS, pesanNonaktif, petugasJson } from '../render/petugas.js';
import { akhiriSesi, catatPetugas } from '../usecases/petugas.js';
import { ID_TERCATAT } from './argumen.js';
import { kesalahanArgumen } from './libur-ubah.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';

const ISIAN = { alasan: wajib(teks('Alasannya', { tanya: 'Alasan' })) };

export const petugasNonaktif: Perintah = {
  nama: 'petugas nonaktif',
  kelompok: 'Mengurus meja',
  ringkasan: 'Hentikan seorang petugas: tidak dapat masuk lagi, riwayatnya tetap',
  argumen: [ID_TERCATAT],
  isian: ISIAN,
  menulis: true,
  bidang: BIDANG_PETUGAS,
  contoh: [
    'layanan petugas nonaktif budi --alasan "Pindah tugas ke Bapenda"',
    'layanan petugas nonaktif budi --alasan "Cuti panjang" --uji-coba',
  ],
  jalankan,
};

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const ID = bacaIdPetugas(masukan.argumen.ID ?? '');
  const periksa = () => kesalahanArgumen({ ID });
  const coba = `layanan petugas nonaktif ${kataCoba(ID)}`;
  const terisi = await isiFormulir({ isian: ISIAN, coba, periksa }, masukan.flag, ctx);
  if (!terisi.ok) return terisi;
  if (!ID.ok) throw new Error('argumen lolos dari pemeriksaan');
  const { alasan } = terisi.nilai.jawaban;
  const hasil = await catatPetugas(ctx, ID.nilai, (b) => nonaktifkanPetugas(b, ID.nilai, alasan));
  if (!hasil.ok) return hasil;
  await akhiriSesi(ctx, ID.nilai);
  return berhasil({
    json: petugasJson(hasil.nilai, ctx.acuan.jabatan(), ctx.hariIni),
    teks: ctx.pilihan.ujiCoba ? '' : `${ID.nilai}\n`,
    pesan: pesanNonaktif(hasil.nilai, ctx.pilihan.ujiCoba),
  });
}
