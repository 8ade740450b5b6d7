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
  muat(bagian: Bagian): Promise<Buffer>;
}

/** Is anything looked for that the index knows? */
export function terjawab({ isian, kiriman, teks, serupa, jenis, status, dari, sampai }: Petunjuk): boolean {
  return [isian, kiriman, teks, serupa, jenis, status, dari, sampai].some((satu) => satu !== undefined);
}

/** The cases of a piece for which all that is looked for may hold. */
export async function calonPotongan(p: PotonganTermuat, petunjuk: Petunjuk): Promise<NamaKasus[]> {
  const syarat: Set<number>[] = [];
  const { isian, kiriman, teks, serupa } = petunjuk;
  if (isian !== undefined) syarat.push(await berkunci(p, Object.entries(isian)));
  if (kiriman !== undefined)
    syarat.push(
      await berkunci(
        p,
        kiriman.map((k) => ['kiriman', k] as const),
      ),
    );
  if (teks !== undefined) syarat.push(new Set(cariTeks(await p.muat('teks'), teks)));
  if (serupa !== undefined) syarat.push(await seperti(p, serupa));
  const [pertama, ...lain] = syarat;
  const dipilih = pertama === undefined ? null : [...pertama].filter((i) => lain.every((s) => s.has(i)));
  if (dipilih?.length === 0) return [];
  const angka = angkaDari(await p.muat('angka'));
  const kamus = JSON.parse((await p.muat('golongan')).toString()) as Kamus;
  const cocok = penyaring(kamus, petunjuk);
  const hasil: NamaKasus[] = [];
  for (const i of dipilih ?? Array.from({ length: p.jumlah }, (_, n) => n)) {
    const [pencacah = 0, urut = 0, revisi = 0, hari = 0, golongan = 0] = angka.subarray(i * LEBAR_ANGKA);
    if (cocok(hari, golongan)) hasil.push({ nomor: nomorDari(kamus, pencacah, urut), revisi });
  }
  return hasil;
}

export function nomorDari({ pencacah }: Kamus, ke: number, urut: number): string {
  const bagian = uraikanNomor(`${pencacah[ke]}-0001`);
  if (bagian === null) throw new Error('pencacah indeks');
  return susunNomor(bagian.awalan, bagian.tahun, urut);
}

function penyaring({ golongan }: Kamus, { jenis, status, dari, sampai }: Petunjuk) {
  const awal = dari === undefined ? Number.NEGATIVE_INFINITY : hariKe(dari);
  const akhir = sampai === undefined ? Number.POSITIVE_INFINITY : hariKe(sampai);
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

async function seperti(p: PotonganTermuat, isian: Readonly<Record<string, unknown>>): Promise<Set<number>> {
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
    if (teks.some(([bidang, bit]) => mirip[i + 1] === bidang && mungkinMirip(bit, mirip, i))) hasil.add(mirip[i] ?? 0);
  }
  return hasil;
}
