import { kunciInti } from '../../domain/inti.js';
import { IDENTITAS_MIRIP, TEKS_MIRIP } from '../../domain/mirip.js';
import { susunNomor, uraikanNomor } from '../../domain/nomor.js';
import type { Petunjuk } from '../../ports/store.js';
import {
  angkaDari,
  type Bagian,
  bidangMirip,
  bitDicari,
  cariTeks,
  cincang,
  hariKe,
  type Kamus,
  LEBAR_ANGKA,
  LEBAR_HARI,
  LEBAR_MIRIP,
  mungkinMirip,
  pencacahDari,
} from './indeks-bentuk.js';
import { IndeksRusak } from './indeks-berkas.js';
import type { NamaKasus } from './jalur.js';

export interface PotonganTermuat {
  jumlah: number;
  /** First and last day of receipt. */
  masa: readonly [number, number];
  muat(bagian: Bagian): Promise<Buffer>;
}

/** Is anything looked for that the index knows? */
export function terjawab({ identitas: _, mungkin: __, ...dikenal }: Petunjuk): boolean {
  return Object.values(dikenal).some((satu) => satu !== undefined);
}

/** The cases of a piece for which all that is looked for may hold. */
export async function calonPotongan(p: PotonganTermuat, petunjuk: Petunjuk): Promise<NamaKasus[]> {
  const { isian, kiriman, tindakan, dicatat, teks, serupa, dari, sampai } = petunjuk;
  if (p.masa[1] < hariAwal(dari) || p.masa[0] > hariAkhir(sampai)) return [];
  const syarat: Set<number>[] = [];
  if (isian !== undefined) syarat.push(await berkunci(p, Object.entries(isian)));
  if (kiriman !== undefined) {
    const pasangan = kiriman.map((k) => ['kiriman', k] as const);
    syarat.push(await berkunci(p, pasangan));
  }
  if (tindakan !== undefined) syarat.push(await berkunci(p, [['tindakan', tindakan]]));
  if (dicatat !== undefined) syarat.push(await berhari(p, hariKe(dicatat)));
  if (teks !== undefined) syarat.push(new Set(cariTeks(await p.muat('teks'), teks)));
  if (syarat.some((s) => s.size === 0)) return [];
  const { kamus, angka } = await muatAngka(p);
  const cocok = penyaring(kamus, angka, petunjuk);
  const boleh = (i: number) => syarat.every((s) => s.has(i)) && cocok(i * LEBAR_ANGKA);
  const [pertama] = syarat;
  const calon = serupa === undefined ? (pertama ?? Array(p.jumlah).keys()) : await seperti(p, serupa, boleh);
  const hasil: NamaKasus[] = [];
  for (const i of calon) {
    const [pencacah = 0, urut = 0, revisi = 0] = angka.subarray(i * LEBAR_ANGKA);
    if (boleh(i)) hasil.push({ nomor: nomorDari(kamus, pencacah, urut), revisi });
  }
  return hasil;
}

/** The numbers of its cases, and what they stand for. Throws IndeksRusak. */
export async function muatAngka(p: PotonganTermuat): Promise<{ kamus: Kamus; angka: Uint32Array }> {
  const kamus = JSON.parse((await p.muat('golongan')).toString()) as Kamus;
  const angka = angkaDari(await p.muat('angka'));
  const [pencacah, golongan] = [kamus.pencacah.length, kamus.golongan.length];
  for (let i = 0; i < angka.length; i += LEBAR_ANGKA) {
    if ((angka[i] ?? 0) >= pencacah || (angka[i + 4] ?? 0) >= golongan) throw new IndeksRusak();
  }
  return { kamus, angka };
}

function hariAwal(dari: string | undefined): number {
  return dari === undefined ? Number.NEGATIVE_INFINITY : hariKe(dari);
}

function hariAkhir(sampai: string | undefined): number {
  return sampai === undefined ? Number.POSITIVE_INFINITY : hariKe(sampai);
}

