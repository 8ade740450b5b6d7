import type { Context } from '../context.js';
import { berhasil, type Result } from '../domain/hasil.js';
import { LAMPIRKAN } from '../domain/tindakan/lampirkan.js';
import { isiFormulir } from '../forms/isi.js';
import { angka, teks, wajib } from '../forms/jenis-isian.js';
import { ISIAN_TINDAKAN } from '../forms/umum.js';
import type { LampiranSiap } from '../ports/store.js';
import { BIDANG_KASUS_LENGKAP } from '../render/kasus-json.js';
import { lampirkan as catat } from '../usecases/lampirkan.js';
import { temukan } from '../usecases/temukan.js';
import { tindakanTercatat } from '../usecases/tindak.js';
import { keluaranTindakan } from './keluaran-tindakan.js';
import { siapkanSemua } from './lampiran.js';
import { type Keluaran, type Masukan, NOMOR, type Perintah } from './perintah.js';

const ISIAN = {
  ...ISIAN_TINDAKAN,
  sebagai: wajib(
    teks('Jenis dokumen yang ditandatangani, mis. tanda-bukti-penyerahan', {
      tanya: 'Pindaian dokumen',
      nilai: 'JENIS',
    }),
  ),
  urut: angka('Yang ke berapa dari jenis itu, bila ada beberapa (bawaan: yang terakhir)', 1, 9999),
};

export const lampirkan: Perintah = {
  nama: 'lampirkan',
  kelompok: 'Semua kasus',
  ringkasan: 'Lampirkan pindaian dokumen yang sudah ditandatangani',
  argumen: [NOMOR, { nama: 'FILE', wajib: true, uraian: 'Pindaian: PDF, JPEG, atau PNG, paling besar 20 MB' }],
  isian: ISIAN,
  menulis: true,
  berkunci: true,
  bidang: BIDANG_KASUS_LENGKAP,
  contoh: [
    'layanan lampirkan PI-2026-0001 bukti.pdf --sebagai tanda-bukti-penyerahan',
    'layanan lampirkan 1 disposisi.jpg --sebagai lembar-disposisi --urut 1',
  ],
  jalankan,
};

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const siap: LampiranSiap[] = [];
  const hasil = await lampirkanDengan(ctx, masukan, siap).catch(async (galat: unknown) => {
    await (await ctx.toko()).buangLampiran(siap);
    throw galat;
  });
  if (!hasil.ok) await (await ctx.toko()).buangLampiran(siap);
  return hasil;
}

async function lampirkanDengan(
  ctx: Context,
  { argumen, flag }: Masukan,
  siap: LampiranSiap[],
): Promise<Result<Keluaran>> {
  const { NOMOR: diketik = '', FILE: berkas = '' } = argumen;
  const tercatat = await tindakanTercatat(ctx, diketik, LAMPIRKAN);
  if (!tercatat.ok) return tercatat;
  if (tercatat.nilai !== null) return berhasil(await keluaranTindakan(ctx, tercatat.nilai, []));
  const ada = await temukan(ctx, diketik);
  if (!ada.ok) return ada;
  const terisi = await isiFormulir(
    {
      isian: ISIAN,
      coba: `layanan lampirkan ${diketik} FILE`,
      periksaAwal: () => siapkanSemua(ctx, [berkas], siap, 'FILE'),
    },
    flag,
    ctx,
  );
  if (!terisi.ok) return terisi;
  const { tanggal = ctx.hariIni, sebagai, urut } = terisi.nilai.jawaban;
  const hasil = await catat(ctx, ada.nilai.kasus.nomor, { tanggal, sebagai, urut, lampiran: siap });
  return hasil.ok ? berhasil(await keluaranTindakan(ctx, hasil.nilai, terisi.nilai.peringatan)) : hasil;
}
