import type { Context } from '../context.js';
import { berhasil, type Penolakan, type Result } from '../domain/hasil.js';
import { Dibatalkan, GagalDenganPenolakan, KODE_KELUAR } from '../errors.js';
import { isiFormulir } from '../forms/isi.js';
import { bacaJalur } from '../forms/jenis-isian.js';
import type { RencanaPulih } from '../ports/cadangan.js';
import { BIDANG_PULIH, pesanPulih, pesanRencanaPulih } from '../render/cadangan.js';
import { pulihkan as laksanakan, perluMasuk } from '../usecases/cadangan.js';
import { tanyaJalur } from './argumen.js';
import { kesalahanArgumen } from './libur-ubah.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';

export const pulihkan: Perintah = {
  nama: 'pulihkan',
  kelompok: 'Mengurus meja',
  ringkasan: 'Ganti data dengan isi sebuah cadangan; yang semula ada dipindahkan, tidak dihapus',
  argumen: [
    {
      ...{ nama: 'DARI', wajib: true, uraian: 'Folder layanan-cadangan-… yang dibuat cadangkan' },
      tanya: tanyaJalur('Folder cadangan (layanan-cadangan-…)'),
    },
  ],
  isian: {},
  menulis: true,
  bidang: BIDANG_PULIH,
  contoh: [
    'layanan pulihkan /media/flashdisk/layanan-cadangan-20261124-170000 --uji-coba',
    'layanan pulihkan /media/flashdisk/layanan-cadangan-20261124-170000 --ya',
  ],
  jalankan,
};

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const DARI = bacaJalur(masukan.argumen.DARI ?? '');
  const coba = 'layanan pulihkan FOLDER --uji-coba';
  const terisi = await isiFormulir({ isian: {}, coba, periksa: () => kesalahanArgumen({ DARI }) }, masukan.flag, ctx);
  if (!terisi.ok) return terisi;
  if (!DARI.ok) throw new Error('argumen lolos dari pemeriksaan');
  const { lokasi } = await ctx.toko();
  const hasil = await laksanakan(ctx, DARI.nilai, (rencana) => setuju(ctx, rencana, lokasi));
  if (!hasil.ok) return hasil;
  const { cadangan, keadaan, dipulihkan, disisihkan } = hasil.nilai;
  return berhasil({
    json: { lokasi, dipulihkan, keadaan, disisihkan, cadangan },
    teks: dipulihkan ? `${lokasi}\n` : '',
    pesan: [
      ...(ctx.pilihan.ujiCoba ? ['Uji coba.'] : []),
      ...pesanPulih(hasil.nilai, lokasi, dipulihkan && (await perluMasuk(ctx))),
    ],
    kode: cadangan.temuan.length > 0 ? KODE_KELUAR.toko : KODE_KELUAR.selesai,
  });
}

/** There is data in its place: asked about at a terminal, off it only with --ya. */
async function setuju(ctx: Context, rencana: RencanaPulih, lokasi: string): Promise<boolean> {
  const { ya, bolehTanya } = ctx.pilihan;
  if (ya) return true;
  const pesan = pesanRencanaPulih(rencana, lokasi);
  if (!bolehTanya) throw new GagalDenganPenolakan(perluYa(pesan, rencana.cadangan.jalur));
  const prompter = await ctx.prompter();
  prompter.kata(pesan.join('\n'));
  if (!(await prompter.ya('Ganti data dengan cadangan ini?', false))) throw new Dibatalkan();
  return true;
}

function perluYa(pesan: readonly string[], jalur: string): Penolakan {
  return {
    jenis: 'pemakaian',
    pesan: 'Data tidak dipulihkan: perlu --ya.',
    sebab: pesan.join('\n'),
    coba: `layanan pulihkan ${jalur} --ya`,
  };
}