/** Throws IndeksRusak. */
export function nomorDari({ pencacah }: Kamus, ke: number, urut: number): string {
  const bagian = uraikanNomor(`${pencacah[ke]}-0001`);
  const nomor = bagian === null ? '' : susunNomor(bagian.awalan, bagian.tahun, urut);
  if (uraikanNomor(nomor) === null) throw new IndeksRusak();
  return nomor;
}

/** By the numbers of a case, which begin at this place. */
function penyaring(
  kamus: Kamus,
  angka: Uint32Array,
  { nomor, jenis, status, dari, sampai, ditutupSebelum }: Petunjuk,
): (mulai: number) => boolean {
  const [awal, akhir, tutup] = [hariAwal(dari), hariAkhir(sampai), hariAkhir(ditutupSebelum)];
  const boleh = kamus.golongan.map(
    (g) => (jenis === undefined || g.jenis === jenis) && (status === undefined || g.status === status),
  );
  const disebut = nomor === undefined ? null : urutPerPencacah(kamus, nomor);
  return (mulai) => {
    const [hari, ditutup] = [angka[mulai + 3] ?? 0, angka[mulai + 5] ?? 0];
    if (hari < awal || hari > akhir || ditutup >= tutup || boleh[angka[mulai + 4] ?? 0] !== true) return false;
    return disebut === null || disebut[angka[mulai] ?? 0]?.has(angka[mulai + 1] ?? 0) === true;
  };
}

/** Of these cases, the numbers within each counter. */
export function urutPerPencacah({ pencacah }: Kamus, nomor: Iterable<string>): Set<number>[] {
  const hasil = pencacah.map(() => new Set<number>());
  for (const satu of nomor) {
    if (uraikanNomor(satu) === null) continue;
    const bagian = pencacahDari(satu);
    for (const [i, p] of pencacah.entries()) if (p === bagian.pencacah) hasil[i]?.add(bagian.urut);
  }
  return hasil;
}

async function berhari(p: PotonganTermuat, dicari: number): Promise<Set<number>> {
  const hasil = new Set<number>();
  const hari = angkaDari(await p.muat('hari'));
  for (let i = 0; i < hari.length; i += LEBAR_HARI) if (hari[i] === dicari) hasil.add(hari[i + 1] ?? 0);
  return hasil;
}

async function berkunci(p: PotonganTermuat, isian: readonly (readonly [string, string])[]): Promise<Set<number>> {
  const dicari = new Set(isian.map(([k, v]) => cincang(kunciInti(k, v))));
  const hasil = new Set<number>();
  if (dicari.size === 0) return hasil;
  const kunci = angkaDari(await p.muat('kunci'));
  for (let i = 0; i < kunci.length; i += 2) if (dicari.has(kunci[i] ?? 0)) hasil.add(kunci[i + 1] ?? 0);
  return hasil;
}

async function seperti(
  p: PotonganTermuat,
  isian: Readonly<Record<string, unknown>>,
  boleh: (i: number) => boolean,
): Promise<Set<number>> {
  const sama = IDENTITAS_MIRIP.flatMap((k) => {
    const nilai = isian[k];
    return typeof nilai === 'string' ? [[k, nilai] as const] : [];
  });
  const hasil = await berkunci(p, sama);
  const teks = TEKS_MIRIP.flatMap((k) => {
    const nilai = isian[k];
    return typeof nilai === 'string' ? [[bidangMirip(k), bitDicari(nilai)] as const] : [];
  });
  if (teks.length === 0) return hasil;
  const mirip = angkaDari(await p.muat('mirip'));
  for (let i = 0; i < mirip.length; i += LEBAR_MIRIP) {
    const kasus = mirip[i] ?? 0;
    if (!boleh(kasus)) continue;
    if (teks.some(([bidang, bit]) => mirip[i + 1] === bidang && mungkinMirip(bit, mirip, i))) hasil.add(kasus);
  }
  return hasil;
}
