import type { Isi } from '../domain/kasus.js';
import type { Blok } from './blok.js';
import { larik, objek, teks } from './isian.js';

/** What an act `proses` recorded as given: a row an item, numbered; no block where nothing was. */
export function tabelInformasi(proses: Isi, kepala: readonly string[]): Blok[] {
  const baris = larik(proses.informasi).map((butir, i) => {
    const { judul, bentuk, jumlah } = objek(butir);
    return [String(i + 1), teks(judul) ?? '', teks(bentuk) ?? '', teks(jumlah) ?? ''];
  });
  return baris.length === 0 ? [] : [{ jenis: 'tabel', kepala, lebar: [1.1, 8, 3, 3], baris }];
}

/** The forms in which it is given, each once, in the order of the list. */
export function bentukInformasi(proses: Isi): string[] {
  const bentuk = larik(proses.informasi).map((butir) => teks(objek(butir).bentuk));
  return [...new Set(bentuk.filter((b) => b !== null))];
}
