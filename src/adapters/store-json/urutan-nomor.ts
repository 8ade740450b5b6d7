import { susunNomor, uraikanNomor } from '../../domain/nomor.js';

/**
 * Numbers of cases and papers → 0, 1, 2 …, in the order in which they were first named. For what is remembered of hundreds of
 * thousands of them in columns: some 50 bytes each, a third of what a Map by number takes.
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

export function urutanNomor(): UrutanNomor {
  const pencacah = new Map<string, Pencacah>();
  /** What a damaged record names and is no number. */
  const lain = new Map<string, number>();
  const balik: (Pencacah | string)[] = [];
  let urut = new Uint32Array(64);
  /** Numbers of one counter mostly come one after the other. */
  let terakhir: Pencacah | null = null;

  const pencacahDari = (nomor: string, garis: number): Pencacah | null => {
    if (terakhir?.kunci.length === garis && nomor.startsWith(terakhir.kunci)) return terakhir;
    const kunci = nomor.slice(0, garis);
    const bagian = pencacah.has(kunci) ? null : uraikanNomor(nomor);
    if (bagian !== null) {
      const { awalan, tahun } = bagian;
      pencacah.set(kunci, { kunci, awalan, tahun, rapat: new Uint32Array(AWAL), jarang: new Map() });
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
    const tempat = balik.length;
    if (milik === null) lain.set(nomor, tempat);
    else taruh(milik, angka, tempat);
    balik.push(milik ?? nomor);
    urut = berlajur(urut, tempat);
    urut[tempat] = angka;
    return tempat;
  };
  return {
    cari: (nomor) => cari(nomor, false),
    tempat: (nomor) => cari(nomor, true),
    nomor: (tempat) => {
      const milik = balik[tempat] ?? '';
      return typeof milik === 'string' ? milik : susunNomor(milik.awalan, milik.tahun, urut[tempat] ?? 0);
    },
    banyak: () => balik.length,
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

/** Names `NOMOR.N.json` in the order of their numbers, then N; what `urai` doesn't take is left out. */
export function namaTerurut(
  nama: readonly string[],
  urai: (nama: string) => { nomor: string; ke: number } | null,
): string[] {
  const kelompok = new Map<string, { nama: string[]; urut: number[]; ke: number[] }>();
  for (const satu of nama) {
    const bagian = urai(satu);
    if (bagian === null) continue;
    const garis = bagian.nomor.lastIndexOf('-');
    const kunci = bagian.nomor.slice(0, garis);
    const milik = kelompok.get(kunci) ?? { nama: [], urut: [], ke: [] };
    kelompok.set(kunci, milik);
    milik.nama.push(satu);
    milik.urut.push(Number(bagian.nomor.slice(garis + 1)));
    milik.ke.push(bagian.ke);
  }
  const pencacah = [...kelompok].sort(([a], [b]) => bandingPencacah(a, b));
  return pencacah.flatMap(([, milik]) => {
    const banding = (a: number, b: number) =>
      (milik.urut[a] ?? 0) - (milik.urut[b] ?? 0) || (milik.ke[a] ?? 0) - (milik.ke[b] ?? 0);
    return Array.from(Uint32Array.from(milik.nama.keys()).sort(banding), (di) => milik.nama[di] ?? '');
  });
}

/** By counter, then year: `banding` for numbers without their last part. */
function bandingPencacah(a: string, b: string): number {
  const [x = '', tahunX] = a.split('-');
  const [y = '', tahunY] = b.split('-');
  if (x !== y) return x < y ? -1 : 1;
  return Number(tahunX) - Number(tahunY);
}
