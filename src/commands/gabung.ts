import type { Context } from '../context.js';
import { berhasil, type Result } from '../domain/hasil.js';
import { Dibatalkan, KODE_KELUAR } from '../errors.js';
import { isiFormulir } from '../forms/isi.js';
import { bacaJalur } from '../forms/jenis-isian.js';
import type { HasilGabung } from '../ports/cadangan.js';
import { BIDANG_GABUNG, pesanGabung } from '../render/gabung.js';
import { gabung as laksanakan, rencanaGabung } from '../usecases/gabung.js';
import { tanyaJalur } from './argumen.js';
import { kesalahanArgumen } from './libur-ubah.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';

export const gabung: Perintah = {
  nama: 'gabung',
  kelompok: 'Mengurus meja',
  ringkasan: 'Masukkan kasus dari data meja lain; nomor yang bentrok dinomori ulang, tidak ada yang dihapus',
  argumen: [
    {
      ...{ nama: 'DARI', wajib: true, uraian: 'Folder data lain, atau cadangannya' },
      tanya: tanyaJalur('Folder data lain, atau cadangannya'),
    },
  ],
  isian: {},
  menulis: true,
  bidang: BIDANG_GABUNG,
  contoh: ['layanan gabung /media/flashdisk/layanan --uji-coba', 'layanan gabung /media/flashdisk/layanan --ya'],
  jalankan,
};

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const DARI = bacaJalur(masukan.argumen.DARI ?? '');
  const coba = 'layanan gabung FOLDER --uji-coba';
  const terisi = await isiFormulir({ isian: {}, coba, periksa: () => kesalahanArgumen({ DARI }) }, masukan.flag, ctx);
  if (!terisi.ok) return terisi;
  if (!DARI.ok) throw new Error('argumen lolos dari pemeriksaan');
  const { ya, ujiCoba, bolehTanya } = ctx.pilihan;
  if (bolehTanya && !ya && !ujiCoba) {
    const rencana = await rencanaGabung(ctx, DARI.nilai);
    if (!rencana.ok) return rencana;
    if (rencana.nilai.kasus.length + rencana.nilai.selisih.length === 0)
      return berhasil(keluaran(rencana.nilai, false));
    await tanyakan(ctx, rencana.nilai);
  }
  const hasil = await laksanakan(ctx, DARI.nilai);
  return hasil.ok ? berhasil(keluaran(hasil.nilai, !ujiCoba)) : hasil;
}

async function tanyakan(ctx: Context, rencana: HasilGabung): Promise<void> {
  const prompter = await ctx.prompter();
  prompter.kata(pesanGabung(rencana).join('\n'));
  if (!(await prompter.ya('Gabungkan sekarang?', false))) throw new Dibatalkan();
}

/** What came; a case that stays out is a refusal of its own (4), damage in the other store weighs more (6). */
function keluaran(hasil: HasilGabung, tercatat: boolean): Keluaran {
  const tertinggal = hasil.selisih.length + hasil.tertahan.length > 0;
  const kode = tertinggal ? KODE_KELUAR.aturan : KODE_KELUAR.selesai;
  return {
    json: { ...hasil, tercatat },
    teks: tercatat ? hasil.kasus.map((k) => `${k.nomor}\n`).join('') : '',
    pesan: [...pesanGabung(hasil), ...(tercatat ? [] : ['Tidak ada yang dicatat.'])],
    kode: hasil.temuan.length > 0 ? KODE_KELUAR.toko : kode,
  };
}
