import { berhasil, type Kesalahan, type Result } from '../domain/hasil.js';
import { bakukanTelepon, periksaBadanHukum, periksaEmail, periksaKk, periksaNik } from '../domain/identitas.js';
import type { BahanIsian, Isian, JawabanSementara } from './isian.js';
import { daftarJalur, pilihan, saklar, tanggal, teks, teksPanjang, wajib } from './jenis-isian.js';

const tanpa =
  (...kunci: string[]) =>
  (j: JawabanSementara) =>
    kunci.every((k) => j[k] === undefined);
const HANYA_SALINAN = 'hanya untuk --cara-memperoleh salinan';
const salinan = (j: JawabanSementara) => j.caraMemperoleh === 'salinan';

type NomorIdentitas = Pick<Isian<string>, 'baca' | 'samar'> & {
  peringatan(nilai: string, bahan: BahanIsian): readonly string[];
};

function nomorIdentitas(periksa: typeof periksaNik): NomorIdentitas {
  return {
    samar: true,
    baca: (mentah, b): Result<string, string> => {
      const hasil = periksa(mentah, b.wilayah);
      return hasil.ok ? berhasil(hasil.nilai.nomor) : hasil;
    },
    peringatan: (nilai, b) => {
      const hasil = periksa(nilai, b.wilayah);
      return hasil.ok ? hasil.nilai.peringatan : [];
    },
  };
}

/** Who asks: the fields of the applicant, shared by every form that identifies a person. The number first: it tells whether he is known. */
export const ISIAN_PEMOHON = {
  nik: teks('Nomor Induk Kependudukan, 16 angka', {
    tanya: 'NIK (kosongkan bila memakai No. KK atau badan hukum)',
    nilai: 'NIK',
    bila: tanpa('kk', 'badanHukum'),
    ...nomorIdentitas(periksaNik),
  }),
  kk: teks('Nomor Kartu Keluarga, 16 angka', {
    tanya: 'No. KK (kosongkan bila badan hukum)',
    nilai: 'KK',
    bila: tanpa('nik', 'badanHukum'),
    ...nomorIdentitas(periksaKk),
  }),
  badanHukum: teks('Nomor SK pengesahan badan hukum', {
    tanya: 'Nomor SK badan hukum',
    nilai: 'NOMOR-SK',
    bila: tanpa('nik', 'kk'),
    wajibKarena: () => 'Isi salah satu: NIK, No. KK, atau nomor SK badan hukum (< kembali ke NIK).',
    baca: (mentah) => periksaBadanHukum(mentah),
  }),
  nama: wajib(teks('Nama pemohon atau badan hukum', { tanya: 'Nama pemohon', nilai: 'NAMA' })),
  alamat: wajib(teks('Alamat lengkap', { tanya: 'Alamat', nilai: 'ALAMAT' })),
  pekerjaan: teks('Pekerjaan', { tanya: 'Pekerjaan' }),
  telepon: teks('Nomor telepon', { tanya: 'Nomor telepon', nilai: 'NOMOR', baca: (m) => bakukanTelepon(m) }),
  email: teks('Alamat e-mail', { tanya: 'E-mail', nilai: 'E-MAIL', baca: (m) => periksaEmail(m) }),
  kuasa: teks('Nama penerima kuasa, bila diwakili', { tanya: 'Dikuasakan kepada' }),
};

/** What is asked (Formulir Permohonan Informasi, Perki 1/2010). */
export const ISIAN_PERMINTAAN = {
  rincian: wajib(teksPanjang('Rincian informasi yang dibutuhkan', { tanya: 'Rincian informasi' })),
  tujuan: wajib(teks('Tujuan penggunaan informasi', { tanya: 'Tujuan penggunaan' })),
  caraMemperoleh: wajib(
    pilihan('Cara memperoleh informasi', ['melihat', 'salinan'], {
      tanya: 'Cara memperoleh',
      namaPilihan: { melihat: 'melihat, membaca, mendengarkan, mencatat', salinan: 'mendapatkan salinan' },
    }),
  ),
  bentuk: pilihan('Bentuk salinan', ['softcopy', 'hardcopy'], {
    tanya: 'Bentuk salinan',
    bila: salinan,
    hanyaBila: HANYA_SALINAN,
  }),
  caraSalinan: pilihan('Cara mendapatkan salinan', ['langsung', 'kurir', 'pos', 'faksimili', 'email'], {
    tanya: 'Cara mendapatkan salinan',
    bila: salinan,
    hanyaBila: HANYA_SALINAN,
  }),
};

/** `daftar`: step 1. */
export const ISIAN_DAFTAR = {
  ...ISIAN_PEMOHON,
  ...ISIAN_PERMINTAAN,
  saluran: teks('Saluran masuk menurut standar: langsung, surat, email, website, lisan (bawaan: langsung)', {
    nilai: 'SALURAN',
  }),
  lampiran: daftarJalur('Berkas PDF, JPEG atau PNG'),
  tanpaFormulir: saklar('Formulir belum diisi pemohon'),
  diterima: tanggal('Hari diterima (bawaan: hari ini)'),
  tetapDaftar: saklar('Jangan bertanya bila ada kasus serupa; kemiripannya dicatat'),
  standar: teks('Kode standar pelayanan (lihat: layanan standar daftar)', { nilai: 'KODE' }),
};

/** The ways to say who asks; a case has exactly one. */
export const KUNCI_IDENTITAS = ['nik', 'kk', 'badanHukum'] as const;

/** Exactly one of NIK, No. KK, nomor SK (domain: a field says which of the two a 16-digit number is). */
export function satuIdentitas(j: JawabanSementara): readonly Kesalahan[] {
  const ada = KUNCI_IDENTITAS.filter((k) => j[k] !== undefined);
  if (ada.length === 1) return [];
  const pesan = ada.length === 0 ? 'wajib diisi salah satu' : 'hanya boleh salah satu';
  return [{ bendera: '--nik / --kk / --badan-hukum', pesan }];
}
