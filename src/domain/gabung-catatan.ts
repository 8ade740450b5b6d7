import type { Json, Peristiwa } from './kasus.js';

/** Recorded on a case when the data of another desk was joined: no act of the flow. */
export const GABUNG = 'gabung';

/** From the joining on, what event `urut` names is this. */
export interface Ganti<T = string> {
  urut: number;
  baru: T;
}

/** Event (`urut`) → what it names, as it stands after every joining. */
type Berlaku<T> = ReadonlyMap<number, T>;

type Peristiwanya = readonly Pick<Peristiwa, 'urut' | 'tindakan' | 'isi'>[];

/** Numbers that this case had at other desks, oldest first. */
export function nomorLama(peristiwa: Peristiwanya): readonly string[] {
  const semua = peristiwa.filter((p) => p.tindakan === GABUNG).flatMap((p) => larik(p.isi.nomorLama));
  return [...new Set(semua.filter((n) => typeof n === 'string'))];
}

/** Cases that the events link with. */
export function tautanBerlaku(peristiwa: Peristiwanya): Berlaku<string> {
  return berlaku(peristiwa, 'terkait', 'tautan', adalahTeks);
}

/** Numbers of the papers that the events took. */
export function buktiBerlaku(peristiwa: Peristiwanya): Berlaku<string> {
  return berlaku(peristiwa, 'nomorBukti', 'bukti', adalahTeks);
}

/** Cases that looked alike when this one was registered. */
export function serupaBerlaku(peristiwa: Peristiwanya): Berlaku<readonly string[]> {
  return berlaku(peristiwa, 'serupa', 'serupa', adalahDaftar);
}

/** `ganti`: where the record of a joining says what stands in place of `bidang`. */
function berlaku<T>(
  peristiwa: Peristiwanya,
  bidang: string,
  ganti: string,
  sah: (nilai: unknown) => nilai is T,
): Berlaku<T> {
  const hasil = new Map<number, T>();
  for (const { urut, tindakan, isi } of peristiwa) {
    const nilai = isi[bidang];
    if (tindakan !== GABUNG) {
      if (sah(nilai)) hasil.set(urut, nilai);
      continue;
    }
    for (const g of larik(isi[ganti]) as readonly Partial<Ganti<unknown>>[]) {
      if (typeof g?.urut === 'number' && hasil.has(g.urut) && sah(g.baru)) hasil.set(g.urut, g.baru);
    }
  }
  return hasil;
}

function adalahTeks(nilai: unknown): nilai is string {
  return typeof nilai === 'string';
}

function adalahDaftar(nilai: unknown): nilai is readonly string[] {
  return Array.isArray(nilai) && nilai.every(adalahTeks);
}

function larik(nilai: Json | undefined): readonly Json[] {
  return Array.isArray(nilai) ? nilai : [];
}
