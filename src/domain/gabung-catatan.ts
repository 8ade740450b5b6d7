import type { Json, Peristiwa } from './kasus.js';

/** Recorded on a case when the data of another desk was joined: no act of the flow. */
export const GABUNG = 'gabung';

/** From the joining on, the number that event `urut` took or named is this one. */
export interface Ganti {
  urut: number;
  baru: string;
}

/** Event (`urut`) → a number, as it stands after every joining. */
export type NomorBerlaku = ReadonlyMap<number, string>;

type Peristiwanya = readonly Pick<Peristiwa, 'urut' | 'tindakan' | 'isi'>[];

/** Numbers that this case had at other desks, oldest first. */
export function nomorLama(peristiwa: Peristiwanya): readonly string[] {
  const semua = peristiwa.filter((p) => p.tindakan === GABUNG).flatMap((p) => larik(p.isi.nomorLama));
  return [...new Set(semua.filter((n) => typeof n === 'string'))];
}

/** Cases that the events link with. */
export function tautanBerlaku(peristiwa: Peristiwanya): NomorBerlaku {
  return berlaku(peristiwa, 'terkait', 'tautan');
}

/** Numbers of the papers that the events took. */
export function buktiBerlaku(peristiwa: Peristiwanya): NomorBerlaku {
  return berlaku(peristiwa, 'nomorBukti', 'bukti');
}

function berlaku(peristiwa: Peristiwanya, bidang: string, ganti: string): NomorBerlaku {
  const nomor = new Map<number, string>();
  for (const { urut, tindakan, isi } of peristiwa) {
    const satu = isi[bidang];
    if (tindakan !== GABUNG) {
      if (typeof satu === 'string') nomor.set(urut, satu);
      continue;
    }
    for (const g of larik(isi[ganti])) if (adalahGanti(g) && nomor.has(g.urut)) nomor.set(g.urut, g.baru);
  }
  return nomor;
}

function adalahGanti(nilai: Json): nilai is { urut: number; baru: string } {
  if (typeof nilai !== 'object' || nilai === null || !('urut' in nilai) || !('baru' in nilai)) return false;
  return typeof nilai.urut === 'number' && typeof nilai.baru === 'string';
}

function larik(nilai: Json | undefined): readonly Json[] {
  return Array.isArray(nilai) ? nilai : [];
}
