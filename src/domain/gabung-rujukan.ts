import { tanpaGabung } from './gabung-banding.js';
import { buktiBerlaku, type Ganti, nomorLama, serupaBerlaku, tautanBerlaku } from './gabung-catatan.js';
import { nomorBerikut, type PetaNomor } from './gabung-nomor.js';
import type { BerkasKasus, Isi, Peristiwa } from './kasus.js';

/** A paper number, and the hash of the event that took it. */
export interface BuktiBaru {
  nomor: string;
  sidik: string;
}

/** Paper numbers while a joining is planned. */
export interface BukuBukti {
  /** Number → case that has it, those of the plan too. */
  pemilik: Map<string, string>;
  /** Numbers that either side knows. */
  dipakai: Set<string>;
}

/** The k-th event of theirs is the k-th of the case here, joinings left out. */
function sepadan(mereka: BerkasKasus, hasil: BerkasKasus): [urutMereka: number, disini: Peristiwa][] {
  const disini = tanpaGabung(hasil);
  return tanpaGabung(mereka).flatMap((p, k) => {
    const satu = disini[k];
    return satu === undefined ? [] : [[p.urut, satu] as [number, Peristiwa]];
  });
}

/** Links whose number is another one here. A link with a case that can't come is answered as its number. */
export function gantiTautan(
  b: BerkasKasus,
  hasil: BerkasKasus,
  peta: PetaNomor,
  tercegah: ReadonlySet<string>,
): readonly Ganti[] | string {
  const [mereka, milik] = [tautanBerlaku(b.peristiwa), tautanBerlaku(hasil.peristiwa)];
  const ganti: Ganti[] = [];
  for (const [urut, disini] of sepadan(b, hasil)) {
    const tujuan = mereka.get(urut);
    if (tujuan === undefined) continue;
    if (tercegah.has(tujuan)) return tujuan;
    const baru = peta.nomor.get(tujuan) ?? tujuan;
    if (baru !== milik.get(disini.urut)) ganti.push({ urut: disini.urut, baru });
  }
  return ganti;
}

/** Likenesses under the numbers that those cases have here; one that can't come is left out. */
export function gantiSerupa(
  b: BerkasKasus,
  hasil: BerkasKasus,
  peta: PetaNomor,
  tercegah: ReadonlySet<string>,
): readonly Ganti<readonly string[]>[] {
  const [mereka, milik] = [serupaBerlaku(b.peristiwa), serupaBerlaku(hasil.peristiwa)];
  return sepadan(b, hasil).flatMap(([urut, disini]) => {
    const dulu = mereka.get(urut);
    if (dulu === undefined) return [];
    const baru = dulu.filter((n) => !tercegah.has(n)).map((n) => peta.nomor.get(n) ?? n);
    return baru.join() === milik.get(disini.urut)?.join() ? [] : [{ urut: disini.urut, baru }];
  });
}

/** A number that a joining which was broken off took for this case already. */
function dicadangkan(
  { pemilik }: BukuBukti,
  hasil: BerkasKasus,
  contoh: string,
  baru: readonly BuktiBaru[],
): string | undefined {
  const terpakai = new Set([...buktiBerlaku(hasil.peristiwa).values(), ...baru.map((b) => b.nomor)]);
  const [awalan, tahun] = contoh.split('-');
  return [...pemilik].find(
    ([n, kasus]) => kasus === hasil.nomor && n.startsWith(`${awalan}-${tahun}-`) && !terpakai.has(n),
  )?.[0];
}

/** The paper numbers of the last `tambahan` events: one that another case has here gives way to the next free one. */
export function tetapkanBukti(b: BerkasKasus, hasil: BerkasKasus, tambahan: number, buku: BukuBukti) {
  const [mereka, milik] = [buktiBerlaku(b.peristiwa), buktiBerlaku(hasil.peristiwa)];
  const keluar = { ganti: [] as Ganti[], baru: [] as BuktiBaru[], sebutan: [] as { lama: string; baru: string }[] };
  for (const [urut, disini] of sepadan(b, hasil)) {
    const lama = mereka.get(urut);
    if (lama === undefined || disini.urut <= hasil.peristiwa.length - tambahan) continue;
    const bebas = (buku.pemilik.get(lama) ?? hasil.nomor) === hasil.nomor;
    const baru = bebas ? lama : (dicadangkan(buku, hasil, lama, keluar.baru) ?? nomorBerikut(buku.dipakai, lama));
    buku.pemilik.set(baru, hasil.nomor);
    keluar.baru.push({ nomor: baru, sidik: disini.sidik });
    if (baru !== milik.get(disini.urut)) keluar.ganti.push({ urut: disini.urut, baru });
    if (!bebas) keluar.sebutan.push({ lama, baru });
  }
  return keluar;
}

/**
 * What the joining puts on record of a case; null = nothing is different from there. The head of their chain
 * (`sidikLama`) is the evidence: under the old number the same events give it again.
 */
export function isiGabung(
  b: BerkasKasus,
  hasil: BerkasKasus,
  ubah: {
    tambahan: number;
    tautan: readonly Ganti[];
    serupa: readonly Ganti<readonly string[]>[];
    bukti: readonly Ganti[];
    toko: string;
  },
): Isi | null {
  const { toko, tautan, serupa, bukti } = ubah;
  const berganti = b.nomor !== hasil.nomor && ubah.tambahan > 0;
  if (!berganti && tautan.length + serupa.length + bukti.length === 0) return null;
  const sudah = [hasil.nomor, ...nomorLama(hasil.peristiwa)];
  const alias = [...nomorLama(b.peristiwa), b.nomor].filter((n) => !sudah.includes(n));
  const larik = (ganti: readonly Ganti[]) => ganti.map((g) => ({ ...g }));
  return {
    toko,
    ...(berganti ? { nomorLama: alias, sidikLama: b.peristiwa.at(-1)?.sidik ?? '' } : {}),
    ...(tautan.length > 0 ? { tautan: larik(tautan) } : {}),
    ...(serupa.length > 0 ? { serupa: serupa.map((g) => ({ ...g })) } : {}),
    ...(bukti.length > 0 ? { bukti: larik(bukti) } : {}),
    keterangan: [
      ...(berganti ? [`semula ${b.nomor}`] : []),
      ...bukti.map((g) => `nomor bukti peristiwa ke-${g.urut} menjadi ${g.baru}`),
      ...tautan.map((g) => `tautan peristiwa ke-${g.urut} menjadi ${g.baru}`),
      ...serupa.map((g) => `kasus serupa menjadi ${g.baru.join(', ') || '-'}`),
    ].join('; '),
  };
}
