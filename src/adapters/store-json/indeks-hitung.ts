import type { Terkumpul } from '../../ports/store.js';
import { angkaDari, hariKe, type Kamus, LEBAR_ANGKA, pencacahDari } from './indeks-bentuk.js';
import { nomorDari, type PotonganTermuat } from './indeks-cari.js';
import type { NamaKasus } from './jalur.js';

interface Masa {
  dari: string;
  sampai: string;
  /** Numbers of cases that are open, or counted elsewhere. */
  lewati: ReadonlySet<string>;
}

/** Counts the cases of a piece by group; `dibuka`: those that only their record can tell. */
export async function hitungPotongan(
  p: PotonganTermuat,
  { dari, sampai, lewati }: Masa,
): Promise<{ terkumpul: Terkumpul[]; dibuka: NamaKasus[] }> {
  const kamus = JSON.parse((await p.muat('golongan')).toString()) as Kamus;
  const angka = angkaDari(await p.muat('angka'));
  const dilewati = perPencacah(kamus, lewati);
  const [awal, akhir] = [hariKe(dari), hariKe(sampai)];
  const banyak = new Uint32Array(kamus.golongan.length);
  const dibuka: NamaKasus[] = [];
  for (let i = 0; i < angka.length; i += LEBAR_ANGKA) {
    const pencacah = angka[i] ?? 0;
    const hari = angka[i + 3] ?? 0;
    const g = angka[i + 4] ?? 0;
    if (hari < awal || hari > akhir || dilewati[pencacah]?.has(angka[i + 1] ?? 0) === true) continue;
    if (kamus.golongan[g]?.hariKerja === null) {
      dibuka.push({ nomor: nomorDari(kamus, pencacah, angka[i + 1] ?? 0), revisi: angka[i + 2] ?? 0 });
    } else banyak[g] = (banyak[g] ?? 0) + 1;
  }
  const terkumpul = kamus.golongan.flatMap((g, i) => (banyak[i] === 0 ? [] : [{ ...g, banyak: banyak[i] ?? 0 }]));
  return { terkumpul, dibuka };
}

function perPencacah({ pencacah }: Kamus, nomor: ReadonlySet<string>): Set<number>[] {
  const hasil = pencacah.map(() => new Set<number>());
  for (const satu of nomor) {
    const bagian = pencacahDari(satu);
    for (const [i, p] of pencacah.entries()) if (p === bagian.pencacah) hasil[i]?.add(bagian.urut);
  }
  return hasil;
}
