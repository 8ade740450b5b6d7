import { berhasil, gagal } from '../domain/hasil.js';
import { bakukanBaris } from '../domain/teks.js';
import { HARAP_DISPOSISI, SIFAT_DISPOSISI } from '../domain/tindakan/disposisi.js';
import type { InformasiDiberikan } from '../domain/tindakan/proses.js';
import type { Isian, JawabanSementara } from './isian.js';
import { daftarBerkoma, daftarDari, daftarTeks, pilihan, teks, teksPanjang, wajib } from './jenis-isian.js';
import { ISIAN_TINDAKAN, NOMOR_SURAT } from './umum.js';

const hasilnya =
  (...hasil: string[]) =>
  (j: JawabanSementara) =>
    hasil.includes(String(j.hasil));

const dikirim = (j: JawabanSementara) => j.cara === 'kurir' || j.cara === 'pos';

export const ISIAN_CATATAN = { ...ISIAN_TINDAKAN, catatan: teks('Catatan', {}) };
export const ISIAN_ALASAN = { ...ISIAN_TINDAKAN, alasan: wajib(teks('Alasan', { tanya: 'Alasan' })) };

export const ISIAN_DISPOSISI = {
  ...ISIAN_TINDAKAN,
  kepada: wajib(
    teks('Jabatan tujuan, mis. sekretaris-dinas', { tanya: 'Diteruskan kepada (jabatan)', nilai: 'JABATAN' }),
  ),
  isi: wajib(teksPanjang('Isi disposisi', { tanya: 'Isi disposisi' })),
  sifat: pilihan('Sifat (bawaan: biasa)', SIFAT_DISPOSISI, { tanya: 'Sifat' }),
  harap: daftarTeks(`Dengan hormat harap: ${HARAP_DISPOSISI.join(', ')}, atau kalimat lain`, {
    saran: HARAP_DISPOSISI,
  }),
};

const KURANG_LAZIM = ['ktp', 'formulir'];

const KURANG: Isian<readonly string[]> = {
  ...daftarBerkoma<string>(`Yang harus dilengkapi pemohon, mis. ${KURANG_LAZIM.join()}`, {
    nilai: 'APA',
    saran: KURANG_LAZIM,
    baca: (mentah) => bakukanBaris(mentah),
    tanya: 'Apa yang kurang? Mis. ktp',
    tanyaLagi: 'Apa lagi yang kurang?',
    wajib: true,
  }),
  bila: hasilnya('kurang'),
  hanyaBila: 'hanya untuk --hasil kurang',
};

export const ISIAN_VERIFIKASI = {
  ...ISIAN_TINDAKAN,
  hasil: wajib(
    teks('Hasil menurut standar: ya, tidak, kurang', {
      tanya: 'Hasil verifikasi',
      nilai: 'HASIL',
      namaPilihan: {
        ya: 'berkas lengkap, permohonan diproses',
        tidak: 'informasinya dikecualikan, menjadi urusan PPID',
        kurang: 'kembali kepada pemohon untuk dilengkapi, jam berhenti',
      },
    }),
  ),
  kurang: KURANG,
  catatan: teksPanjang('Catatan (wajib untuk tidak)', { tanya: 'Catatan', wajib: true, bila: hasilnya('tidak') }),
  nomorSurat: { ...NOMOR_SURAT, bila: hasilnya('kurang'), hanyaBila: 'hanya untuk --hasil kurang' },
};

/** In short; the letters' full wording is `data/acuan/pasal-17.json`. */
const PASAL_17 = {
  a: 'penegakan hukum',
  b: 'kekayaan intelektual dan persaingan usaha',
  c: 'pertahanan dan keamanan negara',
  d: 'kekayaan alam',
  e: 'ketahanan ekonomi nasional',
  f: 'hubungan luar negeri',
  g: 'akta otentik yang bersifat pribadi dan wasiat',
  h: 'rahasia pribadi',
  i: 'surat antar atau intra Badan Publik yang dirahasiakan',
  j: 'tidak boleh diungkapkan berdasarkan Undang-Undang',
};

