import { join } from 'node:path';
import { POLA_NOMOR, uraikanNomor } from '../../domain/nomor.js';

/** Where a case file lies: open cases, closed cases by the year of their number. */
export type Wadah = 'berjalan' | 'arsip';

/** Folders of the store that are made on first use. */
export const FOLDER = ['proses', 'berjalan', 'arsip', 'jejak', 'dokumen', 'lampiran', 'nomor'] as const;

/** Secret keys of the office; made with the first of them. */
export const FOLDER_KUNCI = 'kunci-kantor';

/** Unfinished forms; made with the first of them. */
export const FOLDER_DRAF = 'draf';

/** What is asked of closed cases, derived; made with the first question of a large archive. */
export const FOLDER_INDEKS = 'indeks';

/** Glances of the open cases (docs/keandalan.md): derived, in no backup, thrown away at any doubt. */
export const BERKAS_SEKILAS = 'sekilas.json';

export interface NamaKasus {
  nomor: string;
  revisi: number;
}

const NAMA_KASUS = new RegExp(`^(${POLA_NOMOR})\\.([1-9]\\d{0,8})\\.json$`);

/** The parts of `PI-2026-0001.3.json`; null for any other name. */
export function uraiNamaKasus(nama: string): NamaKasus | null {
  const cocok = NAMA_KASUS.exec(nama);
  return cocok && { nomor: cocok[1] ?? '', revisi: Number(cocok[2]) };
}

/** Year of the number, as a folder's name. Throws on what is no number: names on disk are never free text. */
export function tahunNomor(nomor: string): string {
  const bagian = uraikanNomor(nomor);
  if (bagian === null) throw new Error('bukan nomor kasus');
  return String(bagian.tahun).padStart(4, '0');
}

export function folderArsip(folder: string, nomor: string): string {
  return join(folder, 'arsip', tahunNomor(nomor));
}

export function jalurKasus(folder: string, wadah: Wadah, { nomor, revisi }: NamaKasus): string {
  const tahun = tahunNomor(nomor);
  return join(folder, wadah === 'arsip' ? `arsip/${tahun}` : 'berjalan', `${nomor}.${revisi}.json`);
}

/** Folder of a case's papers, relative to the store. */
export function folderKertas(nomor: string): string {
  return `dokumen/${tahunNomor(nomor)}/${nomor}`;
}

/** Path of a paper, relative to the store, with `/` on every system. */
export function jalurKertas(nomor: string, jenis: string): string {
  if (!/^[a-z][a-z0-9-]{0,59}$/.test(jenis)) throw new Error('bukan jenis dokumen');
  return `${folderKertas(nomor)}/${jenis}.pdf`;
}
