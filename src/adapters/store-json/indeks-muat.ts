import {
  angkaDari,
  BAGIAN,
  type Bagian,
  type IsiPotongan,
  type Kamus,
  LEBAR_ANGKA,
  LEBAR_HARI,
  LEBAR_MIRIP,
} from './indeks-bentuk.js';
import { bacaBagian, IndeksRusak, type Potongan } from './indeks-berkas.js';
import type { Ruang } from './ruang.js';

/** Throws IndeksRusak. */
export async function muatBagian(r: Ruang, potongan: Potongan, bagian: Bagian): Promise<Buffer> {
  const isi = await bacaBagian(r, potongan, bagian);
  if (isi === null) throw new IndeksRusak();
  return isi;
}

export async function muatKamus(r: Ruang, potongan: Potongan): Promise<Kamus> {
  return JSON.parse((await muatBagian(r, potongan, 'golongan')).toString()) as Kamus;
}

export async function muatSemua(r: Ruang, potongan: Potongan): Promise<IsiPotongan> {
  const isi: Partial<Record<Bagian, Buffer>> = {};
  for (const bagian of BAGIAN) isi[bagian] = await muatBagian(r, potongan, bagian);
  return isi as IsiPotongan;
}

/** Pieces behind each other as one. */
export function gabungPotongan(semua: readonly IsiPotongan[]): IsiPotongan {
  const pencacah: string[] = [];
  const golongan: Kamus['golongan'][number][] = [];
  const hasil = {
    angka: [] as Uint32Array[],
    hari: [] as Uint32Array[],
    kunci: [] as Uint32Array[],
    mirip: [] as Uint32Array[],
  };
  const batas: Uint32Array[] = [];
  const teks: Buffer[] = [];
  let kasus = 0;
  let byte = 0;
  for (const isi of semua) {
    const kamus = JSON.parse(isi.golongan.toString()) as Kamus;
    const angka = angkaDari(isi.angka);
    hasil.angka.push(geser(geser(angka, LEBAR_ANGKA, 0, pencacah.length), LEBAR_ANGKA, 4, golongan.length));
    hasil.hari.push(geser(angkaDari(isi.hari), LEBAR_HARI, 1, kasus));
    hasil.kunci.push(geser(angkaDari(isi.kunci), 2, 1, kasus));
    hasil.mirip.push(geser(angkaDari(isi.mirip), LEBAR_MIRIP, 0, kasus));
    const jumlah = isi.teks.readUInt32LE(0);
    batas.push(geser(angkaDari(isi.teks.subarray(4, 4 + 4 * jumlah)), 1, 0, byte));
    teks.push(isi.teks.subarray(4 + 4 * jumlah));
    pencacah.push(...kamus.pencacah);
    golongan.push(...kamus.golongan);
    kasus += jumlah;
    byte += isi.teks.length - 4 - 4 * jumlah;
  }
  return {
    golongan: Buffer.from(JSON.stringify({ pencacah, golongan })),
    angka: rangkai(hasil.angka),
    hari: rangkai(hasil.hari),
    kunci: rangkai(hasil.kunci),
    mirip: rangkai(hasil.mirip),
    teks: Buffer.concat([rangkai([Uint32Array.of(kasus), ...batas]), ...teks]),
  };
}

/** Adds to one number of each group of so many. */
function geser(angka: Uint32Array, lebar: number, ke: number, tambah: number): Uint32Array {
  for (let i = ke; i < angka.length; i += lebar) angka[i] = (angka[i] ?? 0) + tambah;
  return angka;
}

function rangkai(semua: readonly Uint32Array[]): Buffer {
  return Buffer.concat(semua.map((a) => Buffer.from(a.buffer, a.byteOffset, a.byteLength)));
}
