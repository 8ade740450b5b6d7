import type { Terkumpul } from '../../ports/store.js';
import { hariKe, LEBAR_ANGKA } from './indeks-bentuk.js';
import { muatAngka, nomorDari, type PotonganTermuat, urutPerPencacah } from './indeks-cari.js';
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
  const [awal, akhir] = [hariKe(dari), hariKe(sampai)];
  if (p.masa[1] < awal || p.masa[0] > akhir) return { terkumpul: [], dibuka: [] };
  const { kamus, angka } = await muatAngka(p);
  const dilewati = urutPerPencacah(kamus, lewati);
  const banyak = new Uint32Array(kamus.golongan.length);
  const dibuka: NamaKasus[] = [];
  for (let i = 0; i < angka.length; i += LEBAR_ANGKA) {
    const [pencacah = 0, urut = 0, revisi = 0] = [angka[i], angka[i + 1], angka[i + 2]];
    const [hari = 0, g = 0] = [angka[i + 3], angka[i + 4]];
    if (hari < awal || hari > akhir || dilewati[pencacah]?.has(urut) === true) continue;
    banyak[g] = (banyak[g] ?? 0) + 1;
    if (kamus.golongan[g]?.hariKerja === null) dibuka.push({ nomor: nomorDari(kamus, pencacah, urut), revisi });
  }
  const terkumpul = kamus.golongan.flatMap((g, i) =>
    g.hariKerja === null || banyak[i] === 0 ? [] : [{ ...g, banyak: banyak[i] ?? 0 }],
  );
  return { terkumpul, dibuka };
}
