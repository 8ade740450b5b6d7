import { berhasil, gagal } from '../domain/hasil.js';
import { KEPUTUSAN_KEBERATAN } from '../domain/tindakan/keberatan.js';
import { daftarBerkoma, pilihan, tanggal, teks, teksPanjang, wajib } from './jenis-isian.js';
import { ISIAN_PEMOHON, ISIAN_PERMINTAAN } from './permohonan.js';
import { ISIAN_TINDAKAN } from './umum.js';

/** The grounds of Pasal 35 ayat (1) in short; their wording is `data/acuan/alasan-keberatan.json`. */
const ALASAN_RINGKAS = {
  a: 'permohonan ditolak',
  b: 'informasi berkala tidak disediakan',
  c: 'tidak ditanggapi',
  d: 'ditanggapi tidak sebagaimana yang diminta',
  e: 'tidak dipenuhi',
  f: 'biaya tidak wajar',
  g: 'melebihi jangka waktu',
};
const HURUF = Object.keys(ALASAN_RINGKAS);
const RINGKAS = Object.entries(ALASAN_RINGKAS)
  .map(([huruf, kata]) => `${huruf} ${kata}`)
  .join(', ');

const ALASAN = wajib(
  daftarBerkoma<string>(`Alasan keberatan: ${RINGKAS}; boleh beberapa: a,g`, {
    tanya: 'Alasan keberatan',
    tanyaLagi: 'Alasan keberatan lain',
    pilihan: HURUF,
    namaPilihan: ALASAN_RINGKAS,
    nilai: 'HURUF',
    baca: (mentah) => {
      const huruf = mentah.toLowerCase();
      return HURUF.includes(huruf)
        ? berhasil(huruf)
        : gagal(`"${huruf.slice(0, 60)}" tidak dikenal; pilih huruf a sampai g`);
    },
  }),
);

const KASUS_POSISI = wajib(teksPanjang('Kasus posisi: duduk perkara menurut pemohon', { tanya: 'Kasus posisi' }));

/** `keberatan daftar` (formulir Pernyataan Keberatan, Perki 1/2010). Who objects comes from the request. */
export const ISIAN_KEBERATAN = {
  alasan: ALASAN,
  kasusPosisi: KASUS_POSISI,
  kuasa: ISIAN_PEMOHON.kuasa,
  tujuan: teks('Tujuan penggunaan informasi (bawaan: seperti permohonannya)', {}),
  diterima: tanggal('Hari diterima (bawaan: hari ini)'),
};

export const ISIAN_TANGGAPAN = {
  ...ISIAN_TINDAKAN,
  tanggapan: wajib(teksPanjang('Tanggapan Atasan PPID', { tanya: 'Tanggapan Atasan PPID' })),
  keputusan: pilihan('Keputusan Atasan PPID', KEPUTUSAN_KEBERATAN, { tanya: 'Keputusan Atasan PPID' }),
};

/** What may be corrected. `--alasan` of a correction says why, so the grounds have a flag of their own. */
export const ISIAN_KOREKSI_KEBERATAN = {
  ...ISIAN_PEMOHON,
  rincian: ISIAN_PERMINTAAN.rincian,
  tujuan: ISIAN_PERMINTAAN.tujuan,
  kasusPosisi: KASUS_POSISI,
  alasanKeberatan: ALASAN,
};
