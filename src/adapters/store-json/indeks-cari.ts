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
  LEBAR_MIRIP,
  mungkinMirip,
} from './indeks-bentuk.js';
import type { NamaKasus } from './jalur.js';

export interface PotonganTermuat {
  jumlah: number;
  /** First and last day of receipt. */
  masa: readonly [number, number];
  muat(bagian: Bagian): Promise<Buffer>;
}

/** Is anything looked for that the index knows? */
export function terjawab({ isian, kiriman, teks, serupa, jenis, status, dari, sampai }: Petunjuk): boolean {
  return [isian, kiriman, teks, serupa, jenis, status, dari, sampai].some((satu) => satu !== undefined);
}

/** The cases of a piece for which all that is looked for may hold. */
export async function calonPotongan(p: PotonganTermuat, petunjuk: Petunjuk): Promise<NamaKasus[]> {
  const { isian, kiriman, teks, serupa, dari, sampai } = petunjuk;
  if (p.masa[1] < hariAwal(dari) || p.masa[0] > hariAkhir(sampai)) return [];
  const syarat: Set<number>[] = [];
  if (isian !== undefined) syarat.push(await berkunci(p, Object.entries(isian)));
  if (kiriman !== undefined) {
    const pasangan = kiriman.map((k) => ['kiriman', k] as const);
    syarat.push(await berkunci(p, pasangan));
  }
  if (teks !== undefined) syarat.push(new Set(cariTeks(await p.muat('teks'), teks)));
  if (syarat.some((s) => s.size === 0)) return [];
  const angka = angkaDari(await p.muat('angka'));
  const kamus = JSON.parse((await p.muat('golongan')).toString()) as Kamus;
  const cocok = penyaring(kamus, petunjuk);
  const boleh = (i: number) =>
    syarat.every((s) => s.has(i)) && cocok(angka[i * LEBAR_ANGKA + 3] ?? 0, angka[i * LEBAR_ANGKA + 4] ?? 0);
  const [pertama] = syarat;
  const calon = serupa === undefined ? (pertama ?? Array(p.jumlah).keys()) : await seperti(p, serupa, boleh);
  const hasil: NamaKasus[] = [];
  for (const i of calon) {
    const [pencacah = 0, urut = 0, revisi = 0] = angka.subarray(i * LEBAR_ANGKA);
    if (boleh(i)) hasil.push({ nomor: nomorDari(kamus, pencacah, urut), revisi });
  }
  return hasil;
}

function hariAwal(dari: string | undefined): number {
  return dari === undefined ? Number.NEGATIVE_INFINITY : hariKe(dari);
}

function hariAkhir(sampai: string | undefined): number {
  return sampai === undefined ? Number.POSITIVE_INFINITY : hariKe(sampai);
}

export function nomorDari({ pencacah }: Kamus, ke: number, urut: number): string {
  const bagian = uraikanNomor(`${pencacah[ke]}-0001`);
  if (bagian === null) throw new Error('pencacah indeks');
  return susunNomor(bagian.awalan, bagian.tahun, urut);
}

function penyaring({ golongan }: Kamus, { jenis, status, dari, sampai }: Petunjuk) {
  const [awal, akhir] = [hariAwal(dari), hariAkhir(sampai)];
  const boleh = golongan.map(
    (g) => (jenis === undefined || g.jenis === jenis) && (status === undefined || g.status === status),
  );
  return (hari: number, g: number) => hari >= awal && hari <= akhir && boleh[g] === true;
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
