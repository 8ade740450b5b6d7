import { JENIS_KANTOR, JENIS_PETUGAS } from './catatan-sendiri.js';
import { identitasKasus } from './gabung-banding.js';
import { buktiBerlaku } from './gabung-catatan.js';
import type { BerkasKasus } from './kasus.js';
import { susunNomor, uraikanNomor } from './nomor.js';
import { sidikGaram } from './rantai.js';

/** One side of a joining. */
export interface SisiGabung {
  kasus: readonly BerkasKasus[];
  /** Paper numbers that are taken → the case that has them. */
  bukti: ReadonlyMap<string, string>;
}

/** Where each of their cases stands, or will stand, in my store. */
export interface PetaNomor {
  /** Their number → mine. */
  nomor: ReadonlyMap<string, string>;
  /** Their number → the same case in my store. */
  milik: ReadonlyMap<string, BerkasKasus>;
  /** Their numbers that stand for something else in my store and can't be changed. */
  bentrok: ReadonlyMap<string, string>;
}

/** The next free number of the counter of `contoh`, which is taken from now on. */
export function nomorBerikut(dipakai: Set<string>, contoh: string): string {
  const { awalan, tahun } = uraikanNomor(contoh) ?? { awalan: contoh, tahun: 0 };
  let tertinggi = 0;
  for (const satu of dipakai) {
    const bagian = uraikanNomor(satu);
    if (bagian?.awalan === awalan && bagian.tahun === tahun) tertinggi = Math.max(tertinggi, bagian.urut);
  }
  const nomor = susunNomor(awalan, tahun, tertinggi + 1);
  dipakai.add(nomor);
  return nomor;
}

/** A case that both have keeps my number; an unknown one its own, or where that is taken the next that both have free. */
export function petakanNomor(kami: SisiGabung, mereka: readonly BerkasKasus[], tercegah: readonly string[]): PetaNomor {
  const dikenal = new Map(kami.kasus.map((b) => [identitasKasus(b), b]));
  const perNomor = new Map(kami.kasus.map((b) => [b.nomor, b]));
  const dipakai = new Set([...perNomor.keys(), ...mereka.map((b) => b.nomor), ...tercegah]);
  const nomor = new Map<string, string>();
  const milik = new Map<string, BerkasKasus>();
  const bentrok = new Map<string, string>();
  for (const b of mereka) {
    const ada = dikenal.get(identitasKasus(b));
    const penghuni = perNomor.get(b.nomor);
    const sebab = ada === undefined && penghuni !== undefined ? sebabBentrok(b, penghuni) : null;
    if (ada !== undefined) milik.set(b.nomor, ada);
    if (sebab !== null) bentrok.set(b.nomor, sebab);
    else nomor.set(b.nomor, ada?.nomor ?? (penghuni === undefined ? b.nomor : nomorBerikut(dipakai, b.nomor)));
  }
  return { nomor, milik, bentrok };
}

/** null: another case that took the same number, which is solved by another number. */
function sebabBentrok(b: BerkasKasus, penghuni: BerkasKasus): string | null {
  if (b.jenis === JENIS_KANTOR) return 'pengaturan dan hari libur kedua toko dicatat sendiri-sendiri';
  if (b.jenis === JENIS_PETUGAS) return 'petugas kedua toko didaftarkan sendiri-sendiri';
  return sidikGaram(b) === sidikGaram(penghuni) ? 'kasusnya sama, tetapi awal riwayatnya berbeda' : null;
}

/** Every paper number that either side knows. */
export function semuaBukti(kami: SisiGabung, mereka: readonly BerkasKasus[]): Set<string> {
  return new Set([...kami.bukti.keys(), ...mereka.flatMap((b) => [...buktiBerlaku(b.peristiwa).values()])]);
}
