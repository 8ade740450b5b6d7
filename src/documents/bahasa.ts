import { pukul, tanggalPanjang, terbilang } from '../domain/bahasa.js';
import type { Peristiwa } from '../domain/kasus.js';
import type { Satuan, Waktu } from '../domain/standar.js';

const NAMA_SATUAN: Readonly<Record<Satuan, string>> = { 'hari-kerja': 'hari kerja', hari: 'hari kalender' };

/** `10 (sepuluh) hari kerja`. */
export function lama(waktu: Waktu): string {
  return `${waktu.jumlah} (${terbilang(waktu.jumlah)}) ${NAMA_SATUAN[waktu.satuan]}`;
}

/** Day and time of an act; entered on another day than it took place, only the day is known. */
export function saat(p: Pick<Peristiwa, 'tanggal' | 'waktu'>): string {
  const hari = tanggalPanjang(p.tanggal);
  return p.waktu.startsWith(p.tanggal) ? `${hari} ${pukul(p.waktu)}` : hari;
}

/** `2026`, `2026 dan 2027`, `2026, 2027, dan 2028`. */
export function rangkai(butir: readonly (string | number)[]): string {
  if (butir.length < 3) return butir.join(' dan ');
  return `${butir.slice(0, -1).join(', ')}, dan ${butir.at(-1)}`;
}
