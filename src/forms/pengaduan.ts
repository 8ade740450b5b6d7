import { bakukanTelepon, periksaEmail } from '../domain/identitas.js';
import { KATEGORI_JEDA } from '../domain/tindakan/jam.js';
import type { JawabanSementara } from './isian.js';
import { angka, daftarJalur, pilihan, saklar, tanggal, teks, teksPanjang, wajib } from './jenis-isian.js';
import { ISIAN_TINDAKAN, NOMOR_SURAT } from './umum.js';

const bukanAnonim = (j: JawabanSementara) => j.anonim !== true;

/** Content of a complaint (UU 25/2009 Pasal 42; Permendagri 8/2023). */
export const ISIAN_LAPORAN = {
  anonim: saklar('Identitas pelapor disembunyikan', { tanya: 'Pelapor minta namanya disembunyikan?' }),
  rahasia: saklar('Isi laporan disembunyikan', { tanya: 'Pelapor minta isi laporannya disembunyikan?' }),
  pelapor: teks('Nama pelapor (wajib, kecuali --anonim)', {
    tanya: 'Nama pelapor',
    nilai: 'NAMA',
    wajib: true,
    bila: bukanAnonim,
  }),
  alamat: teks('Alamat pelapor', { tanya: 'Alamat', nilai: 'ALAMAT', bila: bukanAnonim }),
  telepon: teks('Nomor telepon', {
    tanya: 'Nomor telepon',
    nilai: 'NOMOR',
    bila: bukanAnonim,
    baca: (m) => bakukanTelepon(m),
  }),
  email: teks('Alamat e-mail', { tanya: 'E-mail', nilai: 'E-MAIL', bila: bukanAnonim, baca: (m) => periksaEmail(m) }),
  saluran: wajib(
    teks('Saluran menurut standar (lihat: layanan standar lihat pengaduan)', { tanya: 'Saluran', nilai: 'SALURAN' }),
  ),
  uraian: wajib(teksPanjang('Uraian pelayanan yang tidak sesuai', { tanya: 'Uraian pengaduan' })),
  kerugian: teks('Kerugian yang dialami', { tanya: 'Kerugian' }),
  permintaan: teks('Penyelesaian yang diminta', { tanya: 'Penyelesaian yang diminta' }),
  terlapor: teks('Yang dilaporkan', { tanya: 'Yang dilaporkan' }),
  tempatKejadian: teks('Tempat kejadian', { tanya: 'Tempat kejadian' }),
  tanggalKejadian: { ...tanggal('Tanggal kejadian'), tanya: 'Tanggal kejadian' },
  trackingLapor: teks('Tracking ID SP4N-LAPOR!', { nilai: 'ID' }),
};

/** `adu`: step 1. */
export const ISIAN_ADU = {
  ...ISIAN_LAPORAN,
  klasifikasi: teks('Klasifikasi menurut standar (lihat: layanan standar lihat pengaduan)', {
    tanya: 'Klasifikasi',
    nilai: 'KELAS',
  }),
  lampiran: daftarJalur('Bukti: PDF, JPEG atau PNG'),
  diterima: tanggal('Hari diterima (bawaan: hari ini)'),
  tetapDaftar: saklar('Jangan bertanya bila ada kasus serupa; kemiripannya dicatat'),
  standar: teks('Kode standar pengaduan (bawaan: pengaduan)', { nilai: 'KODE' }),
};

export const ISIAN_TERIMA = {
  ...ISIAN_TINDAKAN,
  klasifikasi: teks('Klasifikasi (wajib bila belum diberikan saat adu)', { tanya: 'Klasifikasi', nilai: 'KELAS' }),
  catatan: teks('Catatan', {}),
};

export const ISIAN_KLASIFIKASI = {
  ...ISIAN_TINDAKAN,
  menjadi: wajib(teks('Klasifikasi yang baru', { tanya: 'Klasifikasi yang baru', nilai: 'KELAS' })),
  alasan: wajib(teks('Alasan', { tanya: 'Alasan' })),
};

export const ISIAN_TANGANI = {
  ...ISIAN_TINDAKAN,
  catatan: wajib(teksPanjang('Apa yang dilakukan', { tanya: 'Apa yang dilakukan' })),
};

export const ISIAN_JAWAB = {
  ...ISIAN_TINDAKAN,
  jawaban: wajib(teksPanjang('Jawaban kepada pelapor', { tanya: 'Jawaban' })),
  cara: wajib(pilihan('Cara menjawab', ['langsung', 'telepon', 'surat', 'email', 'lapor'], { tanya: 'Cara menjawab' })),
  nomorSurat: NOMOR_SURAT,
};

export const ISIAN_ALIHKAN = {
  ...ISIAN_TINDAKAN,
  kepada: wajib(teks('Instansi yang berwenang', { tanya: 'Dialihkan kepada', nilai: 'INSTANSI' })),
  alasan: wajib(teks('Alasan', { tanya: 'Alasan' })),
  nomorSurat: NOMOR_SURAT,
};

export const ISIAN_TUNDA = {
  ...ISIAN_TINDAKAN,
  kategori: wajib(
    pilihan('Kategori', KATEGORI_JEDA, {
      tanya: 'Kategori',
      namaPilihan: {
        kelengkapan: 'berkas pemohon belum lengkap',
        klarifikasi: 'pemohon ditanya apa yang dimaksud',
        'pihak-ketiga': 'menunggu pihak lain',
      },
    }),
  ),
  alasan: wajib(teks('Alasan jam dihentikan', { tanya: 'Alasan' })),
};

export const ISIAN_PERPANJANG = {
  ...ISIAN_TINDAKAN,
  alasan: wajib(teks('Alasan tertulis', { tanya: 'Alasan' })),
  hari: angka('Banyaknya hari kerja (bawaan: yang terlama menurut undang-undang)', 1, 366),
  nomorSurat: NOMOR_SURAT,
};
