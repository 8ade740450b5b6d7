import type { Context } from '../context.js';
import { berhasil, gagal, type Penolakan, type Result } from '../domain/hasil.js';
import { Dibatalkan, KODE_KELUAR } from '../errors.js';
import { isiFormulir } from '../forms/isi.js';
import { saklar } from '../forms/jenis-isian.js';
import type { UbahanEnkripsi } from '../ports/enkripsi.js';
import { BIDANG_ENKRIPSI, pesanKeadaan, pesanUbahan } from '../render/enkripsi.js';
import { keadaanEnkripsi, ubahEnkripsi } from '../usecases/enkripsi.js';
import { kesalahanArgumen } from './libur-ubah.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';

const UBAHAN: readonly UbahanEnkripsi[] = ['nyala', 'mati', 'putar'];
const ISIAN = { frasa: saklar('Kuncinya frasa sandi, bukan berkas kunci (nyala, putar)') };

export const pengaturanEnkripsi: Perintah = {
  nama: 'pengaturan enkripsi',
  kelompok: 'Mengurus meja',
  ringkasan: 'Tunjukkan apakah data tersegel; nyalakan, matikan, atau ganti kuncinya (putar)',
  argumen: [{ nama: 'UBAHAN', wajib: false, uraian: 'nyala, mati, atau putar', kata: UBAHAN }],
  isian: ISIAN,
  menulis: true,
  bidang: BIDANG_ENKRIPSI,
  contoh: [
    'layanan pengaturan enkripsi',
    'layanan pengaturan enkripsi nyala',
    'layanan pengaturan enkripsi putar --frasa',
    'layanan pengaturan enkripsi mati --ya',
  ],
  jalankan,
};

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const UBAHAN_BACA = bacaUbahan(masukan.argumen.UBAHAN);
  const formulir = {
    isian: ISIAN,
    coba: 'layanan pengaturan enkripsi nyala',
    periksa: ({ frasa }: { frasa?: unknown }) =>
      kesalahanArgumen({ UBAHAN: frasaBerguna(UBAHAN_BACA, frasa === true) }),
  };
  const terisi = await isiFormulir(formulir, masukan.flag, ctx);
  if (!terisi.ok) return terisi;
  const ubahan = UBAHAN_BACA.ok ? UBAHAN_BACA.nilai : undefined;
  if (ubahan === undefined) return lihat(ctx);
  const setuju = ubahan === 'mati' ? await setujuMati(ctx) : null;
  if (setuju !== null) return gagal(setuju);
  const hasil = await ubahEnkripsi(ctx, ubahan, terisi.nilai.jawaban.frasa === true);
  if (!hasil.ok) return hasil;
  if (ctx.pilihan.ujiCoba) return ujiCoba(ubahan, hasil.nilai);
  return berhasil({
    json: hasil.nilai,
    teks: `${hasil.nilai.keadaan}\n`,
    pesan: pesanUbahan(ubahan, hasil.nilai),
    kode: hasil.nilai.tertinggal.length > 0 ? KODE_KELUAR.toko : KODE_KELUAR.selesai,
  });
}

function bacaUbahan(kata: string | undefined): Result<UbahanEnkripsi | undefined, string> {
  const ubahan = UBAHAN.find((u) => u === kata);
  if (kata === undefined || ubahan !== undefined) return berhasil(ubahan);
  return gagal(`"${kata.slice(0, 60)}" tidak dikenal; pilih: ${UBAHAN.join(', ')}`);
}

function frasaBerguna(ubahan: ReturnType<typeof bacaUbahan>, frasa: boolean): Result<unknown, string> {
  if (!ubahan.ok || !frasa || (ubahan.nilai !== undefined && ubahan.nilai !== 'mati')) return ubahan;
  return gagal('--frasa hanya untuk nyala dan putar');
}

async function lihat(ctx: Context): Promise<Result<Keluaran>> {
  const kini = await keadaanEnkripsi(ctx);
  if (!kini.ok) return kini;
  return berhasil({ json: kini.nilai, teks: `${kini.nilai.keadaan}\n`, pesan: pesanKeadaan(kini.nilai) });
}

function ujiCoba(ubahan: UbahanEnkripsi, kini: Parameters<typeof pesanKeadaan>[0]): Result<Keluaran> {
  const pesan = [`Uji coba, tidak ada yang diubah (${ubahan}).`, ...pesanKeadaan(kini)];
  return berhasil({ json: kini, teks: '', pesan });
}

/** Everything becomes readable: asked about at a terminal, off it only with --ya. null = agreed. */
async function setujuMati(ctx: Context): Promise<Penolakan | null> {
  const { ya, bolehTanya, ujiCoba: coba } = ctx.pilihan;
  if (ya || coba) return null;
  if (!bolehTanya) {
    return {
      jenis: 'pemakaian',
      pesan: 'Enkripsi tidak dimatikan: perlu --ya.',
      sebab: 'Sesudahnya siapa pun yang dapat membuka folder data dapat membaca isinya.',
      coba: 'layanan pengaturan enkripsi mati --ya',
    };
  }
  if (!(await (await ctx.prompter()).ya('Buka segel semua data, sehingga terbaca di folder?', false)))
    throw new Dibatalkan();
  return null;
}
