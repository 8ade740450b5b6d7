import { terbilang } from '../domain/bahasa.js';
import type { Waktu } from '../domain/standar.js';

/** `10 (sepuluh) hari kerja`, as letters of the office write it. */
export function terbilangHari(jumlah: number): string {
  return lamaWaktu({ jumlah, satuan: 'hari-kerja' });
}

/** A length of a standard in words, in its own unit. */
export function lamaWaktu({ jumlah, satuan }: Pick<Waktu, 'jumlah' | 'satuan'>): string {
  return `${jumlah} (${terbilang(jumlah)}) ${satuan.replace('-', ' ')}`;
}

/** How far a computer's clock went back, in the largest unit that fits. */
export function sebutMundur(menit: number): string {
  if (menit < 120) return `jam mundur ${menit} menit`;
  return menit < 2 * 1440 ? `jam mundur ${Math.floor(menit / 60)} jam` : `jam mundur ${Math.floor(menit / 1440)} hari`;
}
