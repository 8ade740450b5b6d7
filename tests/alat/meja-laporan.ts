import { daftarDengan } from './permohonan.js';
import type { Meja } from './program.js';

/** A Friday; every case of this desk was received in the weeks before it, with no day off in between. */
export const JUMAT = { jam: '2026-11-20T09:00:00+07:00' };
/** Asked not to be named: in no output of any report. */
export const PELAPOR_ANONIM = 'Rahmat Hidayatullah';

const permohonan = (diterima: string, nama: string) =>
  daftarDengan({ '--nama': nama, '--diterima': diterima, '--rincian': `Data ${nama}` });
const aduan = (diterima: string, pelapor: string, ...lain: readonly string[]) => [
  ...['adu', '--pelapor', pelapor, '--saluran', 'kotak', '--uraian', `Keluhan ${diterima}`],
  ...['--diterima', diterima, ...lain],
];

/**
 * On 2026-11-20:
 * PI-1 received 11-02, late 9, past the law · PI-2 11-10, late 3, at the Kepala Dinas · PI-3 11-16, one day left ·
 * PI-4 11-04, stopped since 11-05 · PI-5 11-03, closed on 11-19, late · PI-6 11-20, new · PI-7 11-20, cancelled ·
 * PD-1 11-03, normatif, anonymous, late 8 · PD-2 11-10, no class, late 3 · PD-3 11-19, pengawasan, 59 days left.
 */
export async function isiMeja(m: Meja): Promise<void> {
  const jalankan = (argumen: readonly string[]) => m.beres(argumen, JUMAT);
  await jalankan(permohonan('2026-11-02', 'Asep Suherman'));
  await jalankan(permohonan('2026-11-10', 'Rina Wati'));
  await jalankan(permohonan('2026-11-16', 'Nguyễn Thị Ánh'));
  await jalankan(permohonan('2026-11-04', 'Ucu Sanusi'));
  await jalankan(permohonan('2026-11-03', 'Łukasz Çelik'));
  await jalankan(permohonan('2026-11-20', 'Dewi Lestari'));
  await jalankan(permohonan('2026-11-20', 'Salah Ketik'));
  await jalankan(aduan('2026-11-03', PELAPOR_ANONIM, '--anonim', '--klasifikasi', 'normatif'));
  await jalankan(aduan('2026-11-10', 'Hj. Siti Maesaroh'));
  await jalankan(aduan('2026-11-19', 'Dadang', '--klasifikasi', 'pengawasan'));
  await jalankan(['teruskan', 'PI-2', '--tanggal', '2026-11-11']);
  const menunggu = ['--kategori', 'klarifikasi', '--alasan', 'menunggu surat'];
  await jalankan(['tunda', 'PI-4', ...menunggu, '--tanggal', '2026-11-05']);
  await jalankan(['cabut', 'PI-5', '--alasan', 'sudah memperoleh data', '--tanggal', '2026-11-19']);
  await jalankan(['batal', 'PI-7', '--alasan', 'terdaftar dua kali']);
}
