import { sebutUrut, susunNomor, uraikanNomor } from '../../domain/nomor.js';

/**
 * Numbers of cases and papers → 0, 1, 2 …, in the order in which they were first named. For what is remembered of hundreds of
 * thousands of them in columns: 12 bytes each, where a Map by number takes 150.
 */
export interface UrutanNomor {
  /** Its place; -1 when it wasn't named yet. */
  cari(nomor: string): number;
  /** Its place, given now where it has none. */
  tempat(nomor: string): number;
  nomor(tempat: number): string;
  banyak(): number;
}

/** Numbers of one counter and year. */
interface Pencacah {
  /** All before the last dash. */
  kunci: string;
  awalan: string;
  tahun: number;
  /** Its place among the counters. */
  ke: number;
  /** Last part of the number → its place, plus 1; far ones, which leave most of a column empty, in a Map. */
  rapat: Uint32Array;
  jarang: Map<number, number>;
}

/** A last part is far that is so many times the numbers named so far. */
const JAUH = 4;
const AWAL = 1024;

/** The last part of a number written in full (0001, 12345), after the dash at `garis`; 0 for anything else. */
function bagianUrut(nomor: string, garis: number): number {
  const panjang = nomor.length - garis - 1;
  if (panjang < 4 || panjang > 9 || (panjang > 4 && nomor.charCodeAt(garis + 1) === NOL)) return 0;
  let urut = 0;
  for (let i = garis + 1; i < nomor.length; i += 1) {
    const angka = nomor.charCodeAt(i) - NOL;
    if (angka < 0 || angka > 9) return 0;
    urut = 10 * urut + angka;
  }
  return urut;
}

const NOL = 48;

/** Rows of a column for about so many: pages that nobody fills take no memory, a copy into a longer one does. */
export function kapasitas(kira: number): number {
  return Math.max(64, Math.ceil(1.1 * kira));
}

/** `kira`: about so many will be named. */
export function urutanNomor(kira = 0): UrutanNomor {
  const pencacah = new Map<string, Pencacah>();
  /** What a damaged record names and is no number. */
  const lain = new Map<string, number>();
  const lainnya: string[] = [];
  const semua: Pencacah[] = [];
  /** By place: its counter, plus 1 (0: among the others), and its last part (its place there). */
  let milikSiapa = new Uint32Array(kapasitas(kira));
  let urut = new Uint32Array(kapasitas(kira));
  let banyak = 0;
  /** Numbers of one counter mostly come one after the other. */
  let terakhir: Pencacah | null = null;

  const pencacahDari = (nomor: string, garis: number): Pencacah | null => {
    if (terakhir?.kunci.length === garis && nomor.startsWith(terakhir.kunci)) return terakhir;
    const kunci = nomor.slice(0, garis);
    const bagian = pencacah.has(kunci) ? null : uraikanNomor(nomor);
    if (bagian !== null) {
      const { awalan, tahun } = bagian;
      const baru = { kunci, awalan, tahun, ke: semua.length, rapat: new Uint32Array(AWAL), jarang: new Map() };
      pencacah.set(kunci, baru);
      semua.push(baru);
    }
    terakhir = pencacah.get(kunci) ?? null;
    return terakhir;
  };
  const cari = (nomor: string, beri: boolean): number => {
    const garis = nomor.lastIndexOf('-');
    const angka = bagianUrut(nomor, garis);
    const milik = angka === 0 ? null : pencacahDari(nomor, garis);
    const ada = milik === null ? (lain.get(nomor) ?? -1) : tempatnya(milik, angka);
    if (ada >= 0 || !beri) return ada;
    const tempat = banyak;
    banyak += 1;
    milikSiapa = berlajur(milikSiapa, tempat);
    urut = berlajur(urut, tempat);
    milikSiapa[tempat] = milik === null ? 0 : milik.ke + 1;
    urut[tempat] = milik === null ? lainnya.push(nomor) - 1 : angka;
    if (milik === null) lain.set(nomor, tempat);
    else taruh(milik, angka, tempat);
    return tempat;
  };
  return {
    cari: (nomor) => cari(nomor, false),
    tempat: (nomor) => cari(nomor, true),
    nomor: (tempat) => {
      const [milik, angka] = [semua[(milikSiapa[tempat] ?? 0) - 1], urut[tempat] ?? 0];
      return milik === undefined ? (lainnya[angka] ?? '') : susunNomor(milik.awalan, milik.tahun, angka);
    },
    banyak: () => banyak,
  };
}

function tempatnya({ rapat, jarang }: Pencacah, urut: number): number {
  const dekat = rapat[urut] ?? 0;
  return dekat > 0 ? dekat - 1 : jarang.size === 0 ? -1 : (jarang.get(urut) ?? -1);
}

function taruh(milik: Pencacah, urut: number, tempat: number): void {
  if (urut > AWAL + JAUH * tempat) milik.jarang.set(urut, tempat);
  else {
    milik.rapat = berlajur(milik.rapat, urut);
    milik.rapat[urut] = tempat + 1;
  }
}

/** A column with room for row `baris`: itself, or a copy twice as long. */
export function berlajur<T extends Uint8Array | Uint16Array | Uint32Array>(lajur: T, baris: number): T {
  if (baris < lajur.length) return lajur;
  const baru = new (lajur.constructor as new (panjang: number) => T)(2 * (baris + 1));
  baru.set(lajur);
  return baru;
}

/** Files of one counter and year, in columns. */
interface Kelompok {
  banyak: number;
  urut: Uint32Array;
  ke: Uint32Array;
}

/**
 * Names `NOMOR.N.json` in the order of their numbers, then N; what `urai` doesn't take is left out. Hundreds of thousands of names
 * are put together again from numbers: 12 bytes each meanwhile.
 */
export function* namaTerurut(
  nama: Iterable<string>,
  urai: (nama: string) => { nomor: string; ke: number } | null,
): Generator<string> {
  const kelompok = new Map<string, Kelompok>();
  for (const satu of nama) {
    const bagian = urai(satu);
    if (bagian !== null) masukkan(kelompok, bagian);
  }
  for (const [kunci, { banyak, urut, ke }] of [...kelompok].sort(([a], [b]) => bandingPencacah(a, b))) {
    const banding = (a: number, b: number) => (urut[a] ?? 0) - (urut[b] ?? 0) || (ke[a] ?? 0) - (ke[b] ?? 0);
    const susunan = new Uint32Array(banyak).map((_, di) => di).sort(banding);
    for (const di of susunan) yield `${kunci}-${sebutUrut(urut[di] ?? 0)}.${ke[di]}.json`;
  }
}

function masukkan(kelompok: Map<string, Kelompok>, { nomor, ke }: { nomor: string; ke: number }): void {
  const garis = nomor.lastIndexOf('-');
  const kunci = nomor.slice(0, garis);
  const milik = kelompok.get(kunci) ?? { banyak: 0, urut: new Uint32Array(64), ke: new Uint32Array(64) };
  kelompok.set(kunci, milik);
  const { banyak } = milik;
  milik.urut = berlajur(milik.urut, banyak);
  milik.ke = berlajur(milik.ke, banyak);
  milik.urut[banyak] = Number(nomor.slice(garis + 1));
  milik.ke[banyak] = ke;
  milik.banyak += 1;
}

/** By counter, then year: `banding` for numbers without their last part. */
function bandingPencacah(a: string, b: string): number {
  const [x = '', tahunX] = a.split('-');
  const [y = '', tahunY] = b.split('-');
  if (x !== y) return x < y ? -1 : 1;
  return Number(tahunX) - Number(tahunY);
}
