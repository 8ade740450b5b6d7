import { terbilang } from '../domain/bahasa.js';

/** `10 (sepuluh) hari kerja`, as letters of the office write it. */
export function terbilangHari(jumlah: number): string {
  return `${jumlah} (${terbilang(jumlah)}) hari kerja`;
}
