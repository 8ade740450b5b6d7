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
  awalan: string;
  tahun: number;
  tempat: Map<number, number>;
}

const URUT = /^(?:(?!0000)\d{4}|[1-9]\d{4,8})$/;

export function urutanNomor(): UrutanNomor {
  const pencacah = new Map<string, Pencacah>();
  /** What a damaged record names and is no number. */
  const lain = new Map<string, number>();
  const balik: (Pencacah | string)[] = [];
  let urut = new Uint32Array(64);

  const pencacahDari = (nomor: string, garis: number): Pencacah | null => {
    const kunci = nomor.slice(0, garis);
    const ada = pencacah.get(kunci);
    if (ada !== undefined) return ada;
    const bagian = uraikanNomor(nomor);
    if (bagian === null) return null;
    const baru = { awalan: bagian.awalan, tahun: bagian.tahun, tempat: new Map<number, number>() };
    pencacah.set(kunci, baru);
    return baru;
  };
  const cari = (nomor: string, beri: boolean): number => {
    const garis = nomor.lastIndexOf('-');
    const ekor = nomor.slice(garis + 1);
    const milik = URUT.test(ekor) ? pencacahDari(nomor, garis) : null;
    const angka = Number(ekor);
    const ada = milik === null ? lain.get(nomor) : milik.tempat.get(angka);
    if (ada !== undefined || !beri) return ada ?? -1;
    const tempat = balik.length;
    if (milik === null) lain.set(nomor, tempat);
    else milik.tempat.set(angka, tempat);
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
