import { join } from 'node:path';
import { susunNomor, uraikanNomor } from '../../domain/nomor.js';
import type { Pencacah } from '../../ports/store.js';
import { daftar } from './cakram.js';
import { uraiNamaKasus } from './jalur.js';
import type { Ruang } from './ruang.js';

/** 1 + the highest number of the counter that a name in the store bears: cases and papers, readable or not. */
export function nomorBebas(r: Ruang, { awalan, tahun }: Pencacah): string {
  const folder = ['berjalan', join('arsip', String(tahun)), 'nomor'];
  let tertinggi = 0;
  for (const nama of folder.flatMap((f) => daftar(join(r.folder, f)))) {
    const bagian = nama.startsWith(`${awalan}-`) ? uraikanNomor(uraiNamaKasus(nama)?.nomor ?? '') : null;
    if (bagian?.awalan === awalan && bagian.tahun === tahun) tertinggi = Math.max(tertinggi, bagian.urut);
  }
  return susunNomor(awalan, tahun, tertinggi + 1);
}

/** Order of register numbers: by counter, year, then as numbers (9999 before 10000). */
export function banding(a: string, b: string): number {
  const [x, y] = [uraikanNomor(a), uraikanNomor(b)];
  if (x === null || y === null) return a < b ? -1 : 1;
  if (x.awalan !== y.awalan) return x.awalan < y.awalan ? -1 : 1;
  return x.tahun - y.tahun || x.urut - y.urut;
}
