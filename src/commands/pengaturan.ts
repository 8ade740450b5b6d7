import type { Context } from '../context.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import { variabelSetelan } from '../domain/setelan.js';
import { KUNCI_LOGO } from '../domain/setelan-kantor.js';
import { isiFormulir } from '../forms/isi.js';
import { saklar } from '../forms/jenis-isian.js';
import {
  BIDANG_SETELAN,
  daftarSetelan,
  pesanAtur,
  pesanFolder,
  pesanSetelan,
  setelanEnkripsi,
  setelanJson,
} from '../render/pengaturan.js';
import { tampilkan } from '../render/tabel.js';
import { keadaanEnkripsi } from '../usecases/enkripsi.js';
import { atur, aturLogo, satuSetelan, semuaSetelan } from '../usecases/pengaturan.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';

const ISIAN = { bawaan: saklar('Kembalikan KUNCI ke nilai bawaannya') };

export const pengaturan: Perintah = {
  nama: 'pengaturan',
  kelompok: 'Mengurus meja',
  ringkasan: 'Tampilkan pengaturan dan asalnya, atau ubah satu',
  argumen: [
    { nama: 'KUNCI', wajib: false, uraian: 'Pengaturan, mis. jam.jumat' },
    { nama: 'NILAI', wajib: false, uraian: 'Nilai barunya' },
  ],
  isian: ISIAN,
  menulis: true,
  berdaftar: true,
  bidang: BIDANG_SETELAN,
  contoh: [
    'layanan pengaturan',
    'layanan pengaturan jam.jumat 07.30-16.00',
    'layanan pengaturan jam.jumat --bawaan',
    'layanan pengaturan instansi.logo logo.png',
  ],
  lihatJuga: ['pengaturan templat', 'pengaturan enkripsi'],
  jalankan,
};

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const terisi = await isiFormulir({ isian: ISIAN, coba: 'layanan pengaturan' }, masukan.flag, ctx);
  if (!terisi.ok) return terisi;
  const bawaan = terisi.nilai.jawaban.bawaan === true;
  const { KUNCI, NILAI } = masukan.argumen;
  if (bawaan && (KUNCI === undefined || NILAI !== undefined)) return tolakBawaan();
  if (KUNCI === undefined) return daftar(ctx, masukan.flag.data !== undefined);
  if (NILAI === undefined && !bawaan) return lihat(ctx, KUNCI);
  const berkas = KUNCI === KUNCI_LOGO && NILAI !== undefined && NILAI !== '';
  const hasil = await (berkas ? aturLogo(ctx, NILAI) : atur(ctx, KUNCI, NILAI ?? null));
  if (!hasil.ok) return hasil;
  const { lama, baru } = hasil.nilai;
  const { ujiCoba } = ctx.pilihan;
  const teks = ujiCoba ? '' : `${baru.nilai}\n`;
  const berlaku = await satuSetelan(ctx, KUNCI);
  const atas = berlaku.ok && berlaku.nilai.sumber === 'lingkungan' ? [tetapDiAtas(berlaku.nilai)] : [];
  return berhasil({ json: setelanJson(baru), teks, pesan: [...pesanAtur(lama, baru, ujiCoba), ...atas] });
}

function tetapDiAtas({ kunci, nilai }: { kunci: string; nilai: string }): string {
  return `Perhatian: ${variabelSetelan(kunci)}=${nilai} di lingkungan ini tetap berlaku di atasnya.`;
}

async function daftar(ctx: Context, dariBendera: boolean): Promise<Result<Keluaran>> {
  const segel = await keadaanEnkripsi(ctx);
  if (!segel.ok) return segel;
  const semua = [...(await semuaSetelan(ctx)), setelanEnkripsi(segel.nilai.keadaan)];
  const teks = await tampilkan(daftarSetelan(semua), ctx.layar, ctx.pilihan.csv);
  const { lokasi } = await ctx.toko();
  const { LAYANAN_DATA: data = '' } = ctx.lingkungan;
  const sumber = dariBendera ? '--data' : data === '' ? 'bawaan' : 'LAYANAN_DATA';
  const pesan = ctx.pilihan.json === null ? [pesanFolder(lokasi, sumber)] : [];
  return berhasil({ json: semua.map(setelanJson), teks, pesan });
}

async function lihat(ctx: Context, kunci: string): Promise<Result<Keluaran>> {
  const satu = await satuSetelan(ctx, kunci);
  if (!satu.ok) return satu;
  return berhasil({ json: setelanJson(satu.nilai), teks: `${satu.nilai.nilai}\n`, pesan: pesanSetelan(satu.nilai) });
}

function tolakBawaan(): Result<never> {
  return gagal({
    jenis: 'pemakaian',
    pesan: 'Pengaturan mana yang dikembalikan?',
    sebab: '--bawaan: sebut satu KUNCI, tanpa NILAI.',
    coba: 'layanan pengaturan jam.jumat --bawaan',
  });
}
