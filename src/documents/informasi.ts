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

/** The same as handed over: with what was blacked out of each item, or what is said where nothing was told of one. */
export function tabelDiserahkan(proses: Isi, kepala: readonly string[], lain: string): Blok[] {
  return tabelInformasi(proses, kepala).map((tabel) => {
    if (tabel.jenis !== 'tabel') return tabel;
    const hitam = larik(proses.informasi).map((butir) => teks(objek(butir).penghitaman) ?? lain);
    const baris = tabel.baris.map((sel, i) => [...sel, hitam[i] ?? lain]);
    return { ...tabel, lebar: [1.1, 6, 2.8, 2.6, 3.6], baris };
  });
}

/** The forms in which it is given, each once, in the order of the list. */
export function bentukInformasi(proses: Isi): string[] {
  const bentuk = larik(proses.informasi).map((butir) => teks(objek(butir).bentuk));
  return [...new Set(bentuk.filter((b) => b !== null))];
}
