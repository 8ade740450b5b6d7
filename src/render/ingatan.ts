import type { Ingatan } from '../domain/ingatan.js';
import { terlihat } from './aman.js';

/** Open cases that are named; of more the number says enough. */
const SEBUT = 3;

/** `Sudah pernah ke sini: 3 permohonan, 1 masih berjalan (PI-2026-0003); terakhir atas nama Asep Suherman.` */
export function sebutIngatan({ jumlah, berjalan, terakhir }: Ingatan): string {
  const jenis = Object.entries(jumlah).map(([nama, banyak]) => `${banyak} ${nama}`);
  const lagi = berjalan.length > SEBUT ? ', dan lainnya' : '';
  const jalan =
    berjalan.length === 0
      ? 'semua sudah selesai'
      : `${berjalan.length} masih berjalan (${berjalan.slice(0, SEBUT).join(', ')}${lagi})`;
  const nama = typeof terakhir.isi.nama === 'string' ? `; terakhir atas nama ${terlihat(terakhir.isi.nama)}` : '';
  return `Sudah pernah ke sini: ${[...jenis, jalan].join(', ')}${nama}.`;
}
