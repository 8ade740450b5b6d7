import type { Context } from '../context.js';
import { BATAS } from '../domain/batas.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import { bacaPem } from '../domain/kunci-kantor.js';
import { bacaNomor, uraikanNomor } from '../domain/nomor.js';
import { type SandiDokumen, uraiSandi } from '../domain/sandi-dokumen.js';
import { bacaSandi } from '../domain/sandi-pendek.js';
import { tahunDari } from '../domain/tanggal.js';
import { KODE_KELUAR } from '../errors.js';
import { isiFormulir } from '../forms/isi.js';
import { jalur } from '../forms/jenis-isian.js';
import { BIDANG_CEK, barisCek, berlakuSemua, cekJson, pesanCek } from '../render/cek-dokumen.js';
import { cekBerkas, cekBerkasPublik } from '../usecases/cek-berkas.js';
import { cekKode, cekSandi, cekSandiPublik } from '../usecases/cek-dokumen.js';
import type { HasilCek } from '../usecases/cek-hasil.js';
import { tanyaBaris } from './argumen.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';

const ISIAN = { kunciPublik: jalur('Periksa hanya dengan kunci publik ini, tanpa data kantor', { nilai: 'FILE.pem' }) };
/** A full short code, letters without hyphens. */
const PANJANG_KODE = 16;

export const cekDokumen: Perintah = {
  nama: 'cek-dokumen',
  kelompok: 'Membaca',
  ringkasan: 'Periksa apakah sebuah dokumen dari kantor ini dan tidak berubah',
  argumen: [
    {
      ...{ nama: 'DOKUMEN', wajib: true, uraian: 'Berkas PDF, kode dokumen (KODE atau KODE@NOMOR), atau teks kode QR' },
      tanya: tanyaBaris('Berkas PDF, kode dokumen, atau teks kode QR'),
    },
  ],
  isian: ISIAN,
  menulis: false,
  bidang: BIDANG_CEK,
  contoh: [
    'layanan cek-dokumen tanda-terima.pdf',
    'layanan cek-dokumen 4Z7K-M2QP-0A3B-C9DE',
    'layanan cek-dokumen tanda-terima.pdf --kunci-publik kunci-kantor.pem',
  ],
  kode: {
    temuan: 'Dokumen kantor ini, tetapi berubah, ditambahi, atau tidak berlaku lagi',
    'tidak-ada': 'Bukan dokumen kantor ini',
  },
  lihatJuga: ['cetak', 'kunci-publik'],
  jalankan,
};

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const terisi = await isiFormulir({ isian: ISIAN, coba: 'layanan bantuan cek-dokumen' }, masukan.flag, ctx);
  if (!terisi.ok) return terisi;
  const { kunciPublik } = terisi.nilai.jawaban;
  const publik = kunciPublik === undefined ? berhasil(null) : await bacaKunciPublik(ctx, kunciPublik);
  if (!publik.ok) return publik;
  const hasil = await cek(ctx, masukan.argumen.DOKUMEN ?? '', publik.nilai);
  return hasil.ok ? berhasil(keluaran(hasil.nilai)) : hasil;
}

function keluaran(hasil: HasilCek): Keluaran {
  const kode = hasil.putusan === 'asli' && berlakuSemua(hasil) !== false ? KODE_KELUAR.selesai : KODE_KELUAR.temuan;
  return { json: cekJson(hasil), teks: barisCek(hasil), pesan: pesanCek(hasil), kode };
}

/** A text of a QR code, a file that is there, or a short code. */
async function cek(ctx: Context, teks: string, publik: readonly string[] | null): Promise<Result<HasilCek>> {
  const sandi = uraiSandi(teks);
  if (sandi !== null) return cekTeksQr(ctx, sandi, publik);
  if (/^\s*lyn\d+:/i.test(teks))
    return gagal(tolak('Teks kode QR itu tidak utuh.', 'Salin seluruhnya, dari LYN1 sampai huruf terakhir.'));
  if (teks !== '' && teks.length <= BATAS.jalur && !teks.includes('\0') && (await ctx.berkasLuar.ada(teks))) {
    return cekFile(ctx, teks, publik);
  }
  const [kode = '', nomor = null, lebih] = teks.split('@');
  const baku = bacaSandi(kode);
  if (baku?.length !== PANJANG_KODE || lebih !== undefined) return gagal(tolak(BUKAN_APA, SEBAB_BUKAN_APA));
  const calon = nomor === null ? berhasil(null) : bacaNomorKode(ctx, nomor);
  if (!calon.ok) return gagal(tolak('Nomor kasus sesudah @ tidak dikenali.', calon.salah));
  if (publik !== null)
    return gagal(
      tolak('Kode dokumen hanya dapat diperiksa di kantor.', 'Dengan kunci publik: berkas PDF atau teks kode QR.'),
    );
  return cekKode(ctx, baku, calon.nilai);
}

/** In full, whatever its prefix (a paper may bear an old one), or short as everywhere: `pi-1`, `1`. */
function bacaNomorKode(ctx: Context, teks: string): Result<readonly string[], string> {
  const baku = teks.trim().toUpperCase();
  if (uraikanNomor(baku) !== null) return berhasil([baku]);
  const awalan = ctx.acuan.daftarStandar().map((s) => s.awalan);
  return bacaNomor(baku, tahunDari(ctx.hariIni), awalan);
}

function cekTeksQr(ctx: Context, sandi: SandiDokumen, publik: readonly string[] | null): Promise<Result<HasilCek>> {
  return publik === null ? cekSandi(ctx, sandi) : Promise.resolve(cekSandiPublik(sandi, publik));
}

async function cekFile(ctx: Context, jalurBerkas: string, publik: readonly string[] | null): Promise<Result<HasilCek>> {
  const isi = await ctx.berkasLuar.baca(jalurBerkas, BATAS.lampiranByte);
  if (!isi.ok) return gagal(tolak('Berkas itu tidak dapat diperiksa.', `DOKUMEN: ${isi.salah}.`));
  return publik === null ? cekBerkas(ctx, isi.nilai) : cekBerkasPublik(ctx, isi.nilai, publik);
}

async function bacaKunciPublik(ctx: Context, berkas: string): Promise<Result<readonly string[]>> {
  const teks = await ctx.berkasLuar.bacaTeks(berkas, BATAS.teksByte);
  const publik = teks.ok ? bacaPem(teks.nilai) : null;
  if (publik !== null) return berhasil(publik);
  const sebab = teks.ok ? 'bukan kunci publik kantor (PEM dari layanan kunci-publik)' : teks.salah;
  return gagal(tolak('Kunci publiknya tidak dapat dipakai.', `--kunci-publik: ${sebab}.`));
}

const BUKAN_APA = 'Yang diperiksa tidak dikenali.';
const SEBAB_BUKAN_APA = `Tidak ada berkas bernama itu, dan kode dokumen terdiri atas ${PANJANG_KODE} huruf dan angka.`;

function tolak(pesan: string, sebab: string) {
  return { jenis: 'pemakaian' as const, pesan, sebab, coba: 'layanan cek-dokumen 4Z7K-M2QP-0A3B-C9DE' };
}
