import { sampai, tindak } from '../alat/permohonan.js';
import type { Meja } from '../alat/program.js';

export const pada = (tanggal: string) => ({ jam: `${tanggal}T10:00:00+07:00` });
/** The request of these tests is received 2026-03-13 and due by law on 2026-04-06: silence begins on 7 April. */
export const DIAM = pada('2026-04-07');
export const keberatan = (nomor: string, alasan: string, ...flag: readonly string[]) => [
  ...['keberatan', 'daftar', nomor, '--alasan', alasan],
  ...['--kasus-posisi', 'Permohonan belum ditanggapi'],
  ...flag,
];
export const TANGGAPAN = ['keberatan', 'tanggapan', 'kb-1', '--tanggapan', 'Rekap diberikan tanpa nama'];

/** A refused request: SK on 2026-03-13. */
export async function ditolak(m: Meja): Promise<string> {
  const nomor = await sampai(m, 3);
  await tindak(m, nomor, ['verifikasi', '--hasil', 'tidak', '--catatan', 'memuat data pribadi']);
  const sk = ['tolak', '--pasal-17', 'h', '--konsekuensi', 'Membuka identitas', '--jangka-waktu', '5 tahun'];
  await tindak(m, nomor, sk);
  return nomor;
}
