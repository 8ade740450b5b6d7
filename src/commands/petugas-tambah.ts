import type { Context } from '../context.js';
import { berhasil, type Result } from '../domain/hasil.js';
import { tambahPetugas } from '../domain/petugas-ubah.js';
import { simpanSandi } from '../domain/sandi-simpan.js';
import { cobaIsian, kataCoba } from '../forms/coba.js';
import { isiFormulir } from '../forms/isi.js';
import { type JawabanSementara, sesuaikan } from '../forms/isian.js';
import { bacaIdPetugas, dipegang, ISIAN_PETUGAS, periksaJabatan, pilihanJabatan } from '../forms/petugas.js';
import { mintaSandiBaru, sumberSandi } from '../forms/sandi.js';
import { BIDANG_PETUGAS, pesanTambah, petugasJson } from '../render/petugas.js';
import { catatPetugas, petugasTercatat } from '../usecases/petugas.js';
import { bahanSandi } from '../usecases/sandi.js';
import { ID_PETUGAS } from './argumen.js';
import { kartuIsian } from './kartu-isian.js';
import { kesalahanArgumen } from './libur-ubah.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';

export const petugasTambah: Perintah = {
  nama: 'petugas tambah',
  kelompok: 'Mengurus meja',
  ringkasan: 'Daftarkan seorang petugas; yang pertama menutup toko ini dan menjadi admin',
  argumen: [ID_PETUGAS],
  isian: ISIAN_PETUGAS,
  menulis: true,
  berdraf: true,
  bidang: BIDANG_PETUGAS,
  contoh: [
    'layanan petugas tambah siti --nama "Siti Maesaroh, S.Sos." --nip 198001012005019001 --jabatan front-office',
    'layanan petugas tambah ratna --nama "Ratna Dewi" --jabatan ppid:plt --dari 2026-04-01 --sampai 2026-06-30',
  ],
  jalankan,
};

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const ID = bacaIdPetugas(masukan.argumen.ID ?? '');
  const periksa = (jawaban: Readonly<Record<string, unknown>>) => [
    ...kesalahanArgumen({ ID }),
    ...periksaJabatan(ctx, jawaban),
    ...(ctx.pilihan.ujiCoba ? [] : sumberSandi(ctx)),
  ];
  const isian = ctx.pilihan.bolehTanya ? sesuaikan(ISIAN_PETUGAS, pilihanJabatan(ctx.acuan.jabatan())) : ISIAN_PETUGAS;
  const coba = `layanan petugas tambah ${kataCoba(ID)}`;
  const kartu = (j: JawabanSementara) => kartuIsian(`Petugas ${masukan.argumen.ID ?? ''}`, isian, j);
  const terisi = await isiFormulir({ isian, coba, perintah: coba, kartu, periksa }, masukan.flag, ctx);
  if (!terisi.ok) return terisi;
  if (!ID.ok) throw new Error('argumen lolos dari pemeriksaan');
  const { nama, nip = null, jabatan, dari = ctx.hariIni, sampai } = terisi.nilai.jawaban;
  const baru = { id: ID.nilai, nama, nip, jabatan: dipegang(jabatan, { dari, sampai }) };
  const semua = await petugasTercatat(ctx);
  // Refused before a password is asked for in vain.
  const boleh = tambahPetugas({ semua, hariIni: ctx.hariIni, pelaku: ctx.pelaku }, { ...baru, sandi: null });
  if (!boleh.ok) return boleh;
  const sandi = ctx.pilihan.ujiCoba
    ? berhasil(null)
    : await mintaSandiBaru(ctx, bahanSandi(ctx, baru), cobaIsian([], { isian, coba }, terisi.nilai.jawaban, {}));
  if (!sandi.ok) return sandi;
  const tersimpan = sandi.nilai === null ? null : await simpanSandi(sandi.nilai);
  const hasil = await catatPetugas(ctx, baru.id, (b) => tambahPetugas(b, { ...baru, sandi: tersimpan }));
  if (!hasil.ok) return hasil;
  return berhasil({
    json: petugasJson(hasil.nilai, ctx.acuan.jabatan(), ctx.hariIni),
    teks: ctx.pilihan.ujiCoba ? '' : `${baru.id}\n`,
    pesan: [...pesanTambah(hasil.nilai, semua.length === 0, ctx.pilihan.ujiCoba), ...terisi.nilai.peringatan],
  });
}
