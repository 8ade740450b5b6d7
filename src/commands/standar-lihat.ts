import { berhasil, gagal } from '../domain/hasil.js';
import { BIDANG_STANDAR, kepalaStandar, langkahStandar } from '../render/standar.js';
import { tampilkan } from '../render/tabel.js';
import { tanyaSatu } from './argumen.js';
import type { Perintah } from './perintah.js';

export const standarLihat: Perintah = {
  nama: 'standar lihat',
  kelompok: 'Mengurus meja',
  ringkasan: 'Tampilkan sebuah standar pelayanan: syarat, waktu, langkah dan siapa yang melakukannya',
  argumen: [
    {
      ...{ nama: 'KODE', wajib: true, uraian: 'Kode standar, mis. permohonan-informasi' },
      tanya: tanyaSatu('Standar', (ctx) => ctx.acuan.daftarStandar().map((s) => s.kode)),
    },
  ],
  isian: {},
  menulis: false,
  berdaftar: true,
  bidang: BIDANG_STANDAR,
  contoh: ['layanan standar lihat permohonan-informasi', 'layanan standar lihat permohonan-informasi --json langkah'],
  async jalankan(ctx, masukan) {
    const kode = masukan.argumen.KODE ?? '';
    const standar = ctx.acuan.standar(kode);
    if (standar === null) {
      const ada = ctx.acuan.daftarStandar().map((s) => s.kode);
      return gagal({
        jenis: 'tidak-ada',
        pesan: `Standar "${kode}" tidak terpasang.`,
        sebab: `Yang ada: ${ada.join(', ')}.`,
        coba: 'layanan standar daftar',
      });
    }
    const langkah = await tampilkan(langkahStandar(standar, ctx.acuan.jabatan()), ctx.layar, ctx.pilihan.csv);
    return berhasil({
      json: standar,
      teks: ctx.layar.tty ? `${kepalaStandar(standar)}${langkah}` : langkah,
      pesan: [],
    });
  },
};
