import type { Context } from '../context.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import { tahunDari } from '../domain/tanggal.js';
import { Dibatalkan, KODE_KELUAR } from '../errors.js';
import { isiFormulir } from '../forms/isi.js';
import { angka, teks, wajib } from '../forms/jenis-isian.js';
import { BIDANG_HAPUS, hapusJson, pesanHapus, pesanRencanaHapus } from '../render/retensi.js';
import { jalankanHapus, type RencanaHapus, rencanakanHapus } from '../usecases/retensi.js';
import { pesanRusak } from './keluaran-daftar.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';

/** The basis as it is recorded when no other is given. */
const DASAR = 'jadwal retensi arsip (JRA)';
const ISIAN = {
  sebelum: wajib({
    ...angka('Kasus yang selesai sebelum 1 Januari tahun ini, mis. 2021', 2000, 9999),
    tanya: 'Hapus identitas kasus yang selesai sebelum 1 Januari tahun',
  }),
  alasan: teks(`Dasar penghapusan, mis. nomor berita acara (bawaan: ${DASAR})`),
};

export const arsipHapusIdentitas: Perintah = {
  nama: 'arsip hapus-identitas',
  kelompok: 'Mengurus meja',
  ringkasan: 'Hapus identitas dan berkas kasus selesai yang lewat masa simpannya; baris register tetap',
  argumen: [],
  isian: ISIAN,
  menulis: true,
  bidang: BIDANG_HAPUS,
  contoh: [
    'layanan arsip hapus-identitas --sebelum 2021 --uji-coba',
    'layanan arsip hapus-identitas --sebelum 2021 --alasan "BA pemusnahan 045/12/2026" --ya',
  ],
  jalankan,
};

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const kini = tahunDari(ctx.hariIni);
  const terisi = await isiFormulir(
    {
      isian: ISIAN,
      coba: 'layanan arsip hapus-identitas',
      periksa: ({ sebelum }) =>
        typeof sebelum === 'number' && sebelum > kini
          ? [{ bendera: '--sebelum', pesan: `paling besar ${kini}: kasus tahun ini belum lewat masa simpannya` }]
          : [],
    },
    masukan.flag,
    ctx,
  );
  if (!terisi.ok) return terisi;
  const { sebelum, alasan = DASAR } = terisi.nilai.jawaban;
  const rencana = await rencanakanHapus(ctx, sebelum);
  if (ctx.pilihan.ujiCoba) return berhasil(keluaran(rencana, [], ['Uji coba, tidak ada yang dihapus.']));
  if (rencana.calon.length + rencana.sudah.length === 0) return berhasil(keluaran(rencana, [], []));
  const setuju = await setujui(ctx, rencana);
  if (!setuju.ok) return setuju;
  const hasil = await jalankanHapus(ctx, rencana, alasan);
  return hasil.ok ? berhasil(keluaran(rencana, hasil.nilai.dihapus, pesanHapus(hasil.nilai))) : hasil;
}

/** What can't be undone is shown and asked about; off a terminal it needs --ya. Looking after the rest of an earlier one isn't asked. */
async function setujui(ctx: Context, rencana: RencanaHapus): Promise<Result<null>> {
  if (ctx.pilihan.ya || rencana.calon.length === 0) return berhasil(null);
  if (!ctx.pilihan.bolehTanya) {
    return gagal({
      jenis: 'pemakaian',
      pesan: 'Penghapusan tidak dapat dibatalkan dan perlu --ya.',
      sebab: [...pesanRencanaHapus(rencana), 'Tidak ada yang dihapus.'].join('\n'),
      coba: `layanan arsip hapus-identitas --sebelum ${rencana.sebelum} --ya`,
    });
  }
  const prompter = await ctx.prompter();
  prompter.kata(pesanRencanaHapus(rencana).join('\n'));
  if (!(await prompter.ya('Hapus identitasnya? Ini tidak dapat dibatalkan.', false))) throw new Dibatalkan();
  return berhasil(null);
}

function keluaran(rencana: RencanaHapus, dihapus: readonly string[], akhir: readonly string[]): Keluaran {
  const rusak = pesanRusak(rencana.rusak);
  return {
    json: hapusJson(rencana, dihapus),
    teks: dihapus.map((nomor) => `${nomor}\n`).join(''),
    pesan: [...(dihapus.length === 0 ? pesanRencanaHapus(rencana) : []), ...rusak, ...akhir],
    kode: rusak.length > 0 ? KODE_KELUAR.toko : KODE_KELUAR.selesai,
  };
}
