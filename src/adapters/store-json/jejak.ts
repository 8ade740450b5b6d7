import type { BerkasKasus, Peristiwa } from '../../domain/kasus.js';
import { type Baris, barisPeristiwa, type IsiBaris, KEPALA_AWAL, type Kepala, sambung } from './baris-jejak.js';
import { bacaBulan, bacaEkor, bulanJejak, sinkronBulan, tambahBaris } from './berkas-jejak.js';
import type { Ruang } from './ruang.js';
import { bacaKepala } from './toko.js';

const ULANG = 200;

/** The end of the ledger: the line to chain to, and the month whose file takes the next one. */
interface Ujung {
  kepala: Kepala;
  bulan: string;
}

/**
 * Writes and syncs the ledger lines of a case that are missing, in the order of its events. `dari`: events up to this
 * number are known to stand there, and the others, if anywhere, at the very end (the ordinary case); null: search.
 *
 * It needs no lock: lines are appended whole, of two after the same head the first one counts (`barisSah`), and the loop
 * reads back whether that was mine. Two helpers in the same instant may leave an event twice, which `periksaJejak` allows.
 */
export async function catatJejak(r: Ruang, berkas: BerkasKasus, dari: () => number | null): Promise<void> {
  const kurang = () => belumTercatat(r, berkas, dari()).map((p) => ({ nomor: berkas.nomor, p }));
  sinkronBulan(r.folder, await tulisSampaiAda(r, kurang));
}

/** Lines that are read back together: they must fit into what `bacaEkor` reads. */
const SEKALI = 32;

/** The same for many new cases of one event each, which stand nowhere yet or at the very end; synced once. */
export async function catatJejakBaru(r: Ruang, semua: readonly BerkasKasus[]): Promise<void> {
  const ditulis: string[] = [];
  for (let i = 0; i < semua.length; i += SEKALI) {
    const sekali = semua
      .slice(i, i + SEKALI)
      .flatMap(({ nomor, peristiwa }) => peristiwa.map((p): Dicatat => ({ nomor, p })));
    const kurang = () => {
      const tercatat = sidikDari(bacaEkor(r.folder, bulanJejak(r.folder).at(-1) ?? ''));
      return sekali.filter(({ p }) => !tercatat.has(p.sidik));
    };
    ditulis.push(...(await tulisSampaiAda(r, kurang)));
  }
  sinkronBulan(r.folder, ditulis);
}

/** An event of a case, to be written into the ledger. */
interface Dicatat {
  nomor: string;
  p: Peristiwa;
}

/** Appends until none is missing. Answers the months that are to be synced. */
async function tulisSampaiAda(r: Ruang, belum: () => readonly Dicatat[]): Promise<string[]> {
  const ditulis = new Set<string>();
  for (let i = 0; i < ULANG; i += 1) {
    const kurang = belum();
    const ujung = await ujungJejak(r);
    const pertama = kurang[0]?.p;
    // Lines found there may be another's, not synced yet.
    if (pertama === undefined) return [...ditulis, ujung.bulan];
    const bulan = pertama.waktu.slice(0, 7);
    // Months only go forward, and the change is itself a line: so all lines have one order.
    const isi: IsiBaris[] =
      bulan > ujung.bulan
        ? [{ waktu: pertama.waktu, lanjut: bulan }]
        : sebulan(kurang, ujung.bulan).map(({ nomor, p }) => barisPeristiwa(nomor, p));
    tambahBaris(r.folder, ujung.bulan, sambung(ujung.kepala, isi));
    ditulis.add(ujung.bulan);
  }
  throw new Error('jejak tidak dapat ditambah: terlalu banyak penulis');
}

/** No line stands in a month before its event's: there it is looked for. Only a joining brings several months at once. */
function sebulan(kurang: readonly Dicatat[], bulan: string): readonly Dicatat[] {
  const nanti = kurang.findIndex(({ p }) => p.waktu.slice(0, 7) > bulan);
  return nanti < 0 ? kurang : kurang.slice(0, nanti);
}

async function ujungJejak(r: Ruang): Promise<Ujung> {
  const ada = bulanJejak(r.folder).reverse();
  for (const bulan of ada) {
    const akhir = bacaEkor(r.folder, bulan).at(-1);
    if (akhir !== undefined) return { kepala: akhir, bulan: 'lanjut' in akhir ? akhir.lanjut : bulan };
  }
  // One first month for all writers, whatever their clocks say.
  return { kepala: KEPALA_AWAL, bulan: ada[0] ?? (await bacaKepala(r))?.dibuat.slice(0, 7) ?? '' };
}

function belumTercatat(r: Ruang, berkas: BerkasKasus, dari: number | null): Peristiwa[] {
  const adalahBaru = dari === null ? pencariJejak(r) : pencariEkor(r, dari);
  const terakhirTercatat = berkas.peristiwa.findLastIndex((p) => !adalahBaru(p));
  return berkas.peristiwa.slice(terakhirTercatat + 1);
}

/** Asked from the last event back: is it missing? Events up to `dari` aren't; the others stand at the very end or nowhere. */
function pencariEkor(r: Ruang, dari: number): (p: Peristiwa) => boolean {
  const tercatat = sidikDari(bacaEkor(r.folder, bulanJejak(r.folder).at(-1) ?? ''));
  return (p) => p.urut > dari && !tercatat.has(p.sidik);
}

/** As before, but anywhere: an event's line stands in its own month or, after a clock was set back, in a later one. */
function pencariJejak(r: Ruang): (p: Peristiwa) => boolean {
  const bulan = bulanJejak(r.folder);
  const tercatat = new Set<string>();
  return (p) => {
    while ((bulan.at(-1) ?? '') >= p.waktu.slice(0, 7)) {
      for (const sidik of sidikDari(bacaBulan(r.folder, bulan.pop() ?? ''))) tercatat.add(sidik);
    }
    return !tercatat.has(p.sidik);
  };
}

function sidikDari(baris: readonly Baris[]): Set<string> {
  return new Set(baris.flatMap((b) => ('sidik' in b ? [b.sidik] : [])));
}
