import { type Bagian, bagian, kode, tabel } from './halaman.js';

const KASUS: readonly (readonly [string, string])[] = [
  ['kasus', 'Satu urusan warga di meja layanan: permohonan, pengaduan, atau keberatan'],
  ['permohonan (PI)', 'Permintaan informasi publik, UU 14/2008'],
  ['pengaduan (PD)', 'Keluhan atas layanan, UU 25/2009'],
  ['keberatan (KB)', 'Keberatan kepada Atasan PPID, UU 14/2008 Pasal 35'],
  ['tanda bukti penyerahan (TB)', 'Bukti bahwa informasi sudah diserahkan; bernomor sendiri'],
  ['nomor', 'PI-2026-0001; cukup 1 atau pi-1 bila hanya cocok dengan satu kasus tahun ini'],
  ['status', 'Tahap sebuah kasus, mis. verifikasi; berjalan sampai salah satu status selesai'],
  ['riwayat', 'Semua peristiwa sebuah kasus; tidak pernah diubah, hanya ditambah'],
  ['koreksi', 'Perbaikan isian; nilai lama tetap ada di riwayat'],
  ['lampiran, pindaian', 'Berkas dari pemohon; dokumen bertanda tangan yang dipindai'],
];

const WAKTU: readonly (readonly [string, string])[] = [
  ['hari kerja', 'Senin sampai Jumat, tanpa libur nasional dan cuti bersama'],
  ['janji', 'Waktu yang dijanjikan kantor dalam standar layanan'],
  ['tenggat undang-undang', 'Batas waktu menurut undang-undang'],
  ['jatuh tempo', 'Hari tenggat itu'],
  ['jeda', 'Masa jam berhenti, sejak tunda sampai lanjut'],
  ['perpanjangan', 'Tambahan waktu satu kali, UU 14/2008 Pasal 22 ayat (8)'],
  ['sementara', 'Tenggat yang masih dapat bergeser karena kalendernya belum ditetapkan'],
];

const ORANG: readonly (readonly [string, string])[] = [
  ['petugas', 'Orang yang bekerja di meja ini, dengan ID dan sandinya'],
  ['jabatan', 'Kedudukan yang menentukan perintah mana yang boleh; definitif, Plt., atau Plh.'],
  ['PPID', 'Pejabat Pengelola Informasi dan Dokumentasi'],
  ['pemegang', 'Jabatan tempat kasus itu sekarang menunggu'],
  ['disposisi', 'Petunjuk tertulis atasan yang meneruskan kasus kepada jabatan lain'],
  ['empat mata', 'Yang memverifikasi tidak boleh menyerahkan (pengaturan akses.empat-mata)'],
  ['anonim', 'Jati diri pelapor disembunyikan'],
  ['rahasia', 'Isi laporan disembunyikan; hanya terbaca oleh yang menanganinya'],
  ['terlapor', 'Petugas yang disebut dalam pengaduan'],
];

const DATA: readonly (readonly [string, string])[] = [
  ['toko', 'Folder tempat semua data disimpan'],
  ['toko terbuka, tertutup', 'Belum ada petugas yang didaftarkan; sudah ada, jadi harus masuk'],
  ['tersamar', 'Nomor identitas yang sebagian angkanya diganti bintang'],
  ['cadangan', 'Salinan toko yang sudah dibaca ulang dan cocok'],
  ['tersegel', 'Terenkripsi; hanya terbuka dengan kuncinya'],
  ['kode dokumen', 'Kode di kaki setiap kertas, untuk layanan cek-dokumen'],
  ['jejak akses', 'Catatan siapa melihat data siapa, dan siapa yang ditolak'],
];

export function bagianIstilah(): readonly Bagian[] {
  return [
    ...bagian('Contoh', kode('layanan bantuan alur', 'layanan bantuan tenggat')),
    ...bagian('Kasus', tabel(KASUS)),
    ...bagian('Waktu', tabel(WAKTU)),
    ...bagian('Orang', tabel(ORANG)),
    ...bagian('Data', tabel(DATA)),
  ];
}