export const ISIAN_TOLAK = {
  ...ISIAN_TINDAKAN,
  pasal17: pilihan('Huruf Pasal 17 UU 14/2008', Object.keys(PASAL_17), {
    tanya: 'Pasal 17 huruf',
    nilai: 'HURUF',
    namaPilihan: PASAL_17,
  }),
  dasarLain: teks('Dasar undang-undang lain', {
    tanya: 'Dasar undang-undang lain',
    wajibKarena: (j) =>
      j.pasal17 === undefined ? 'Sebut huruf Pasal 17 (< kembali) atau dasar undang-undang lain.' : null,
  }),
  konsekuensi: wajib(teksPanjang('Hasil uji konsekuensi: akibat bila informasi dibuka', { tanya: 'Konsekuensi' })),
  jangkaWaktu: wajib(teks('Jangka waktu pengecualian', { tanya: 'Jangka waktu pengecualian' })),
  nomorSurat: NOMOR_SURAT,
};

/** `judul; bentuk; jumlah` → its three parts; a fourth says what is blacked out of it. */
const INFORMASI = daftarDari<InformasiDiberikan>('Informasi yang diberikan: "judul; bentuk; jumlah[; penghitaman]"', {
  tanya: 'Informasi yang diberikan (judul; bentuk; jumlah; penghitaman bila ada)',
  tanyaLagi: 'Informasi lain yang diberikan',
  nilai: '"JUDUL; BENTUK; JUMLAH"',
  wajib: true,
  bila: hasilnya('seluruhnya', 'sebagian'),
  hanyaBila: 'hanya untuk --hasil seluruhnya atau sebagian',
  tulis: (nilai) => Object.values(nilai as InformasiDiberikan).join('; '),
  baca: (mentah) => {
    const baris = bakukanBaris(mentah);
    if (!baris.ok) return baris;
    const [judul = '', bentuk = '', jumlah = '', penghitaman = '', ...lebih] = baris.nilai
      .split(';')
      .map((b) => b.trim());
    if (judul === '' || bentuk === '' || jumlah === '' || lebih.length > 0) {
      return gagal('tulis tiga bagian dipisah titik koma: "Data penerima; softcopy; 1 berkas" (keempat: penghitaman)');
    }
    return berhasil({ judul, bentuk, jumlah, ...(penghitaman === '' ? {} : { penghitaman }) });
  },
});

export const ISIAN_PROSES = {
  ...ISIAN_TINDAKAN,
  hasil: wajib(
    teks('Hasil menurut standar: seluruhnya, sebagian, belum-dikuasai, belum-didokumentasikan', {
      tanya: 'Hasil',
      nilai: 'HASIL',
      namaPilihan: {
        seluruhnya: 'informasinya diberikan semua',
        sebagian: 'sebagian diberikan, sebagian dihitamkan',
        'belum-dikuasai': 'kantor ini tidak menguasainya',
        'belum-didokumentasikan': 'informasinya belum ada dalam bentuk dokumen',
      },
    }),
  ),
  informasi: INFORMASI,
  penghitaman: teks('Bagian yang dihitamkan dan alasannya (wajib untuk sebagian)', {
    tanya: 'Penghitaman',
    wajib: true,
    bila: hasilnya('sebagian'),
    hanyaBila: 'hanya untuk --hasil sebagian',
  }),
  keterangan: teks('Keterangan', {}),
  nomorSurat: NOMOR_SURAT,
};

export const ISIAN_SERAH = {
  ...ISIAN_TINDAKAN,
  penerima: wajib(teks('Nama penerima', { tanya: 'Diterima oleh', nilai: 'NAMA' })),
  identitasPenerima: teks('Identitas penerima (NIK atau nomor lain)', { tanya: 'Identitas penerima', nilai: 'NOMOR' }),
  cara: wajib(pilihan('Cara penyerahan', ['langsung', 'kurir', 'pos', 'email'], { tanya: 'Cara penyerahan' })),
  resi: teks('Nomor resi', {
    tanya: 'Nomor resi',
    nilai: 'NOMOR',
    bila: dikirim,
    hanyaBila: 'hanya untuk --cara kurir atau pos',
  }),
};
