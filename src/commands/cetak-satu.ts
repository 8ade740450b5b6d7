import { join } from 'node:path';
import type { Context } from '../context.js';
import { kertasBerlaku, pilihKertas } from '../documents/kertas-kasus.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import { tolakTerhapus } from '../domain/tindakan/langkah.js';
import { type Cetakan, cetakKeLuar, cetakKeToko, siapkanCetakan } from '../usecases/cetak.js';
import { temukanTerbuka } from '../usecases/temukan.js';
import { caraCetak } from './keluaran-tindakan.js';
import type { Keluaran } from './perintah.js';

interface Permintaan {
  /** Kind of paper; absent = the last that the case has. */
  dokumen?: string | undefined;
  /** The how manieth of its kind; absent = the last. */
  urut?: number | undefined;
  asli?: boolean | undefined;
  ke?: string | undefined;
  timpa?: boolean | undefined;
}

/** One paper of a case: into the store, or to a file outside. */
export async function cetakSatu(ctx: Context, diketik: string, p: Permintaan): Promise<Result<Keluaran>> {
  const ada = await temukanTerbuka(ctx, diketik);
  if (!ada.ok) return ada;
  const { kasus, standar } = ada.nilai;
  const tercetak = tolakTerhapus(kasus);
  if (!tercetak.ok) return tercetak;
  const jenis = p.dokumen ?? kertasBerlaku(kasus, standar).at(-1)?.jenis;
  if (jenis === undefined) return tolakTanpaDokumen(kasus.nomor);
  const kertas = pilihKertas(kasus, standar, jenis, p.urut);
  if (!kertas.ok) return kertas;
  const siap = await siapkanCetakan(ctx, ada.nilai, [kertas.nilai], p.asli === true);
  if (!siap.ok) return siap;
  const [cetakan] = siap.nilai;
  if (cetakan === undefined) throw new Error('cetakan tidak disiapkan');
  const tertulis = await tulisCetakan(ctx, cetakan, p);
  return tertulis.ok ? berhasil(jawab(cetakan, tertulis.nilai)) : tertulis;
}

interface Tertulis {
  jalur: string;
  /** Sealed where it lies. */
  tersegel: boolean;
}

async function tulisCetakan(ctx: Context, cetakan: Cetakan, { ke, timpa }: Permintaan): Promise<Result<Tertulis>> {
  if (ke === undefined) {
    const hasil = await cetakKeToko(ctx, cetakan);
    if (!hasil.ok) return hasil;
    return berhasil({ jalur: join((await ctx.toko()).lokasi, hasil.nilai.berkas), tersegel: hasil.nilai.tersegel });
  }
  const isi = await cetakKeLuar(ctx, cetakan);
  if (!isi.ok) return isi;
  const jalur = await ctx.berkasLuar.tulis(ke, isi.nilai, timpa === true);
  return jalur.ok ? berhasil({ jalur: jalur.nilai, tersegel: false }) : jalur;
}

function jawab({ hasil, satu: { jenis }, wujud }: Cetakan, { jalur: berkas, tersegel }: Tertulis): Keluaran {
  const { nomor } = hasil.kasus;
  const salinan = wujud.cap === 'SALINAN';
  return {
    json: { nomor, jenis, berkas, jumlah: 1, salinan, tersegel },
    teks: `${berkas}\n`,
    pesan: [
      `${jenis} ${nomor}${salinan ? ', bertanda SALINAN' : ', seperti saat diterbitkan; dicatat di jejak akses'}`,
      ...(tersegel ? [`Berkas itu tersegel; yang terbaca: ${caraCetak(nomor, jenis)}`] : []),
    ],
  };
}

function tolakTanpaDokumen(nomor: string): Result<never> {
  return gagal({
    jenis: 'tidak-ada',
    pesan: `${nomor} belum punya dokumen.`,
    sebab: 'Belum ada langkahnya yang membuat dokumen.',
    coba: `layanan lihat ${nomor}`,
  });
}
