import { uraikanNomor } from '../../domain/nomor.js';
import type { Baris } from './baris-jejak.js';
import { bacaBulan, bacaEkor, bulanJejak } from './berkas-jejak.js';
import type { Ruang } from './ruang.js';
import { terbaru } from './terbaru.js';

/**
 * Hash of the ledger right after an event; null when it has no line yet. Just recorded, it stands at the very end; an
 * older one in the month of its entry or, after a clock was set back, in a later one: the first line counts.
 */
export async function kepalaJejak(r: Ruang, nomor: string, urut: number): Promise<string | null> {
  return (await barisJejak(r, nomor, urut))?.jejak ?? null;
}

/** Number of that line of the ledger: of two events entered in one second it says which was first. */
export async function letakJejak(r: Ruang, nomor: string, urut: number): Promise<number | null> {
  return (await barisJejak(r, nomor, urut))?.urut ?? null;
}

async function barisJejak(r: Ruang, nomor: string, urut: number): Promise<Baris | null> {
  const bulan = bulanJejak(r.folder);
  const diEkor = cari(bacaEkor(r.folder, bulan.at(-1) ?? ''), nomor, urut);
  if (diEkor !== null) return diEkor;
  const kasus = uraikanNomor(nomor) === null ? null : await terbaru(r, nomor);
  const dicatat = kasus?.berkas.peristiwa[urut - 1]?.waktu.slice(0, 7);
  for (const satu of dicatat === undefined ? [] : bulan.filter((b) => b >= dicatat)) {
    const ada = cari(bacaBulan(r.folder, satu), nomor, urut);
    if (ada !== null) return ada;
  }
  return null;
}

function cari(baris: readonly Baris[], nomor: string, urut: number): Baris | null {
  return baris.find((b) => 'nomor' in b && b.nomor === nomor && b.peristiwa === urut) ?? null;
}
