import type { Context } from '../context.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import { Dibatalkan } from '../errors.js';
import { isiFormulir } from '../forms/isi.js';
import type { KeteranganKunci } from '../ports/periksa.js';
import { pesanKunci } from '../render/periksa.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';

export const bukaKunci: Perintah = {
  nama: 'buka-kunci',
  kelompok: 'Mengurus meja',
  ringkasan: 'Tunjukkan pemegang kunci data, dan buang kunci yang tertinggal',
  argumen: [],
  isian: {},
  menulis: true,
  bidang: ['ada', 'pid', 'komputer', 'sejak', 'diamMs', 'dibuang'],
  contoh: ['layanan buka-kunci', 'layanan buka-kunci --ya'],
  jalankan,
};

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const terisi = await isiFormulir({ isian: {}, coba: 'layanan buka-kunci' }, masukan.flag, ctx);
  if (!terisi.ok) return terisi;
  let dibuang = false;
  const hasil = await (await ctx.toko()).bukaKunci(async (kunci) => {
    dibuang = await setuju(ctx, kunci);
    return dibuang;
  });
  if (!hasil.ok) return hasil;
  if (hasil.nilai === null) {
    return berhasil({
      json: { ada: false, dibuang: false },
      teks: '',
      pesan: ['Tidak ada kunci; data bebas dipakai.'],
    });
  }
  const kunci = hasil.nilai;
  if (!dibuang && !ctx.pilihan.ujiCoba) return gagal(perluYa(kunci));
  const akhir = dibuang ? 'Kunci dibuang.' : 'Uji coba, kunci tidak dibuang.';
  return berhasil({ json: { ada: true, ...kunci, dibuang }, teks: '', pesan: [pesanKunci(kunci), akhir] });
}

/** Off a terminal only `--ya` removes it; a dry run never. */
async function setuju(ctx: Context, kunci: KeteranganKunci): Promise<boolean> {
  const { ya, ujiCoba, bolehTanya } = ctx.pilihan;
  if (ujiCoba) return false;
  if (ya || !bolehTanya) return ya;
  const prompter = await ctx.prompter();
  prompter.kata(pesanKunci(kunci));
  if (!(await prompter.ya('Buang kunci ini?', false))) throw new Dibatalkan();
  return true;
}

function perluYa(kunci: KeteranganKunci) {
  return {
    jenis: 'pemakaian' as const,
    pesan: 'Kunci tidak dibuang: perlu --ya.',
    sebab: `${pesanKunci(kunci)}\nPastikan tidak ada layanan lain yang sedang berjalan.`,
    coba: 'layanan buka-kunci --ya',
  };
}
