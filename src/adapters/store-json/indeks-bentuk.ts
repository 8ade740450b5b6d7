import type { Inti } from '../../domain/inti.js';
import { AMBANG_TEKS, TEKS_MIRIP } from '../../domain/mirip.js';
import { uraikanNomor } from '../../domain/nomor.js';
import type { Golongan } from '../../domain/rekap.js';
import { trigram } from '../../domain/teks.js';

/** A piece of the index: each part is a file of its own, so that a question reads what it needs. */
export const BAGIAN = ['golongan', 'angka', 'hari', 'kunci', 'mirip', 'teks'] as const;
export type Bagian = (typeof BAGIAN)[number];
export type IsiPotongan = Readonly<Record<Bagian, Buffer>>;

/** Kinds of `angka`: counter and year, counted alike. */
export interface Kamus {
  pencacah: readonly string[];
  golongan: readonly Golongan[];
}

/** Numbers a case in `angka`: counter, number in it, revision, day of receipt (since 1970), group, day of its closing. */
export const LEBAR_ANGKA = 6;
/** Numbers in `hari`: a day on which events were entered, case. */
export const LEBAR_HARI = 2;
/** Bits of a signature of trigrams. */
const BIT_TANDA = 512;
/** Numbers a text in `mirip`: case, field, how many trigrams, their signature. */
export const LEBAR_MIRIP = 3 + BIT_TANDA / 32;
const HARI_MS = 86_400_000;
/** Cases of a piece that is made of many. */
const SEPOTONG = 2500;

