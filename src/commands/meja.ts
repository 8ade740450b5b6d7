import type { Context } from '../context.js';
import { berhasil, type Result } from '../domain/hasil.js';
import { KODE_KELUAR } from '../errors.js';
import { BAGIAN_MEJA, BIDANG_MEJA, daftarMeja, mejaJson, mejaLayar, petunjukMeja } from '../render/meja.js';
import { sapaan } from '../render/pelaku.js';
import { tampilkan } from '../render/tabel.js';
import { bukaMeja, type Meja } from '../usecases/meja.js';
import { pesanRusak } from './keluaran-daftar.js';
import type { Keluaran, Perintah } from './perintah.js';

/** The desk; `layanan` without a command runs it. */
export const meja: Perintah = {
  nama: 'meja',
  kelompok: 'Membaca',
  ringkasan: 'Meja hari ini: terlambat, segera jatuh tempo, menunggu, belum disentuh, draf (sama dengan layanan saja)',
  argumen: [],
  isian: {},
  menulis: false,
  berdaftar: true,
  bidang: BIDANG_MEJA,
  contoh: ['layanan meja', 'layanan meja --json terlambat,segera'],
  jalankan,
};

async function jalankan(ctx: Context): Promise<Result<Keluaran>> {
  const isi = await bukaMeja(ctx);
  const petunjuk = ctx.pilihan.json === null ? petunjukMeja(isi) : [];
  return berhasil({
    json: ctx.pilihan.json === null ? null : mejaJson(isi),
    teks: await teks(ctx, isi),
    pesan: [...sapa(ctx), ...keadaan(isi), ...petunjuk, ...pesanRusak(isi.rusak)],
    kode: isi.rusak.length > 0 ? KODE_KELUAR.toko : KODE_KELUAR.selesai,
  });
}

async function teks(ctx: Context, isi: Meja): Promise<string> {
  const { layar, pilihan } = ctx;
  if (layar.tty && !pilihan.csv)
    return isi.berjalan + isi.draf.length === 0 ? '' : mejaLayar(isi, ctx.acuan.jabatan(), layar);
  return tampilkan(daftarMeja(isi), layar, pilihan.csv);
}

function sapa({ pelaku, pilihan, acuan }: Context): readonly string[] {
  return pilihan.json === null ? sapaan(pelaku, acuan.jabatan()) : [];
}

/** Nothing to show is said in a sentence. */
function keadaan({ berjalan, bagian }: Meja): readonly string[] {
  if (berjalan === 0) return ['Tidak ada kasus berjalan di meja ini.'];
  if (BAGIAN_MEJA.some((b) => bagian[b].length > 0)) return [];
  return [`${berjalan} kasus berjalan; tidak ada yang terlambat, segera jatuh tempo, menunggu, atau belum disentuh.`];
}
