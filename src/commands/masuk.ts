import type { Context } from '../context.js';
import { berhasil, type Result } from '../domain/hasil.js';
import { kataCoba } from '../forms/coba.js';
import { isiFormulir } from '../forms/isi.js';
import { bacaIdPetugas } from '../forms/petugas.js';
import { mintaSandi, sumberSandi } from '../forms/sandi.js';
import { BIDANG_PELAKU, pelakuJson, pesanMasuk } from '../render/pelaku.js';
import { masuk as masukkan, tokoTertutup } from '../usecases/masuk.js';
import { ID_PETUGAS, TANYA_ID } from './argumen.js';
import { kesalahanArgumen } from './libur-ubah.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';
import { tanyaArgumen } from './tanya-argumen.js';

export const masuk: Perintah = {
  nama: 'masuk',
  kelompok: 'Mengurus meja',
  ringkasan: 'Masuk sebagai petugas; yang masuk sebelumnya di meja ini keluar',
  argumen: [{ ...ID_PETUGAS, wajib: false, dariToko: 'petugas' }],
  isian: {},
  menulis: false,
  bidang: BIDANG_PELAKU,
  contoh: ['layanan masuk siti', 'layanan masuk siti --sandi-stdin'],
  kode: {
    aturan: 'Belum ada petugas yang didaftarkan',
    akses: 'ID atau sandinya salah, atau ID itu sedang ditutup; percobaannya dicatat',
  },
  lihatJuga: ['keluar', 'siapa', 'petugas ubah'],
  jalankan,
};

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const diketik = masukan.argumen.ID;
  const bertanya = diketik === undefined && ctx.pilihan.bolehTanya;
  const ID = bacaIdPetugas(diketik ?? '');
  const coba = `layanan masuk ${kataCoba(ID)}`;
  const periksa = () => [...(bertanya ? [] : kesalahanArgumen({ ID })), ...sumberSandi(ctx)];
  const terisi = await isiFormulir({ isian: {}, coba, periksa }, masukan.flag, ctx);
  if (!terisi.ok) return terisi;
  const tertutup = await tokoTertutup(ctx);
  if (!tertutup.ok) return tertutup;
  const id = ID.ok ? ID.nilai : await tanyaId(ctx);
  const sandi = await mintaSandi(ctx, 'Sandi', `layanan masuk ${id}`);
  if (!sandi.ok) return sandi;
  const pelaku = await masukkan(ctx, id, sandi.nilai);
  if (!pelaku.ok) return pelaku;
  const jabatan = ctx.acuan.jabatan();
  return berhasil({
    json: pelakuJson(pelaku.nilai, jabatan),
    teks: `${id}\n`,
    pesan: pesanMasuk(pelaku.nilai, jabatan),
  });
}

async function tanyaId(ctx: Context): Promise<string> {
  const id = bacaIdPetugas(await tanyaArgumen(ctx, TANYA_ID));
  if (!id.ok) throw new Error('ID lolos dari pemeriksaan');
  return id.nilai;
}