/** FNV-1a of the UTF-16 units, 32 bits: what two values share by chance is told apart by opening the cases. */
export function cincang(teks: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < teks.length; i += 1) h = Math.imul(h ^ teks.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

export function hariKe(tanggal: string): number {
  return Math.floor(Date.parse(`${tanggal}T00:00:00Z`) / HARI_MS);
}

export function pencacahDari(nomor: string): { pencacah: string; urut: number } {
  const bagian = uraikanNomor(nomor);
  if (bagian === null) throw new Error('bukan nomor kasus');
  return { pencacah: `${bagian.awalan}-${bagian.tahun}`, urut: bagian.urut };
}

/** First and last day of receipt in a piece. */
export function masaPotongan({ angka }: IsiPotongan): [number, number] {
  const semua = angkaDari(angka);
  const masa: [number, number] = [Number.MAX_SAFE_INTEGER, 0];
  for (let i = 3; i < semua.length; i += LEBAR_ANGKA) {
    masa[0] = Math.min(masa[0], semua[i] ?? 0);
    masa[1] = Math.max(masa[1], semua[i] ?? 0);
  }
  return masa;
}

/** Cases for one piece each, in order of their day of receipt: a question of some days reads only the pieces of these. */
export function potong(semua: readonly Inti[]): readonly (readonly Inti[])[] {
  const urut = semua.toSorted((a, b) => (a.diterima < b.diterima ? -1 : Number(a.diterima > b.diterima)));
  return Array.from({ length: Math.ceil(urut.length / SEPOTONG) }, (_, i) =>
    urut.slice(i * SEPOTONG, (i + 1) * SEPOTONG),
  );
}

/** Some closed cases as a piece of the index. */
export function susunPotongan(semua: readonly Inti[]): IsiPotongan {
  const pencacah = kamus<string>();
  const golongan = kamus<Golongan>();
  const angka = semua.flatMap((satu) => {
    const nomor = pencacahDari(satu.nomor);
    const g = golongan.letak(satu.golongan);
    return [pencacah.letak(nomor.pencacah), nomor.urut, satu.revisi, hariKe(satu.diterima), g, hariKe(satu.ditutup)];
  });
  const isi: Kamus = { pencacah: pencacah.isi, golongan: golongan.isi };
  return {
    golongan: Buffer.from(JSON.stringify(isi)),
    angka: biner(angka),
    hari: biner(semua.flatMap((satu, i) => satu.dicatat.flatMap((hari) => [hariKe(hari), i]))),
    kunci: biner(semua.flatMap((satu, i) => satu.kunci.flatMap((k) => [cincang(k), i]))),
    mirip: biner(
      semua.flatMap((satu, i) => satu.mirip.flatMap(([k, teks]) => [i, bidangMirip(k), ...tandaTangan(teks)])),
    ),
    teks: susunTeks(semua.map((satu) => Buffer.from(`${satu.teks.join('\0')}\0`))),
  };
}

/** Values by their place; alike ones have one. */
export function kamus<T>(): { isi: T[]; letak(nilai: T): number } {
  const tempat = new Map<string, number>();
  const isi: T[] = [];
  const letak = (nilai: T) => {
    const kunci = JSON.stringify(nilai);
    const ada = tempat.get(kunci);
    if (ada !== undefined) return ada;
    tempat.set(kunci, isi.length);
    return isi.push(nilai) - 1;
  };
  return { isi, letak };
}

function biner(angka: readonly number[]): Buffer {
  return Buffer.from(Uint32Array.from(angka).buffer);
}

/** The numbers of a part. */
export function angkaDari(isi: Buffer): Uint32Array {
  if (isi.byteOffset % 4 === 0) return new Uint32Array(isi.buffer, isi.byteOffset, Math.floor(isi.byteLength / 4));
  return new Uint32Array(isi.buffer.slice(isi.byteOffset, isi.byteOffset + isi.byteLength - (isi.byteLength % 4)));
}

/** Where each text ends, then the texts. */
function susunTeks(teks: readonly Buffer[]): Buffer {
  let akhir = 0;
  const batas = teks.map((t) => (akhir += t.length));
  return Buffer.concat([biner([teks.length, ...batas]), ...teks]);
}

/** The cases in whose text this stands. */
export function cariTeks(isi: Buffer, dicari: string): number[] {
  const jumlah = isi.readUInt32LE(0);
  const batas = angkaDari(isi.subarray(4, 4 + 4 * jumlah));
  const teks = isi.subarray(4 + 4 * jumlah);
  const jarum = Buffer.from(dicari);
  if (jarum.length === 0) return Array.from(batas.keys());
  const hasil: number[] = [];
  let ke = 0;
  for (let i = teks.indexOf(jarum); i >= 0; i = teks.indexOf(jarum, batas[ke] ?? teks.length)) {
    while ((batas[ke] ?? Number.POSITIVE_INFINITY) <= i) ke += 1;
    hasil.push(ke);
  }
  return hasil;
}

export function bidangMirip(kunci: string): number {
  return (TEKS_MIRIP as readonly string[]).indexOf(kunci);
}

/** How many trigrams a text has, and a bit for each. */
function tandaTangan(teks: string): number[] {
  const semua = trigram(teks);
  const bit = new Uint32Array(BIT_TANDA / 32);
  for (const t of semua) {
    const h = cincang(t) % BIT_TANDA;
    bit[h >>> 5] = (bit[h >>> 5] ?? 0) | (1 << (h & 31));
  }
  return [semua.size, ...bit];
}

/** Could these trigrams be those of a similar text? true may be wrong, false is not. */
export function mungkinMirip(dicari: readonly number[], mirip: Uint32Array, letak: number): boolean {
  const banyak = mirip[letak + 2] ?? 0;
  // Alike they can't be when one has so many more.
  if (Math.min(banyak, dicari.length) < AMBANG_TEKS * Math.max(banyak, dicari.length)) return false;
  // They need so many in common; one less, for what the division rounds. Most texts have missed too many after a few.
  const perlu = (AMBANG_TEKS * (dicari.length + banyak)) / (1 + AMBANG_TEKS) - 1;
  let bisa = dicari.length;
  for (let i = 0; i < dicari.length && bisa >= perlu; i += 1) {
    const h = dicari[i] ?? 0;
    if ((((mirip[letak + 3 + (h >>> 5)] ?? 0) >>> (h & 31)) & 1) === 0) bisa -= 1;
  }
  const sama = Math.min(bisa, banyak);
  return sama >= AMBANG_TEKS * (dicari.length + banyak - sama);
}

/** The places of a text's trigrams in a signature, one for each trigram. */
export function bitDicari(teks: string): number[] {
  return [...trigram(teks)].map((t) => cincang(t) % BIT_TANDA);
}
